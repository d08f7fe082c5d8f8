/** Error reported to the user as one line, with exit code 1. */
export class CliError extends Error {
  override readonly name: string = "CliError";
}

/** Invalid command line, with exit code 2. */
export class UsageError extends CliError {
  override readonly name: string = "UsageError";
}

/** Exit codes of the command line. */
export const EXIT = { ok: 0, error: 1, usage: 2 } as const;

/** Returns the trimmed message of a thrown value. */
export function getErrorMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim();
}

/** Returns the code of a system error, such as `ENOENT`, from the error or its causes. */
export function getErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : getErrorCode(cause);
}
