import type { MemoryStoreResponse, MemoryStoreSummary } from "redis-cloud-sdk/models";
import { buildMemoryEndpoint } from "../catalog/hosts.js";
import type { MemoryStoreRecord } from "../state/memory-record.js";
import type { AccountState } from "../state/state.js";
import { formatIso } from "../time/format.js";

/** Shows a memory store in a list. */
export function viewMemoryStoreSummary(store: MemoryStoreRecord, account: AccountState): MemoryStoreSummary {
  const { storeId, name, createdAt, databaseId, status, settings } = store;
  const { extractionStrategy, summarization, llm } = settings;
  const database = account.databases[databaseId];
  return {
    storeId,
    name,
    createdAt: formatIso(createdAt),
    // Strings, unlike in requests.
    databaseId: String(databaseId),
    ...(database === undefined ? {} : { databaseName: database.view.name }),
    subscriptionId: String(database?.subscriptionId ?? store.subscriptionId),
    ...(extractionStrategy === undefined ? {} : { extractionStrategy }),
    ...(summarization === undefined ? {} : { summarization }),
    ...(llm === undefined ? {} : { llm }),
    status,
  };
}

/** Shows a memory store with its endpoints and settings. */
export function viewMemoryStore(store: MemoryStoreRecord, account: AccountState): MemoryStoreResponse {
  const { databaseId, status, settings, failure } = store;
  const view = account.databases[databaseId]?.view;
  return {
    ...viewMemoryStoreSummary(store, account),
    ...settings,
    ...(view === undefined ? {} : viewLocation(view, status === "READY")),
    ...(failure === undefined
      ? {}
      : { errorMessage: failure.message, errorMessageTimestamp: failure.at / 1000 }),
  };
}

function viewLocation(
  { provider, region, security }: AccountState["databases"][number]["view"],
  isAccessible: boolean,
): Partial<MemoryStoreResponse> {
  const url = buildMemoryEndpoint(provider, region);
  return {
    databaseProvider: provider,
    databaseRegion: region,
    databaseAccessCidrs: security.sourceIps ?? [],
    endpoint: url,
    endpoints: [{ url, provider, region, egressIps: [], isAccessible }],
  };
}
