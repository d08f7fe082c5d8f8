import { RedisCloudError } from "./errors.js";
import { hintForAmbiguousWrite } from "./hints.js";

/** How well something that was found fits what was asked for. */
export type MatchKind =
  /** Its task began in time, and its resource is as asked for. More than one thing fits, or it may be another's. */
  | "matches"
  /** It has the name, and is otherwise not as asked for, or was there without a task of this time. */
  | "same-name"
  /** Its task failed. If that is the lost one, nothing was created. */
  | "failed"
  /** Its task began in time and has not ended, so what it makes is not known yet. */
  | "running"
  /** Its task has ended, and what it made cannot be seen or told apart. */
  | "unverified";

/** A task, a resource, or both, that may be what a creating request without an answer has begun. */
export interface WriteCandidate {
  /** How well it fits. */
  readonly match: MatchKind;
  /** Why, in one sentence. */
  readonly reason: string;
  /** The task, where there is one. */
  readonly taskId?: string | undefined;
  /** The task's status, for example `"processing-in-progress"`. */
  readonly status?: string | undefined;
  /** The task's time, as the service writes it. */
  readonly timestamp?: string | undefined;
  /** The resource's id, where one can be seen. */
  readonly resourceId?: number | string | undefined;
  /** The resource's name, where it has one. */
  readonly name?: string | undefined;
}

/** What an {@link AmbiguousWriteError} is made of. */
export interface AmbiguousWriteDetails {
  /** `"METHOD /path"`. */
  route: string;
  /** The ids that the path was filled with. */
  path: Readonly<Record<string, number | string>>;
  /** The fields by which the resource would be known again. */
  matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request left, in milliseconds since the epoch. */
  sentAt: number;
  /** What it may have begun, the best fit first. */
  candidates: readonly WriteCandidate[];
  /** Whether tasks and resources could be looked at for long enough. */
  searchCompleted: boolean;
  /** The intent that stays in the store, if the client has one. */
  intentId?: string | undefined;
  /** How the answer was lost. */
  cause: unknown;
}

/**
 * A creating request was sent, its answer was lost, and what came of it cannot be told for certain.
 *
 * It was sent once and is not sent again. Decide with the help of `candidates` before you repeat it: a repetition
 * may buy a second time.
 */
export class AmbiguousWriteError extends RedisCloudError {
  /** The class's name. */
  override readonly name = "AmbiguousWriteError";
  readonly kind = "ambiguous-write";
  /** `"METHOD /path"`. */
  readonly route: string;
  /** The ids that the path was filled with. */
  readonly path: Readonly<Record<string, number | string>>;
  /** The fields by which the resource would be known again, for example `{ name: "cache" }`. */
  readonly matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request left, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** What it may have begun, the best fit first. Empty when nothing was found. */
  readonly candidates: readonly WriteCandidate[];
  /** Tasks and resources were looked at for long enough. Without that, no candidates mean nothing. */
  readonly searchCompleted: boolean;
  /** The intent that stays in the store, if the client has one: `operations.recover()` looks again. */
  readonly intentId: string | undefined;

  constructor({ cause, ...details }: AmbiguousWriteDetails) {
    const { route, candidates, searchCompleted } = details;
    // What to do about the cause is not what to do now.
    const [lost] = (cause instanceof Error ? cause.message : String(cause)).split("\nHint: ");
    super(`${route} (${describe(details)}) may have been carried out, and its answer was lost: ${lost}`, {
      cause,
      hint: hintForAmbiguousWrite(
        candidates.map(({ match }) => match),
        searchCompleted,
      ),
    });
    this.route = route;
    this.path = details.path;
    this.matchFields = details.matchFields;
    this.sentAt = details.sentAt;
    this.candidates = candidates;
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
