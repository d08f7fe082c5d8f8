import type {
  MemoryStoreApiKey,
  MemoryStoreApiKeyCreateRequest,
  MemoryStoreApiKeyCreateResponse,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { Call } from "../core/with-response.js";
import type { MemoryApiKeyIds } from "./ids.js";

/** API keys of memory stores. The service shows a key once, in the response to its creation. */
export class AgentMemoryApiKeys {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Lists the API keys of a memory store.
   *
   * The keys themselves are masked; the service shows each only once, when it is created.
   *
   * @since 2026-10-04
   * @route GET /memory-stores/{storeId}/api-keys
   */
  list(storeId: string, options?: CallOptions): PagedList<MemoryStoreApiKey> {
    return this.#http.list(
      "GET /memory-stores/{storeId}/api-keys",
      { path: { storeId } },
      (response) => response.apiKeys,
      options,
    );
  }

  /**
   * Creates an API key for a memory store.
   *
   * The response contains the key, and nothing else: neither its id nor its name. It is not shown again.
   *
   * @since 2026-10-04
   * @route POST /memory-stores/{storeId}/api-keys
   */
  create(
    storeId: string,
    request: MemoryStoreApiKeyCreateRequest,
    options?: CallOptions,
  ): Call<MemoryStoreApiKeyCreateResponse> {
    return this.#http.call(
      "POST /memory-stores/{storeId}/api-keys",
      { path: { storeId }, body: request },
      options,
    );
  }

  /**
   * Deletes an API key of a memory store.
   *
   * Clients that use the key lose access.
   *
   * @returns Nothing; the response has no body.
   * @since 2026-10-04
   * @route DELETE /memory-stores/{storeId}/api-keys/{apiKeyId}
   */
  delete(ids: MemoryApiKeyIds, options?: CallOptions): Call<void> {
    return this.#http.call("DELETE /memory-stores/{storeId}/api-keys/{apiKeyId}", { path: ids }, options);
  }
}
