import type {
  CreateEndpointsRedirectionRequest,
  EndpointsRedirectionResponse,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { Call } from "../core/with-response.js";

/** Redirections of the endpoints of one database to another. */
export class EndpointRedirections {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Redirects the endpoints of one database to another.
   *
   * Returns a redirection with its own id and status; no task is involved. The redirection ends as
   * `completed` or `failed`. A preview feature: 412 when it is not enabled for the account.
   *
   * @since 2026-08-19
   * @route POST /endpoint-redirections
   */
  create(
    request: CreateEndpointsRedirectionRequest,
    options?: CallOptions,
  ): Call<EndpointsRedirectionResponse> {
    return this.#http.call("POST /endpoint-redirections", { body: request }, options);
  }

  /**
   * Shows the progress of an endpoint redirection.
   *
   * `status` goes from `initiated` over `pending` and `in-progress` to `completed` or `failed`, and to
   * `reverted` after a revert. How long each takes is not published.
   *
   * @since 2026-08-19
   * @route GET /endpoint-redirections/{redirectionId}
   */
  get(redirectionId: string, options?: CallOptions): Call<EndpointsRedirectionResponse> {
    return this.#http.call(
      "GET /endpoint-redirections/{redirectionId}",
      { path: { redirectionId } },
      options,
    );
  }

  /**
   * Sends redirected endpoints back to their source database.
   *
   * Returns a redirection of the same shape, whose `isRevert` distinguishes the two directions. There is no
   * request body.
   *
   * @since 2026-08-19
   * @route POST /endpoint-redirections/{redirectionId}/revert
   */
  revert(redirectionId: string, options?: CallOptions): Call<EndpointsRedirectionResponse> {
    return this.#http.call(
      "POST /endpoint-redirections/{redirectionId}/revert",
      { path: { redirectionId } },
      options,
    );
  }
}
