// Agent Memory: tsx examples/recipes/agent-memory.ts
import { RedisCloud } from "redis-cloud-sdk";

const cloud = new RedisCloud(); // keys from the environment
const { id: subscriptionId } = await cloud.subscriptions
  .create({
    name: "assistants",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "sessions", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const { databaseId } = await cloud.databases
  .create(subscriptionId, { name: "notes", datasetSizeInGb: 1 })
  .wait();
const apiKey = process.env["OPENAI_API_KEY"] ?? "sk-example";
const llm = { provider: "openai", model: "small", credentials: { type: "apiKey", apiKey } } as const;
const { storeId } = await cloud.agentMemory
  .create({ name: "notes", databaseId, llm, longTermMemory: { ttlSeconds: 86_400, embedding: llm } })
  .wait();

const { apiKey: agentKey } = await cloud.agentMemory.apiKeys.create(storeId, { keyName: "agent" });
console.log(`${agentKey?.length} characters`);

await cloud.agentMemory.update(storeId, { shortMemory: { ttlSeconds: 3_600 } }).wait();

await cloud.agentMemory.clearSessions(storeId).wait();
await cloud.agentMemory.clearEntries(storeId).wait();
for await (const { apiKeyId } of cloud.agentMemory.apiKeys.list(storeId))
  await cloud.agentMemory.apiKeys.delete({ storeId, apiKeyId });
await cloud.agentMemory.delete(storeId).wait();

for await (const { databaseId } of cloud.databases.list(subscriptionId))
  await cloud.databases.delete({ subscriptionId, databaseId }).wait();
await cloud.subscriptions.delete(subscriptionId).wait();
