import type { PaymentMethods, Subscription } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../test/support/temp-folder.js";
import { clientOf, emulator, SUBSCRIPTION } from "./client.js";

const SECRET = "Sfixed0secret0key0of0the0viewer";

const RESOURCES = {
  paymentMethods: [
    { type: "Visa", creditCardEndsWith: 5556 },
    { type: "Mastercard", creditCardEndsWith: 4444 },
  ],
  keys: [{ name: "viewer-key-1", role: "Viewer", secretKey: SECRET }],
  cloudAccounts: [
    {
      name: "ours",
      provider: "AWS",
      accessKeyId: "AKIA0000000000000000",
      accessSecretKey: "secret",
      consoleUsername: "console",
      consolePassword: "secret",
      signInLoginUrl: "https://example.com",
    },
  ],
  subscriptions: [SUBSCRIPTION],
  databases: [{ subscription: "shop", name: "sessions", datasetSizeInGb: 1 }],
};

test("an emulator starts with its resources, active, and has them again after a reset", async () => {
  const running = await emulator({ resources: RESOURCES, clock: "manual" });
  const { send } = clientOf(running);
  const check = async () => {
    expect((await send<PaymentMethods>("GET /payment-methods")).body.paymentMethods).toMatchObject([
      { type: "Visa", creditCardEndsWith: 5556 },
      { type: "Mastercard", creditCardEndsWith: 4444 },
    ]);
    expect((await send<Subscription>("GET /subscriptions/100001")).body).toMatchObject({
      name: "shop",
      status: "active",
      numberOfDatabases: 2,
    });
    expect((await send("GET /cloud-accounts")).body).toMatchObject({
      cloudAccounts: [{}, { name: "ours", status: "active" }],
    });
    const viewer = clientOf({ ...running, secretKey: SECRET });
    expect((await viewer.send("GET /subscriptions")).status).toBe(200);
    expect((await viewer.send("POST /subscriptions", SUBSCRIPTION)).status).toBe(403);
  };
  await check();
  running.reset();
  await check();
});

test("a state that exists is not given the resources again", async () => {
  const dataDir = emptyFolder();
  const first = await emulator({ resources: RESOURCES, dataDir });
  await clientOf(first).run("PUT /subscriptions/100001", { name: "renamed" });
  await first.stop();
  const { send } = clientOf(await emulator({ resources: RESOURCES, dataDir }));
  expect((await send<Subscription>("GET /subscriptions/100001")).body.name).toBe("renamed");
  expect((await send("GET /subscriptions")).body).toMatchObject({ subscriptions: [{ id: 100_001 }] });
});

test.each([
  [{ subscriptions: [SUBSCRIPTION, { name: "wrong" }] }, "subscriptions[1] was rejected"],
  [{ keys: [{ name: "viewer-key-1", secretKey: "short" }] }, "keys[0]: secretKey must have 20 to 200"],
  [{ keys: [{ name: "viewer-key-1", secret: SECRET }] }, 'keys[0]: Unknown field "secret".'],
  [
    { paymentMethods: [{ type: "Visa", creditCardEndsWith: "5556" }] },
    "creditCardEndsWith must be the last four",
  ],
])("resources that are rejected prevent the start: %j", async (resources, message) => {
  const dataDir = emptyFolder();
  await expect(emulator({ resources, dataDir })).rejects.toThrow(message);
  // The folder remains usable.
  expect((await clientOf(await emulator({ dataDir })).send("GET /subscriptions")).body).toMatchObject({
    subscriptions: [],
  });
});
