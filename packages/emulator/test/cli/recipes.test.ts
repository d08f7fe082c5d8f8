import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { partsOf } from "../../../../test/docs/markdown.js";
import { bundleProgram } from "../../../../test/support/program.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";

// The recipes of the README for other programs, run as their readers run them.

const program = await bundleProgram(new URL("../../src/cli/main.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

const parts = partsOf(fileURLToPath(new URL("../../README.md", import.meta.url)));

function findRecipe(kind: string, content: string): string {
  const found = parts.filter((part) => part.kind === kind && part.code.includes(content));
  expect(found).toHaveLength(1);
  return found[0]?.code ?? "";
}

/** Creates a project in which the emulator is installed. */
async function createProject(scripts: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = emptyFolder();
  await mkdir(join(folder, "node_modules", ".bin"), { recursive: true });
  await writeFile(
    join(folder, "node_modules", ".bin", "redis-cloud-emulator"),
    `#!/bin/sh\nexec "${process.execPath}" "${program.path}" "$@"\n`,
    { mode: 0o755 },
  );
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", scripts }));
  return folder;
}

/** Runs a command in a project. @returns The exit code and the output. */
async function run(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: folder, ...environment },
  });
  child.on("error", () => undefined);
  const [code, out, err] = await Promise.all([
    once(child, "close").then(
      ([status]) => status as number | null,
      () => null,
    ),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

test("the recipe for pytest starts an emulator for the tests, and ends it after them", async () => {
  const folder = await createProject();
  const { code: missing } = await run(folder, "python3", ["-m", "pytest", "--version"]);
  if (missing !== 0) {
    console.log("Not run: python3 with pytest is not installed.");
    return;
  }
  await writeFile(join(folder, "test_rules.py"), findRecipe("python", "import pytest"));
  const cacheless = ["-p", "no:cacheprovider", "-q"];
  const { code, out } = await run(folder, "python3", ["-m", "pytest", ...cacheless]);
  expect(out).toContain("1 passed");
  expect(code).toBe(0);
});

test("the steps of the recipe for GitHub Actions start an emulator for the job's tests, and stop it", async () => {
  interface Step {
    run: string;
    env?: Record<string, string>;
  }
  const steps = parse(findRecipe("yaml", "emulator start --detach")) as Step[];
  const [, { env = {} } = {}] = steps;
  const headers = `{ "x-api-key": process.env.REDIS_CLOUD_API_KEY, "x-api-secret-key": process.env.REDIS_CLOUD_SECRET_KEY }`;
  const ask = `fetch(process.env.REDIS_CLOUD_BASE_URL + "/subscriptions", { headers: ${headers} }).then((r) => console.log("status", r.status))`;
  const folder = await createProject({ test: "node ask.cjs" });
  await writeFile(join(folder, "ask.cjs"), ask);
  // The port of the recipe may be in use on this machine.
  const started = await run(folder, "sh", ["-c", `${steps[0]?.run} --port 0 --engine none --json`]);
  expect(started.err).toBe("");
  const { url } = JSON.parse(started.out) as { url: string };
  expect(env["REDIS_CLOUD_BASE_URL"]).toBe("http://127.0.0.1:8650/v1");
  const tested = await run(folder, "sh", ["-c", steps[1]?.run ?? ""], { ...env, REDIS_CLOUD_BASE_URL: url });
  expect(tested.out).toContain("status 200");
  expect(await run(folder, "sh", ["-c", steps[2]?.run ?? ""])).toMatchObject({
    code: 0,
    out: expect.stringContaining("Stopped the emulator"),
  });
});
