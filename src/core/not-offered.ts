import { RedisCloudError } from "./errors.js";

/** Entry with the substitutes that are code. */
const ENTRY = " of redis-cloud-sdk/gaps";

/** A job that the API does not offer. */
export type Gap =
  | "failover"
  | "replicationStatus"
  | "listBackups"
  | "restoreToTime"
  | "pause"
  | "resume"
  | "metrics";

/** Substitutes for jobs that the API does not offer. Short, because they are part of every bundle. */
const SUBSTITUTES: Readonly<Record<Gap, string>> = {
  failover:
    "It is automatic: test reconnects with CLIENT KILL. Active-Active has an endpoint in each region.",
  replicationStatus: `readReplicationStatus()${ENTRY}, or the alert syncsource-lag`,
  listBackups: `listBackups()${ENTRY}`,
  restoreToTime: `restoreBackupBefore()${ENTRY}`,
  pause: `backUp()${ENTRY}, then databases.delete()`,
  resume: "databases.create(), then databases.import()",
  metrics: `readMetrics() or scrapeMetrics()${ENTRY}`,
};

/** The API does not offer the job; no request was sent. */
export class NotOfferedError extends RedisCloudError {
  /** The name of the class. */
  override readonly name = "NotOfferedError";
  /** Discriminates the errors of this package. */
  readonly kind = "not-offered";

  constructor(
    /** The job: the name of the method of `cloud.gaps`. */
    readonly gap: Gap,
  ) {
    super(`gaps.${gap}: the API does not offer this`, { hint: SUBSTITUTES[gap] });
  }

  /** Alternative; also the `hint`. */
  get substitute(): string {
    return SUBSTITUTES[this.gap];
  }
}

/** Rejects with the error of a gap. */
export async function notOffered(gap: Gap): Promise<never> {
  throw new NotOfferedError(gap);
}
