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

/**
 * Error replies that are independent of the command: the server is busy, loading or full, or has not authenticated its
 * caller.
 */
const TRANSIENT_REPLY = /^(?!ERR )|max number of clients/i;

/**
 * Whether the server rejected a command. Everything else (a closed connection, a timeout, a server that is busy with a
 * script) leaves open whether the command was or will be executed: send it again.
 */
export function isRejection(error: unknown): boolean {
  if (error instanceof EngineError) return true;
  return error instanceof Error && error.name === "ReplyError" && !TRANSIENT_REPLY.test(error.message);
}

/** Returns the reason that the API reports for any thrown value. */
export function toFailureReason(error: unknown): FailureReason {
  return error instanceof EngineError ? error.reason : "general-error";
}

/** Returns the message of any thrown value. */
export function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
