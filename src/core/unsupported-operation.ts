import { RedisCloudError } from "./errors.js";
import { findFeature, getSince } from "./unavailable.js";

/** The connected service, or the pinned contract profile, does not have an operation. */
export class UnsupportedOperationError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "UnsupportedOperationError";
  /** Discriminates the errors of this package. */
  readonly kind = "unsupported-operation";
  /** Date of the first published contract with the operation; `undefined` if it is as old as the oldest known one. */
  readonly since: string | undefined;

  constructor(
    /** `"METHOD /path"`. */
    readonly route: string,
    /** HTTP status of the service; `undefined` if no request was sent. */
    readonly status?: number,
    reason = `the service lacks this operation (HTTP ${status})`,
    cause?: unknown,
  ) {
    const since = getSince(route);
    super(`${route}: ${reason}`, {
      cause,
      unavailable: { class: "version", feature: findFeature(route) },
      hint:
        since && `The contract has it since ${since}${status ? ": the connected service may be older" : ""}.`,
    });
    this.since = since;
  }
}
