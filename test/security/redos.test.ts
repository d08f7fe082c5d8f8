import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { redact } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { type Regex, regexesBelow, regexesOf } from "./regexes.js";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));
const ATTACK = fileURLToPath(new URL("attack.mjs", import.meta.url));

/**
 * The last line that the attack wrote: which text it was at, or that all came back.
 *
 * A linear pattern takes milliseconds for a text of a million characters. A quadratic one would take many minutes:
 * the limit tells one that hangs from a slow machine.
 */
function attack(regexes: readonly Regex[], hangsAfterMs: number): string {
  const { stdout } = spawnSync(process.execPath, [ATTACK], {
    input: JSON.stringify(regexes),
    timeout: hangsAfterMs,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim().split("\n").at(-1) ?? "";
}

test("every regular expression of the SDK comes back from texts of a million characters", {
  timeout: 200_000,
}, () => {
  const regexes = regexesBelow(SRC);
  expect(regexes.length).toBeGreaterThan(30);
  expect(regexes.some(({ source }) => source.includes("private[_-]?key") && source.includes("{0,40}"))).toBe(
    true,
  );
  expect(attack(regexes, 180_000)).toBe("all came back");
});

test.each(["/\\/+$/", "/^(a+)+$/", "/\\{([^}]*)\\}/g", "new RegExp(`(\\\\w+\\\\s?)*:`)"])(
  "%s would not",
  (text) => {
    const [regex] = regexesOf("bad.ts", `const bad = ${text};`);
    expect(attack([regex as Regex], 2_000)).toContain(JSON.stringify(regex?.source));
  },
);

test("redaction takes its own steps once for each part of a text", () => {
  const long = 200_000;
  for (const pump of [
    '"',
    '"password":"',
    "\\",
    '\\"secret\\":\\"',
    "redis://",
    "?sig=",
    "?",
    "token",
    "a://b@",
  ]) {
    const text = pump.repeat(Math.ceil(long / pump.length));
    expect(typeof redact(text)).toBe("string");
  }
});
