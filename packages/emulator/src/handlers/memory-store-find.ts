import { HttpError, ProblemError, TaskError } from "../errors.js";
import type { MemoryStoreRecord } from "../state/memory-record.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import type { TaskContext } from "./operation.js";
import type { LookupContext } from "./targets.js";

/** Path of a memory store. */
export interface StorePath {
  readonly storeId: string;
}

/** @throws HttpError 412 on accounts without the preview. */
export function checkEnabled({ world }: { readonly world: World }): void {
  if (!world.behavior.agentMemory) throw new HttpError(412);
}

/** Reports the errors that precede the task of a store. @throws HttpError */
export function checkStoreRequest({
  world,
  path,
}: Pick<TaskContext, "world"> & { readonly path: StorePath }): void {
  checkEnabled({ world });
  if (/^[A-Za-z0-9-]{1,64}$/.test(path.storeId)) return;
  const message = "`storeId` must be 1 to 64 letters, digits and hyphens.";
  throw new ProblemError(400, "invalid-data", message, [{ field: "storeId", rule: "pattern", message }]);
}

/** Finds the memory store of a synchronous request. @throws HttpError */
export function readStore(context: LookupContext<StorePath>): { store: MemoryStoreRecord } {
  checkStoreRequest(context);
  const { account, path } = context;
  const store = findStore(account, path.storeId);
  if (store === undefined)
    throw new ProblemError(404, "resource-not-found", `Memory store ${path.storeId} not found.`);
  return { store };
}

/** Finds the memory store of a request that needs its database. @throws HttpError also 424 */
export function readAvailableStore(context: LookupContext<StorePath>): { store: MemoryStoreRecord } {
  const { store } = readStore(context);
  if (store.failure !== undefined) throw new ProblemError(424, "resource-unavailable", store.failure.message);
  return { store };
}

/** Finds the memory store of a task. @throws TaskError */
export function memoryStore({ account, path }: LookupContext<StorePath>): { store: MemoryStoreRecord } {
  const store = findStore(account, path.storeId);
  if (store === undefined || store.isDeleting)
    throw new TaskError("AGENT_MEMORY_STORE_NOT_FOUND", `Memory store ${path.storeId} not found.`);
  return { store };
}

/** Finds the memory store of a task that needs its database. @throws TaskError */
export function availableMemoryStore(context: LookupContext<StorePath>): { store: MemoryStoreRecord } {
  const { store } = memoryStore(context);
  if (store.failure !== undefined)
    throw new TaskError("AGENT_MEMORY_STORE_DEPENDENCY_FAILED", store.failure.message, {
      status: "424 FAILED_DEPENDENCY",
    });
  return { store };
}

function findStore({ memoryStores }: AccountState, id: string): MemoryStoreRecord | undefined {
  return Object.values(memoryStores).find(({ storeId }) => storeId === id);
}
