import type { Change } from "./engine/plan.js";
import type { KindName } from "./kinds/documents.js";

/** Base class of the errors of this package. Errors of a cloud client pass through unchanged. */
export class EnsureError extends Error {
  override readonly name: string = "EnsureError";
}

/**
 * A document that cannot be used: not YAML, an unknown kind or field, an invalid value, or a reference to a missing
 * resource.
 */
export class DocumentError extends EnsureError {
  override readonly name = "DocumentError";
  /** Location of the error, for example `file.yaml, document 2 (RedisCloudDatabase orders), spec.datasetSizeInGb`. */
  readonly location: string;

  constructor(location: string, rule: string) {
    super(`${location}: ${rule}`);
    this.location = location;
  }
}

/** A change that the service does not support in place, and for which the document does not permit a replacement. */
export class BlockedError extends EnsureError {
  override readonly name = "BlockedError";
  /** The changes that are blocked. */
  readonly changes: readonly Change[];

  constructor(subject: string, changes: readonly Change[]) {
    super(`${subject}: ${changes.map(({ path, reason }) => `${path} ${reason}`.trim()).join("; ")}`);
    this.changes = changes;
  }
}

/** A resource of that name exists, without proof that the document owns it. */
export class NotOwnedError extends EnsureError {
  override readonly name = "NotOwnedError";
}

/** The hourly price of a change exceeds the limit, or cannot be determined. */
export class PriceLimitError extends EnsureError {
  override readonly name = "PriceLimitError";
}

/** A referenced resource does not exist. */
export class MissingReferenceError extends EnsureError {
  override readonly name = "MissingReferenceError";
  /** Kind of the referenced resource. */
  readonly kind: KindName;
  /** Its name at the service. */
  readonly referenced: string;

  constructor(path: string, kind: KindName, referenced: string) {
    super(`${path} refers to ${kind} ${JSON.stringify(referenced)}, which does not exist`);
    this.kind = kind;
    this.referenced = referenced;
  }
}
