import type {
  CreateEndpointsRedirectionRequest,
  EndpointsRedirectionResponse,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";

/** Redirections of the endpoints of one database to another. */
export class EndpointRedirections {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Redirects the endpoints of one database to another.
   *
   * Answers at once with a redirection that has its own id and status; no task is involved. Follow it with
   * the GET until it is `completed` or `failed`. A preview feature: 412 when it is not enabled for the
   * account.
   *
   * @route POST /endpoint-redirections
   */
  create(
    request: CreateEndpointsRedirectionRequest,
    options?: CallOptions,
  ): Promise<EndpointsRedirectionResponse> {
    return this.#http.call("POST /endpoint-redirections", { body: request }, options);
  }

  /**
   * Shows the progress of an endpoint redirection.
   *
   * `status` goes from `initiated` over `pending` and `in-progress` to `completed` or `failed`, and to
   * `reverted` after a revert. How long each takes is not published.
   *
   * @route GET /endpoint-redirections/{redirectionId}
   */
  get(redirectionId: string, options?: CallOptions): Promise<EndpointsRedirectionResponse> {
    return this.#http.call(
      "GET /endpoint-redirections/{redirectionId}",
      { path: { redirectionId } },
      options,
    );
  }

  /**
   * Sends redirected endpoints back to their source database.
   *
   * Answers at once with a redirection of the same shape, whose `isRevert` tells the two directions apart;
   * follow it with the GET. There is no request body.
   *
   * @route POST /endpoint-redirections/{redirectionId}/revert
   */
  revert(redirectionId: string, options?: CallOptions): Promise<EndpointsRedirectionResponse> {
    return this.#http.call(
      "POST /endpoint-redirections/{redirectionId}/revert",
      { path: { redirectionId } },
      options,
    );
  }
}
