import type { MemoryStoreListResponse, MemoryStoreResponse } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { SystemLogEntry } from "../lifecycle/system-log.js";
import type { DatabaseRecord } from "../state/database-record.js";
import { createUuid, nextId } from "../state/ids.js";
import type { MemoryStoreRecord } from "../state/memory-record.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { viewMemoryStore, viewMemoryStoreSummary } from "../views/memory-store.js";
import { plain, read, task } from "./declare.js";
import {
  createMemorySettings,
  memoryCreateRules,
  memoryUpdateRules,
  updateMemoryStore,
} from "./memory-settings.js";
import {
  availableMemoryStore,
  checkEnabled,
  checkStoreRequest,
  memoryStore,
  readStore,
} from "./memory-store-find.js";
import type { Operations } from "./operation.js";

/**
 * Memory stores. The emulator has no memory service: stores have settings and a status, but no sessions and no
 * memories, so that clearing them changes nothing besides the log.
 */
export const memoryStoreOperations: Operations = {
  "GET /memory-stores": read(({ account, world }): MemoryStoreListResponse => {
    checkEnabled({ world });
    return {
      data: Object.values(account.memoryStores).map((store) => viewMemoryStoreSummary(store, account)),
    };
  }),
  "GET /memory-stores/{storeId}": plain({
    target: readStore,
    respond: ({ store, account }): MemoryStoreResponse => viewMemoryStore(store, account),
  }),
  "POST /memory-stores": task({
    preflight: checkEnabled,
    target: ({ account, world, body }) => ({ database: requireDatabase(account, body.databaseId, world) }),
    rules: memoryCreateRules,
    run: ({ account, world, body, database, after, log }) => {
      const store: MemoryStoreRecord = {
        id: nextId(world.state, "small"),
        storeId: createUuid(world.state),
        name: body.name,
        createdAt: world.now,
        databaseId: database.id,
        subscriptionId: database.subscriptionId,
        settings: createMemorySettings(body),
        apiKeys: [],
        status: "PROVISIONING",
        change: 0,
      };
      account.memoryStores[store.id] = store;
      after("memoryStores", store, stateMachines.memoryStore);
      log(describe(store, "was created"));
      return { resource: { storeId: store.storeId }, resourcePath: `/memory-stores/${store.storeId}` };
    },
  }),
  "PATCH /memory-stores/{storeId}": task({
    preflight: checkStoreRequest,
    target: availableMemoryStore,
    rules: memoryUpdateRules,
    run: ({ store, body, after }) => {
      updateMemoryStore(store, body);
      after("memoryStores", store, stateMachines.memoryStore);
      return { resourcePath: `/memory-stores/${store.storeId}` };
    },
    log: ({ store }) => describe(store, "was updated"),
  }),
  "DELETE /memory-stores/{storeId}": task({
    preflight: checkStoreRequest,
    target: memoryStore,
    run: ({ store, query, account, world, after }) => {
      const { databaseId } = store;
      if (query.get("flush") === "true" && account.databases[databaseId] !== undefined)
        world.enqueueJob(account, { type: "flush", databaseId });
      store.isDeleting = true;
      after("memoryStores", store, (durations) => stateMachines.memoryStoreDeletion(durations, store.status));
      return {};
    },
    log: ({ store }) => describe(store, "is being deleted"),
  }),
  "DELETE /memory-stores/{storeId}/session-memory": task({
    preflight: checkStoreRequest,
    target: availableMemoryStore,
    run: () => ({}),
    log: ({ store }) => describe(store, "was cleared of sessions"),
  }),
  "DELETE /memory-stores/{storeId}/entries": task({
    preflight: checkStoreRequest,
    target: availableMemoryStore,
    run: () => ({}),
    log: ({ store }) => describe(store, "was cleared of sessions and memories"),
  }),
};

/** Finds the database of a new memory store, of either tier. @throws TaskError */
function requireDatabase({ databases }: AccountState, id: number, world: World): DatabaseRecord {
  const database = databases[id];
  if (database === undefined || database.visibleAt > world.now)
    throw new TaskError("DATABASE_NOT_FOUND", `Database ${id} not found.`);
  if (database.status !== "active")
    throw new TaskError("DATABASE_NOT_ACTIVE", `Database ${id} is ${database.status}, not active.`);
  return database;
}

function describe({ name, databaseId }: MemoryStoreRecord, change: string): SystemLogEntry {
  return {
    type: "Agent Memory",
    resource: name,
    resourceId: databaseId,
    description: `Memory store ${name} ${change}.`,
  };
}
