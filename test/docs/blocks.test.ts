import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { compile, folderInProject } from "../support/compile.js";
import { runProgram, toAccountEnv } from "../support/run-program.js";
import { scopedFolder } from "../support/temp-folder.js";
import { documents, ROOT } from "./documents.js";
import { type Part, partsOf } from "./markdown.js";
import { programOf } from "./program.js";

const inProject = folderInProject();
const folder = inProject.path;
mkdirSync(join(folder, "test"));
afterAll(() => inProject[Symbol.dispose]());

/** Languages of code fences that are checked. A block of any other kind needs a reason why it is not run. */
const KINDS = new Set(["ts", "setup", "ts test", "sh", "yaml", "json", "text", "mermaid"]);

const all = documents().map((path) => ({ path, parts: partsOf(join(ROOT, path)) }));
const programs = all
  .filter(({ parts }) => parts.some(({ kind, notRun }) => kind === "ts" && notRun === undefined))
  .map(({ path, parts }) => {
    const file = join(folder, `${path.replaceAll("/", "-")}.ts`);
    writeFileSync(file, programOf(path, parts));
    return { path, file, lines: linesOf("ts", parts) };
  });
const tests = runnable("ts test").map(({ path, line, code }) => {
  const file = join(folder, "test", `${path.replaceAll("/", "-")}-${line}.test.ts`);
  writeFileSync(file, code);
  return { name: `${path}:${line}`, file };
});

test("every code block has a checked language or a reason for not running it", () => {
  const unknown = all.flatMap(({ path, parts }) =>
    parts
      .filter(({ kind, notRun }) => !KINDS.has(kind) && notRun === undefined)
      .map(({ kind, line }) => `${path}:${line} ${kind}`),
  );
  expect(unknown).toEqual([]);
  expect(programs.map(({ path }) => path)).toContain("README.md");
});

test("all TypeScript blocks compile", { timeout: 300_000 }, async () => {
  const problems = await compile(folder, {
    extends: "../../tsconfig.json",
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
    files: [...programs, ...tests].map(({ file }) => file),
  });
  // Only the blocks: `npm run check` compiles the packages.
  expect(
    problems.filter(({ file }) => !file.startsWith("..")).map((one) => Object.values(one).join(" · ")),
  ).toEqual([]);
});

describe.concurrent("TypeScript blocks run", () => {
  // One bundle: a process for each program would otherwise compile the packages again.
  beforeAll(async () => {
    await build({
      entryPoints: programs.map(({ file }) => file),
      outdir: join(folder, "programs"),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      sourcemap: "inline",
      tsconfig: join(ROOT, "tsconfig.json"),
      packages: "external",
      logLevel: "silent",
    });
  });

  test.each(programs)("$path", async ({ path, file, lines }) => {
    const program = join(folder, "programs", `${basename(file, ".ts")}.mjs`);
    const { code, out, err } = await inAccount(process.execPath, ["--enable-source-maps", program]);
    expect(code, err).toBe(0);
    const ran = out.split("\n").filter((line) => line.startsWith(`ran ${path}:`));
    expect(ran).toEqual(lines.map((line) => `ran ${path}:${line}`));
  });
});

describe("test blocks pass", () => {
  let report: { testResults: { name: string; status: string; assertionResults: unknown[] }[] };
  let log = "";

  beforeAll(async () => {
    const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
    const output = join(folder, "report.json");
    const { out, err } = await inAccount(process.execPath, [
      ...[vitest, "run", "--root", folder, "--config", join(ROOT, "vitest.config.ts")],
      ...["--reporter", "default", "--reporter", "json", "--outputFile", output],
      // One worker: each would load the packages again.
      "--maxWorkers=1",
    ]);
    log = out + err;
    report = JSON.parse(readFileSync(output, "utf8"));
  });

  test.each(tests)("$name", ({ file }) => {
    const results = report.testResults.filter(({ name }) => name === file);
    expect(
      results.map(({ status }) => status),
      log,
    ).toEqual(["passed"]);
    expect(results[0]?.assertionResults.length, log).toBeGreaterThan(0);
  });
});

describe.concurrent("shell blocks run", () => {
  test.each(runnable("sh"))("$path:$line", async ({ code: script }) => {
    const { code, out, err } = await inAccount("bash", ["-euo", "pipefail", "-c", script]);
    expect(code, out + err).toBe(0);
  });
});

describe("data blocks parse", () => {
  test.each([...runnable("yaml"), ...runnable("json")])("$path:$line", ({ code }) => {
    const documents = parseAllDocuments(code);
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      expect(document.errors).toEqual([]);
      expect(document.toJS()).toBeTypeOf("object");
    }
  });
});

function linesOf(kind: string, parts: readonly Part[]): number[] {
  return parts.filter((part) => part.kind === kind && part.notRun === undefined).map(({ line }) => line);
}

function runnable(kind: string) {
  return all.flatMap(({ path, parts }) =>
    parts
      .filter((part) => part.kind === kind && part.notRun === undefined)
      .map(({ line, code }) => ({ path, line, code })),
  );
}

/**
 * Runs a program with the keys of a separate account on the instant clock, in a separate empty
 * folder: commands in a document must not change this repository.
 */
async function inAccount(program: string, args: string[]) {
  await using emulator = await startEmulator({ seed: 1 });
  using cwd = scopedFolder();
  return await runProgram(program, args, {
    cwd: cwd.path,
    env: {
      ...toAccountEnv(emulator),
      PATH: `${join(ROOT, "node_modules/.bin")}:${process.env["PATH"]}`,
      TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
    },
  });
}
