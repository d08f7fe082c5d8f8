/** Something about the engine that a person can mend. The message says what. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

/** The message of anything that was thrown. */
export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
