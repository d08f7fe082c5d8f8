/** Something the user is told in one line. The command ends with exit code 1. */
export class CliError extends Error {
  override readonly name: string = "CliError";
}

/** The command cannot be understood. Exit code 2. */
export class UsageError extends CliError {
  override readonly name: string = "UsageError";
}

/** Exit codes of the command line. */
export const EXIT = { ok: 0, error: 1, usage: 2 } as const;

/** What went wrong, as one line. */
export function getErrorMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim();
}

/** The code of an error of the system, such as `ENOENT`, also when it is the cause of another. */
export function getErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : getErrorCode(cause);
}
