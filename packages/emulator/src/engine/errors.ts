/** Why a backup or an import failed, in the words of Redis' own cluster software. */
export type FailureReason = "download-error" | "file-corrupted" | "wrong-file-path" | "general-error";

/** Something about the engine that a person can mend. The message says what. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** What the API says when a backup or an import fails for this. */
  readonly reason: FailureReason;

  constructor(message: string, reason: FailureReason = "general-error") {
    super(message);
    this.reason = reason;
  }
}

/** What the API says of a failure that may be anything. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof EngineError ? error.reason : "general-error";
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
