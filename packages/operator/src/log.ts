/** Log levels, from the most to the least detailed. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;

/** Level of a log line. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes one line of JSON per event. Callers pass no secrets. */
export type Logger = (level: LogLevel, message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** Creates a log. @param write - Receives each line, with its end. */
export function createLogger(minimum: LogLevel, write: (line: string) => void): Logger {
  return (level, message, fields = {}) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(minimum)) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
  };
}
