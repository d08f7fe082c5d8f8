import { request } from "node:https";
import { text } from "node:stream/consumers";
import { RedisEnterpriseManagementClient } from "@azure/arm-redisenterprisecache";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { endpointOf, SUBSCRIPTION } from "./azure.js";

/** Gets a token over HTTPS, trusting only the emulator's authority. */
async function getToken(emulator: RunningEmulator, scope: string) {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: emulator.apiKey,
    client_secret: emulator.secretKey,
    scope,
  });
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(
      `${endpointOf(emulator)}/tenant-1/oauth2/v2.0/token`,
      { method: "POST", ca: emulator.certificate },
      (response) => text(response).then(resolve, reject),
    );
    sent.on("error", reject);
    sent.end(form.toString());
  });
  const { access_token: token, expires_in } = JSON.parse(answer) as {
    access_token: string;
    expires_in: number;
  };
  return { token, expiresOnTimestamp: Date.now() + expires_in * 1000 };
}

test("the vendor's package creates, lists, changes and deletes a cluster and its database over TLS", async () => {
  await using emulator = await startEmulator({ tls: true });
  const scope = `${new URL(emulator.url).origin}/.default`;
  const client = new RedisEnterpriseManagementClient(
    { getToken: () => getToken(emulator, scope) },
    SUBSCRIPTION,
    {
      endpoint: endpointOf(emulator),
      apiVersion: "2025-04-01",
      tlsOptions: { ca: emulator.certificate },
    },
  );
  const soon = { updateIntervalInMs: 5 };
  const names = ["group-1", "cache-1"] as const;
  const database = [...names, "default"] as const;
  const made = await client.redisEnterprise.beginCreateAndWait(
    ...names,
    { location: "westeurope", sku: { name: "Balanced_B5" } },
    soon,
  );
  expect(made).toMatchObject({ name: "cache-1", provisioningState: "Succeeded" });
  const created = await client.databases.beginCreateAndWait(
    ...database,
    { clientProtocol: "Encrypted", evictionPolicy: "NoEviction" },
    soon,
  );
  expect(created).toMatchObject({ resourceState: "Running", evictionPolicy: "NoEviction" });
  const keys = await client.databases.listKeys(...database);
  const changed = await client.databases.beginRegenerateKeyAndWait(...database, { keyType: "Primary" }, soon);
  expect(changed.primaryKey ?? keys.primaryKey).toEqual(expect.any(String));
  const listed: (string | undefined)[] = [];
  for await (const { name } of client.redisEnterprise.list()) listed.push(name);
  expect(listed).toEqual(["cache-1"]);
  await client.redisEnterprise.beginUpdateAndWait(...names, { tags: { team: "a" } }, soon);
  expect((await client.redisEnterprise.get(...names)).tags).toEqual({ team: "a" });
  await client.databases.beginDeleteAndWait(...database, soon);
  await client.redisEnterprise.beginDeleteAndWait(...names, soon);
  await expect(client.redisEnterprise.get(...names)).rejects.toMatchObject({
    statusCode: 404,
    code: "ResourceNotFound",
  });
});

test("the vendor's package reports a refusal with its code", async () => {
  await using emulator = await startEmulator({ tls: true, engine: "none" });
  const scope = `${new URL(emulator.url).origin}/.default`;
  const client = new RedisEnterpriseManagementClient(
    { getToken: () => getToken(emulator, scope) },
    SUBSCRIPTION,
    {
      endpoint: endpointOf(emulator),
      apiVersion: "2025-04-01",
      tlsOptions: { ca: emulator.certificate },
    },
  );
  const retired = client.redisEnterprise.beginCreateAndWait("group-1", "cache-1", {
    location: "westeurope",
    sku: { name: "Enterprise_E10", capacity: 2 },
  });
  await expect(retired).rejects.toMatchObject({
    code: "BadRequest",
    message: expect.stringMatching(/no longer/),
  });
});
