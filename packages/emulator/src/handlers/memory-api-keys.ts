import type { MemoryStoreApiKeyCreateResponse, MemoryStoreApiKeys } from "redis-cloud-sdk/models";
import { ProblemError } from "../errors.js";
import { newMemoryApiKey } from "../state/ids.js";
import { plain } from "./declare.js";
import { readAvailableStore } from "./memory-store-find.js";
import { NO_BODY, type Operations } from "./operation.js";

/** API keys of memory stores. The emulator has no memory service that would accept them. */
export const memoryApiKeyOperations: Operations = {
  "GET /memory-stores/{storeId}/api-keys": plain({
    target: readAvailableStore,
    respond: ({ store }): MemoryStoreApiKeys => ({ apiKeys: store.apiKeys.map((key) => ({ ...key })) }),
  }),
  "POST /memory-stores/{storeId}/api-keys": plain({
    target: readAvailableStore,
    respond: ({ store, account, world, body: { keyName } }): MemoryStoreApiKeyCreateResponse => {
      checkKeyName(keyName);
      const { view } = account.databases[store.databaseId] ?? {};
      if ((view?.memoryUsedInMb ?? 0) >= (view?.memoryLimitInGb ?? Infinity) * 1024)
        throw new ProblemError(
          424,
          "database-out-of-memory",
          `Database ${store.databaseId} is out of memory.`,
        );
      const { apiKey, apiKeyId } = newMemoryApiKey(world.state);
      const obfuscatedToken = `${"*".repeat(8)}${apiKey.slice(-4)}`;
      // The service accepts several keys of one name.
      store.apiKeys.push({ apiKeyId, keyName, obfuscatedToken, createdAt: world.now });
      return { apiKey };
    },
  }),
  "DELETE /memory-stores/{storeId}/api-keys/{apiKeyId}": plain({
    target: readAvailableStore,
    respond: ({ store, path: { apiKeyId } }) => {
      if (!/^[0-9a-f]{64}$/.test(apiKeyId))
        throw invalidField(400, "apiKeyId", "pattern", "must be 64 hexadecimal digits");
      if (!store.apiKeys.some((key) => key.apiKeyId === apiKeyId))
        throw new ProblemError(404, "resource-not-found", `API key ${apiKeyId} not found.`);
      store.apiKeys = store.apiKeys.filter((key) => key.apiKeyId !== apiKeyId);
      return NO_BODY;
    },
  }),
};

/** @throws ProblemError 422 */
function checkKeyName(keyName: string): void {
  if (!/^\S+$/.test(keyName))
    throw invalidField(422, "keyName", "pattern", "must not be empty or contain white space");
  if (keyName.length > 100)
    throw invalidField(422, "keyName", "maxLength", `must be at most 100 characters (got ${keyName.length})`);
}

function invalidField(status: number, field: string, rule: string, what: string): ProblemError {
  const message = `\`${field}\` ${what}.`;
  return new ProblemError(status, "invalid-data", message, [{ field, rule, message }]);
}
