import type { Progress } from "redis-cloud-sdk";

/** Line that displays a wait: rewritten in place in a terminal; elsewhere one line per step. */
export class ProgressLine {
  readonly #label: string;
  readonly #live = process.stdout.isTTY === true;

  constructor(label: string) {
    this.#label = label;
  }

  /** Displays a step. Use as `onProgress`. */
  readonly show = ({ phase, status, elapsedMs }: Progress): void => {
    const text = `  ${this.#label}: ${phase} ${status} (${(elapsedMs / 1000).toFixed(1)} s)`;
    if (this.#live) process.stdout.write(`\r\u001b[K${text}`);
    else console.log(text);
  };

  /** Completes the line with a result. */
  end(outcome: string): void {
    if (this.#live) process.stdout.write("\r\u001b[K");
    console.log(`  ${this.#label}: ${outcome}`);
  }
}

/** Prints the heading of a part of the demonstration. */
export function heading(text: string): void {
  console.log(process.stdout.isTTY === true ? `\n\u001b[1m${text}\u001b[0m` : `\n${text}`);
}
