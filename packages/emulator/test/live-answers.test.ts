import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "./client.js";

// A strictly typed program that keeps what it reads and writes it back loses each field that it does not know. A run of
// such a program against the service lost none, so what it does not know is not there.

test("what the service says of an API key ends with where it was used from", async () => {
  const { body } = await clientOf(await emulator()).send<{ account: { key: object } }>("GET /");
  expect(Object.keys(body.account.key).sort()).toEqual([
    "accountId",
    "accountName",
    "allowedSourceIps",
    "httpSourceIp",
    "name",
    "owner",
    "userAccountId",
  ]);
});

test("prices of a subscription come without links", async () => {
  const { send, run } = clientOf(await emulator());
  const id = resourceOf(await run("POST /subscriptions", SUBSCRIPTION));
  const { body } = await send(`GET /subscriptions/${id}/pricing`);
  expect(Object.keys(body)).toEqual(["pricing"]);
});

test("an Essentials database without backups has no status of them", async () => {
  const { send, run } = clientOf(await emulator());
  const { body } = await send<{ plans: { id: number; price: number }[] }>("GET /fixed/plans?provider=AWS");
  const planId = body.plans.find(({ price }) => price > 0)?.id;
  const paymentMethodId = (await send<{ paymentMethods: { id: number }[] }>("GET /payment-methods")).body
    .paymentMethods[0]?.id;
  const id = resourceOf(await run("POST /fixed/subscriptions", { name: "shop", planId, paymentMethodId }));
  const databases = `/fixed/subscriptions/${id}/databases`;
  const database = resourceOf(await run(`POST ${databases}`, { name: "carts" }));
  expect((await send(`GET ${databases}/${database}`)).body["backup"]).toEqual({ remoteBackupEnabled: false });
  const list = await send<{ subscription: { databases: object[] } }>(`GET ${databases}`);
  expect(list.body.subscription.databases).toMatchObject([{ backup: { remoteBackupEnabled: false } }]);
  expect(list.body.subscription.databases[0]).not.toHaveProperty("backup.status");
});

function resourceOf({ response }: TaskStateUpdate): number {
  expect(response?.resourceId).toBeDefined();
  return response?.resourceId ?? 0;
}
