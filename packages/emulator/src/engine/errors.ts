/** Reason for a failed backup or import. The values are those of Redis Enterprise. */
export type FailureReason = "download-error" | "file-corrupted" | "wrong-file-path" | "general-error";

/** An engine error that the user can fix, as the message describes. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** Reason that the API reports if a backup or an import fails with this error. */
  readonly reason: FailureReason;

  constructor(message: string, reason: FailureReason = "general-error") {
    super(message);
    this.reason = reason;
  }
}

/** Returns the reason that the API reports for any thrown value. */
export function toFailureReason(error: unknown): FailureReason {
  return error instanceof EngineError ? error.reason : "general-error";
}

/** Returns the message of any thrown value. */
export function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
