import { MODEL } from "../fixture-values.js";
import type { Calls } from "./call.js";

export const agentMemory = {
  "GET /memory-stores": (cloud, _, options) => cloud.agentMemory.list(options),
  "POST /memory-stores": (cloud, on, options) =>
    cloud.agentMemory.create(
      {
        name: "another",
        databaseId: on.essentials.carts.databaseId,
        llm: MODEL,
        longTermMemory: { ttlSeconds: 60, embedding: MODEL },
      },
      options,
    ),
  "GET /memory-stores/{storeId}": (cloud, on, options) => cloud.agentMemory.get(on.memory.storeId, options),
  "PATCH /memory-stores/{storeId}": (cloud, on, options) =>
    cloud.agentMemory.update(on.memory.storeId, { name: "renamed", llm: MODEL }, options),
  "DELETE /memory-stores/{storeId}": (cloud, on, options) =>
    cloud.agentMemory.delete(on.memory.storeId, { flush: true }, options),
  "DELETE /memory-stores/{storeId}/session-memory": (cloud, on, options) =>
    cloud.agentMemory.clearSessions(on.memory.storeId, options),
  "DELETE /memory-stores/{storeId}/entries": (cloud, on, options) =>
    cloud.agentMemory.clearEntries(on.memory.storeId, options),
  "GET /memory-stores/{storeId}/api-keys": (cloud, on, options) =>
    cloud.agentMemory.apiKeys.list(on.memory.storeId, options),
  "POST /memory-stores/{storeId}/api-keys": (cloud, on, options) =>
    cloud.agentMemory.apiKeys.create(on.memory.storeId, { keyName: "another" }, options),
  "DELETE /memory-stores/{storeId}/api-keys/{apiKeyId}": (cloud, on, options) =>
    cloud.agentMemory.apiKeys.delete(on.memory, options),
} satisfies Partial<Calls>;
