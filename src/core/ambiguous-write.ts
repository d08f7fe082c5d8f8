import { clean } from "./error-fields.js";
import { getErrorMessage } from "./error-text.js";
import { RedisCloudError } from "./errors.js";
import { hintForAmbiguousWrite } from "./hints.js";
import { redactWith } from "./redact.js";

/** Degree to which a task or resource matches the create. */
export type MatchKind =
  /** The task started in time and the resource matches, but there are several matches or another client's create. */
  | "matches"
  /** The resource has the name, but differs otherwise or was not created by a task of this period. */
  | "same-name"
  /** The task failed. If it belongs to the lost create, nothing was created. */
  | "failed"
  /** The task started in time and has not finished, so its resource is not known yet. */
  | "running"
  /** The task has finished, and its resource is not visible or cannot be identified. */
  | "unverified";

/** A task, a resource, or both, that the lost create may have produced. */
export interface WriteCandidate {
  /** Degree to which the candidate matches. */
  readonly match: MatchKind;
  /** The reason for that match, in one sentence. */
  readonly reason: string;
  /** The task's id, if a task is involved. */
  readonly taskId?: string | undefined;
  /** The task's status, for example `"processing-in-progress"`. */
  readonly status?: string | undefined;
  /** The task's timestamp, as the service returned it. */
  readonly timestamp?: string | undefined;
  /** The resource's id, if it is visible. */
  readonly resourceId?: number | string | undefined;
  /** The resource's name, if it has one. */
  readonly name?: string | undefined;
}

/** Fields of an {@link AmbiguousWriteError}. */
export interface AmbiguousWriteDetails {
  /** `"METHOD /path"`. */
  route: string;
  /** Path parameters of the request. */
  path: Readonly<Record<string, number | string>>;
  /** Fields that identify the resource. */
  matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request was sent, in milliseconds since the epoch. */
  sentAt: number;
  /** Tasks and resources that the create may have produced, the best match first. */
  candidates: readonly WriteCandidate[];
  /** Whether tasks and resources could be observed for long enough. */
  searchCompleted: boolean;
  /** The id of the intent that stays in the store, if the client has a store. */
  intentId?: string | undefined;
  /** The hint for a lost response, if it differs from that of other creates. */
  hint?: string | undefined;
  /** The error that lost the response. */
  cause: unknown;
}

/**
 * A create was sent, its response was lost, and its outcome cannot be determined.
 *
 * The SDK does not resend it. Inspect `candidates` before you retry: a retry may create, and bill, a second resource.
 */
export class AmbiguousWriteError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "AmbiguousWriteError";
  /** Discriminates the errors of this package. */
  readonly kind = "ambiguous-write";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** Path parameters of the request. */
  readonly path: Readonly<Record<string, number | string>>;
  /** Fields that identify the resource, for example `{ name: "cache" }`. */
  readonly matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** Tasks and resources that the create may have produced, the best match first. Empty if none was found. */
  readonly candidates: readonly WriteCandidate[];
  /** Whether tasks and resources were observed for long enough. If not, an empty `candidates` proves nothing. */
  readonly searchCompleted: boolean;
  /** The id of the intent that stays in the store, if the client has a store: `operations.recover()` retries it. */
  readonly intentId: string | undefined;

  constructor({ cause, ...details }: AmbiguousWriteDetails) {
    const { route, candidates, searchCompleted } = details;
    super(
      `${route} (${describe(details)}) may have succeeded, but its response was lost: ${getErrorMessage(cause)}`,
      {
        cause,
        hint:
          details.hint ??
          hintForAmbiguousWrite(
            candidates.map(({ match }) => match),
            searchCompleted,
          ),
      },
    );
    this.route = route;
    this.path = details.path;
    this.matchFields = details.matchFields;
    this.sentAt = details.sentAt;
    // Names and status words are the service's texts.
    this.candidates = redactWith(candidates, clean) as WriteCandidate[];
    this.searchCompleted = searchCompleted;
    this.intentId = details.intentId;
  }
}

function describe({ path, matchFields, candidates }: Omit<AmbiguousWriteDetails, "cause">): string {
  const given = Object.entries({ ...path, ...matchFields }).map(
    ([name, value]) => `${name} ${JSON.stringify(value)}`,
  );
  const found = candidates.map(({ match, taskId, resourceId }) =>
    [match, taskId && `task ${taskId}`, resourceId !== undefined && `resource ${resourceId}`]
      .filter(Boolean)
      .join(" "),
  );
  return [...given, found.length === 0 ? "no candidates" : `candidates: ${found.join(", ")}`].join("; ");
}
