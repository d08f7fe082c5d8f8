import type { WaitAllProgress } from "redis-cloud-sdk";

/** Output of a board: the used part of `process.stdout`. */
export interface BoardOutput {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Row {
  label: string;
  phase: WaitAllProgress["phase"] | "waiting";
  text: string;
  elapsedMs: number;
}

/** A step of one of the waits. */
export type BoardStep = Pick<WaitAllProgress, "index" | "phase" | "status" | "error"> & {
  elapsedMs?: number;
};

const MARKS = { waiting: "·", task: "…", resource: "…", done: "✓", failed: "✗" } as const;
const GREEN = 32;
const RED = 31;
const DIM = 2;

/**
 * Displays many waits: one line each, redrawn in place in a terminal; elsewhere one line per step.
 *
 * It fits the terminal, and has colors unless `NO_COLOR` is set.
 */
export class ProgressBoard {
  readonly #rows: Row[];
  readonly #output: BoardOutput;
  readonly #live: boolean;
  readonly #colors: boolean;
  #drawn = 0;
  #due = false;

  constructor(
    labels: readonly string[],
    output: BoardOutput = process.stdout,
    environment: Environment = process.env,
  ) {
    this.#rows = labels.map((label) => ({
      label: printable(label),
      phase: "waiting",
      text: "submitted",
      elapsedMs: 0,
    }));
    this.#output = output;
    this.#live = output.isTTY === true && environment["TERM"] !== "dumb";
    this.#colors = this.#live && (environment["NO_COLOR"] ?? "") === "";
  }

  /** Displays a step. Use as `onProgress` of `waitAll`. Without a time, that of the previous step stays. */
  readonly show = ({ index, phase, status, elapsedMs, error }: BoardStep): void => {
    const row = this.#rows[index];
    if (row === undefined) return;
    row.phase = phase;
    row.elapsedMs = elapsedMs ?? row.elapsedMs;
    row.text = `${describe(phase, status, error)} (${(row.elapsedMs / 1000).toFixed(1)} s)`;
    if (this.#live) this.#drawSoon();
    else this.#output.write(`  ${row.label}: ${row.text}${hasEnded(row) ? ` · ${this.#counts()}` : ""}\n`);
  };

  /** Draws pending changes. The board stays visible. */
  end(): void {
    if (this.#live) this.#draw();
    else this.#output.write(`  ${this.#counts()}\n`);
  }

  #counts(): string {
    const count = (wanted: Row["phase"]) => this.#rows.filter(({ phase }) => phase === wanted).length;
    const failed = count("failed");
    return `${count("done")} of ${this.#rows.length} ready${failed > 0 ? `, ${failed} failed` : ""}`;
  }

  /** Draws steps that arrive together only once. */
  #drawSoon(): void {
    if (this.#due) return;
    this.#due = true;
    setImmediate(() => {
      if (this.#due) this.#draw();
    });
  }

  #draw(): void {
    this.#due = false;
    const lines = this.#lines();
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A` : "";
    this.#output.write(`${up}\r\u001b[J${lines.map((line) => `${line}\n`).join("")}`);
    this.#drawn = lines.length;
  }

  #lines(): string[] {
    const width = Math.max(...this.#rows.map(({ label }) => label.length), 0);
    const most = Math.max((this.#output.rows ?? 24) - 3, 1);
    // If space is short, hide waits that have succeeded.
    const wanted = this.#rows.length > most ? this.#rows.filter(({ phase }) => phase !== "done") : this.#rows;
    const shown = wanted.slice(0, most);
    const hidden = this.#rows.length - shown.length;
    const lines = shown.map((row) =>
      this.#painted(row, this.#cut(`  ${MARKS[row.phase]} ${row.label.padEnd(width)}  ${row.text}`)),
    );
    const rest = hidden > 0 ? `, ${hidden} not shown` : "";
    return [...lines, this.#cut(`  ${this.#counts()}${rest}`)];
  }

  /** Cuts a line to the width: a wrapped line would shift the next redraw. */
  #cut(line: string): string {
    const most = Math.max((this.#output.columns ?? 80) - 1, 1);
    const characters = [...line];
    return characters.length <= most ? line : `${characters.slice(0, most - 1).join("")}…`;
  }

  #painted({ phase }: Row, line: string): string {
    if (!this.#colors) return line;
    const color = phase === "done" ? GREEN : phase === "failed" ? RED : phase === "waiting" ? DIM : 0;
    return color === 0 ? line : `\u001b[${color}m${line}\u001b[0m`;
  }
}

function describe(phase: WaitAllProgress["phase"], status: string, error: unknown): string {
  if (phase !== "failed") return printable(`${phase} ${status}`);
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return printable(`failed: ${reason}`);
}

function hasEnded({ phase }: Row): boolean {
  return phase === "done" || phase === "failed";
}

/** Removes control characters, so no name can move the cursor. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "?");
}
