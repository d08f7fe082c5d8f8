import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { expect } from "vitest";
import { MARK } from "./canary-secrets.js";

/** Every way in which people, loggers and programs print a value. */
export function printed(value: unknown): Record<string, string> {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const console = new Console(stream, stream);
  console.log(value);
  console.error("%s %o %O %j", value, value, value, value);
  console.dir(value, { depth: null, showHidden: true });
  console.table(value);
  console.trace(value);
  return {
    String: typeof value === "function" ? "" : String(value),
    stringify: JSON.stringify(value) ?? "",
    inspect: inspect(value),
    hidden: inspect(value, { showHidden: true, depth: null, getters: true }),
    stack: value instanceof Error ? String(value.stack) : "",
    console: lines.join(""),
  };
}

/** Whether a value holds a secret that anybody could print. */
export function expectNoSecret(value: unknown, what = "a value"): void {
  for (const [way, text] of Object.entries(printed(value)))
    expect(text.includes(MARK) ? text : "", `${what}, printed by ${way}`).toBe("");
}
