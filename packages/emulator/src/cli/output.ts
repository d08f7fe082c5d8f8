import type { CliDependencies } from "./dependencies.js";

/** Prints results as text or, with `--json`, as exactly one JSON value on standard output. */
export class Output {
  readonly #write: (text: string) => void;
  readonly #note: (text: string) => void;
  readonly json: boolean;

  constructor({ stdout, stderr }: Pick<CliDependencies, "stdout" | "stderr">, json: boolean) {
    this.#write = stdout;
    this.#note = stderr;
    this.json = json;
  }

  /** Prints the result of the command. */
  result(value: unknown, lines: readonly string[]): void {
    this.#write(this.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(""));
  }

  /** Prints additional information to standard error. */
  note(line: string): void {
    this.#note(`${line}\n`);
  }

  /** Prints an error to standard error. */
  error(reason: string): void {
    this.#note(this.json ? `${JSON.stringify({ error: reason })}\n` : `redis-cloud-emulator: ${reason}\n`);
  }
}

/** Formats rows with aligned columns. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
