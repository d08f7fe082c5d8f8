import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ISOLATED } from "../support/schedule.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Modules whose import replaces the HTTP client of the process. */
const REPLACES_CLIENT = /from "(?:nock|\.\/fake-service\.js|\.\/mock-network\.js)"/;

/** Whether a file is one of those that the patterns name, whose braces list alternatives. */
const isIsolated = (file: string) =>
  ISOLATED.some((pattern) =>
    new RegExp(
      `^${pattern.replace(/\{([^}]*)\}/, (_, names: string) => `(?:${names.replaceAll(",", "|")})`)}$`,
    ).test(file),
  );

test("every test file that replaces the HTTP client is isolated", () => {
  const files = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => REPLACES_CLIENT.test(readFileSync(join(ROOT, file), "utf8")));
  expect(files).toContain("test/wire/lost-connections.test.ts");
  expect(files.filter((file) => !isIsolated(file))).toEqual([]);
});
