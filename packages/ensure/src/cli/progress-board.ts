import type { EnsureEvent } from "../engine/provider.js";
import type { Output } from "./environment.js";

/** Shows events: in a terminal one line for each document, which is rewritten; elsewhere one line for each event. */
export class ProgressBoard {
  readonly #output: Output;
  readonly #lines = new Map<string, string>();

  constructor(output: Output) {
    this.#output = output;
  }

  show({ subject, message }: EnsureEvent): void {
    if (this.#lines.get(subject) === message) return;
    const height = this.#lines.size;
    this.#lines.set(subject, message);
    if (this.#output.isTTY !== true) {
      this.#output.write(`${message}\n`);
      return;
    }
    const up = height > 0 ? `\u001b[${height}A` : "";
    const lines = [...this.#lines.values()].map((line) => `\u001b[2K${line}\n`);
    this.#output.write(up + lines.join(""));
  }
}
