import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { stateMachines } from "./state-machines.js";
import { startTransition } from "./transitions.js";

/** Makes the memory stores of a deleted database unavailable. */
export function onMemoryDatabaseDeleted(databaseId: number, account: AccountState, world: World): void {
  for (const store of Object.values(account.memoryStores)) {
    if (store.databaseId !== databaseId || store.isDeleting) continue;
    store.failure = { message: `Database ${databaseId} was deleted.`, at: world.now };
    startTransition(world, account, "memoryStores", store, stateMachines.memoryStoreFailure());
  }
}
