import { startEmulator } from "redis-cloud-emulator";
import { AzureProvider, ensureAll, removeAll } from "redis-cloud-ensure";
import { expect, test } from "vitest";
import { connect, group, withRedis } from "../../emulator/test/azure/azure.js";
import { documentsOf } from "./support/account.js";
import { AZURE_CACHE } from "./support/azure-cache.js";

const ZONE = "privatelink.redis.azure.net";

test("what a document makes is reached over TLS, keeps its data when it grows, and is removed without shared parts", async () => {
  await using emulator = await startEmulator();
  const sent: string[] = [];
  const azure = connect(emulator, {
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      if (!/^GET|listKeys/.test(`${method} ${url}`))
        sent.push(`${method} ${new URL(url).pathname.split("/").slice(-2).join("/")}`);
      return fetch(input, init);
    },
  });
  const zone = { ...group, privateZoneName: ZONE };
  await azure.privateDns.setZone(zone, { location: "global" }).wait();
  sent.length = 0;
  const providers = [new AzureProvider(azure)];
  const apply = async (text: string) => {
    const [result] = await ensureAll(documentsOf(text), { providers });
    if (result === undefined || "error" in result) throw result?.error ?? new Error("no result");
    const connection = await result.value.connection();
    expect(connection).toMatchObject({
      host: "127.0.0.1",
      tls: true,
      url: expect.stringMatching(/^rediss:/),
    });
    const database = await azure.databases.get({ ...group, clusterName: "cache-1" });
    expect(database.properties?.port).toBe(connection?.port);
    return <T>(work: Parameters<typeof withRedis<T>>[3]) =>
      withRedis(emulator, database, { password: connection?.password ?? "" }, work);
  };
  const cache = `${AZURE_CACHE}\n  users: [11111111-1111-4111-8111-111111111111]`;
  const withFirst = await apply(cache);
  await withFirst((redis) => redis.set("order", "1"));
  expect(sent).toEqual([
    "PUT redisEnterprise/cache-1",
    "PUT databases/default",
    "PUT accessPolicyAssignments/11111111111141118111111111111111",
  ]);
  await apply(cache);
  expect(sent).toHaveLength(3);
  const withGrown = await apply(cache.replace("Balanced_B5", "Balanced_B10"));
  expect(await withGrown((redis) => redis.get("order"))).toBe("1");
  expect(sent.slice(3)).toEqual(["PATCH redisEnterprise/cache-1"]);

  expect(await removeAll(documentsOf(cache), { providers })).toMatchObject([{ value: true }]);
  expect(await azure.clusters.list().all()).toEqual([]);
  expect(await azure.privateDns.getZone(zone)).toMatchObject({ name: ZONE });
});
