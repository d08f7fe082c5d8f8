// Runs the adapters of examples/adapters with the tools that they are for.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "redis-cloud-emulator";
import { API_VERSION } from "redis-cloud-ensure";
import { RedisCloud } from "redis-cloud-sdk";
import { check, expect, results } from "./checks.js";

async function expectRejection(promise, pattern) {
  const error = await promise.then(
    () => new Error("nothing was thrown"),
    (reason) => reason,
  );
  if (!pattern.test(error.message)) throw error;
}

const emulator = await startEmulator({ engine: "none" });
// Alchemy reports its use elsewhere.
process.env.DO_NOT_TRACK = "1";
process.env.REDIS_CLOUD_API_KEY = emulator.apiKey;
process.env.REDIS_CLOUD_SECRET_KEY = emulator.secretKey;
process.env.REDIS_CLOUD_BASE_URL = emulator.url;
const cloud = new RedisCloud();
const plans = await cloud.essentials.plans.list().all();
const { id: planId } = plans.find(({ price }) => price === 0);
const document = (name, spec = {}) => ({
  apiVersion: API_VERSION,
  kind: "RedisCloudEssentialsDatabase",
  metadata: { name },
  spec: { planId, dataEvictionPolicy: "noeviction", deletionPolicy: "Delete", ...spec },
});
const listNames = async () => (await cloud.essentials.subscriptions.list().all()).map(({ name }) => name);
const readPolicy = async () => {
  const [{ id }] = await cloud.essentials.subscriptions.list().all();
  return (await cloud.essentials.databases.list(id).all())[0].dataEvictionPolicy;
};
const folder = mkdtempSync(join(tmpdir(), "adapters-"));

await check("Pulumi: create, diff, update, refresh and delete of the dynamic provider", async () => {
  const { RedisProvider } = await import("./adapters/pulumi.js");
  const provider = new RedisProvider();
  const { id, outs } = await provider.create({ document: document("orders") });
  expect(/^redis:\/\/default:/.test(outs.url), true);
  expect(await provider.diff(id, outs, { document: document("orders") }), { changes: false });
  const changed = document("orders", { dataEvictionPolicy: "allkeys-lru" });
  expect(await provider.diff(id, outs, { document: changed }), { changes: true });
  const { outs: updated } = await provider.update(id, outs, { document: changed });
  expect(await readPolicy(), "allkeys-lru");
  await expectRejection(
    provider.update(id, updated, { document: document("orders", { protocol: "memcached" }) }),
    /spec\.protocol cannot be changed/,
  );
  expect((await provider.read(id, updated)).id, id);
  const renamed = await provider.diff(id, updated, { document: document("other") });
  expect(renamed.replaces, ["document"]);
  await provider.delete(id, updated);
  expect(await listNames(), []);
  expect((await provider.read(id, updated)).id, "");
});
await check("Pulumi: a program registers the resource, whose provider Pulumi can store", async () => {
  const { default: pulumi } = await import("@pulumi/pulumi");
  const registered = [];
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      registered.push({ type, name, provider: inputs.__provider });
      return { id: "1/2", state: inputs };
    },
    call: ({ inputs }) => inputs,
  });
  const { RedisResource } = await import("./adapters/pulumi.js");
  const resource = new RedisResource("orders", document("orders"));
  const urn = await new Promise((resolve) => resource.urn.apply(resolve));
  expect(/pulumi-nodejs:dynamic:Resource::orders$/.test(urn), true);
  expect(registered.length, 1);
  expect(/redis-cloud-ensure/.test(JSON.stringify(registered[0].provider)), true);
  expect(JSON.stringify(registered[0]).includes(emulator.secretKey), false);
});
await check("Alchemy: up, change, drift, removal, with an encrypted state", async () => {
  const { default: alchemy } = await import("alchemy");
  const { RedisDocument } = await import("./adapters/alchemy.js");
  const deploy = async (...documents) => {
    const app = await alchemy("shop", {
      password: "secret of the app",
      rootDir: folder,
      quiet: true,
      stage: "test",
    });
    const made = [];
    for (const one of documents) made.push(await RedisDocument(one.metadata.name, { document: one }));
    await app.finalize();
    return made;
  };
  const [orders] = await deploy(document("orders"));
  const url = orders.url.unencrypted;
  expect(/^redis:\/\/default:/.test(url), true);
  const [again] = await deploy(document("orders"));
  expect(again.serviceId, orders.serviceId);
  await deploy(document("orders", { dataEvictionPolicy: "allkeys-lru" }));
  expect(await readPolicy(), "allkeys-lru");
  const [{ id: subscriptionId }] = await cloud.essentials.subscriptions.list().all();
  const [{ databaseId }] = await cloud.essentials.databases.list(subscriptionId).all();
  await cloud.essentials.databases
    .update({ subscriptionId, databaseId }, { dataEvictionPolicy: "noeviction" })
    .wait();
  await deploy(document("orders", { dataEvictionPolicy: "allkeys-lru" }));
  expect(await readPolicy(), "allkeys-lru");
  const state = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("");
  expect(state.includes("orders"), true);
  expect(state.includes(url.slice("redis://default:".length, url.indexOf("@"))), false);
  await deploy();
  expect(await listNames(), []);
});
await emulator.stop();
rmSync(folder, { recursive: true });
console.log(JSON.stringify(results));
process.exit(0);
