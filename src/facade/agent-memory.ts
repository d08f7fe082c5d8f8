import type {
  MemoryStoreCreateRequest,
  MemoryStoreResponse,
  MemoryStoreSummary,
  MemoryStoreUpdateRequest,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { PendingOperation } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { AgentMemoryApiKeys } from "./agent-memory-api-keys.js";
import { findByName } from "./find-by-id.js";

/** Memory stores, in which agents keep sessions and long-term memories. A store uses a database of the account. */
export class AgentMemory {
  /** API keys of memory stores, with which agents use them. */
  readonly apiKeys: AgentMemoryApiKeys;
  readonly #http: HttpClient;
  readonly #operations: OperationClient;

  constructor(http: HttpClient, operations: OperationClient) {
    this.apiKeys = new AgentMemoryApiKeys(http);
    this.#http = http;
    this.#operations = operations;
  }

  /**
   * Lists the memory stores of the account.
   *
   * An item contains the settings without the endpoints; read the store for those. A preview feature: 412
   * when it is not enabled for the account.
   *
   * @since 2026-10-04
   * @route GET /memory-stores
   */
  list(options?: CallOptions): PagedList<MemoryStoreSummary> {
    return this.#http.list("GET /memory-stores", {}, (response) => response.data, options);
  }

  /**
   * Shows a memory store with its endpoints and settings.
   *
   * `status` is `PROVISIONING`, `READY` or `UNAVAILABLE`; an unavailable store explains itself in
   * `errorMessage`.
   *
   * @since 2026-10-04
   * @route GET /memory-stores/{storeId}
   */
  get(storeId: string, options?: CallOptions): Call<MemoryStoreResponse> {
    return this.#http.call("GET /memory-stores/{storeId}", { path: { storeId } }, options);
  }

  /** Finds a memory store by its name; `undefined` when no item has it. */
  findByName(name: string, options?: CallOptions): Call<MemoryStoreSummary | undefined> {
    return findByName(this.list(options), name);
  }

  /**
   * Creates a memory store on an existing database.
   *
   * The completed task carries the store's id, a string. The store is usable once its status is `READY`. The
   * database, the embedding model and the providers of both models cannot be changed later.
   *
   * @returns The accepted operation; `.wait()` resolves with the memory store once it is ready.
   * @since 2026-10-04
   * @route POST /memory-stores
   */
  create(request: MemoryStoreCreateRequest, options?: CallOptions): PendingOperation<MemoryStoreResponse> {
    return this.#operations.submit("POST /memory-stores", { body: request }, "memoryStore", options);
  }

  /**
   * Changes the given settings of a memory store.
   *
   * Settings that are omitted keep their values; an empty list clears a list. An exclusion policy can be
   * disabled, but not removed.
   *
   * @returns The accepted operation; `.wait()` resolves with the memory store once it is ready.
   * @since 2026-10-04
   * @route PATCH /memory-stores/{storeId}
   */
  update(
    storeId: string,
    request: MemoryStoreUpdateRequest,
    options?: CallOptions,
  ): PendingOperation<MemoryStoreResponse> {
    return this.#operations.submit(
      "PATCH /memory-stores/{storeId}",
      { path: { storeId }, body: request },
      "memoryStore",
      options,
    );
  }

  /**
   * Deletes a memory store.
   *
   * The database remains. Its data remains too, unless `flush` is set.
   *
   * @param query.flush - Whether to empty the database first, with everything that is stored in it.
   * @returns The accepted operation; `.wait()` resolves once the memory store is gone.
   * @since 2026-10-04
   * @route DELETE /memory-stores/{storeId}
   */
  delete(storeId: string, query?: { flush?: boolean }, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /memory-stores/{storeId}",
      { path: { storeId }, query },
      "memoryStore gone",
      options,
    );
  }

  /**
   * Clears the sessions of a memory store.
   *
   * Long-term memories remain.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2026-10-04
   * @route DELETE /memory-stores/{storeId}/session-memory
   */
  clearSessions(storeId: string, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /memory-stores/{storeId}/session-memory",
      { path: { storeId } },
      "done",
      options,
    );
  }

  /**
   * Clears the sessions and the long-term memories of a memory store.
   *
   * The store and its settings remain.
   *
   * @returns The accepted operation; `.wait()` resolves once the task has completed.
   * @since 2026-10-04
   * @route DELETE /memory-stores/{storeId}/entries
   */
  clearEntries(storeId: string, options?: CallOptions): PendingOperation<undefined> {
    return this.#operations.submit(
      "DELETE /memory-stores/{storeId}/entries",
      { path: { storeId } },
      "done",
      options,
    );
  }
}
