import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, ".github/workflows");

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const texts = readdirSync(FOLDER).map((name): [string, string] => [
  name,
  readFileSync(join(FOLDER, name), "utf8"),
]);
const workflows = texts.map(([name, text]): [string, Workflow] => [name, parse(text) as Workflow]);
const jobs = workflows.flatMap(([name, { jobs }]) =>
  Object.entries(jobs).map(([job, body]): [string, Job] => [`${name}: ${job}`, body]),
);
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

test("there is one for checks, one for updates, one for releases", () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(["ci.yml", "release.yml", "update.yml"]);
});

describe.each(workflows)("%s", (_, workflow) => {
  test("may do nothing by itself, and does not run into itself", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency?.group).toBeTruthy();
  });

  test("is not started by strangers with rights of the repository", () => {
    for (const event of ["pull_request_target", "workflow_run", "issue_comment"])
      expect(workflow.on).not.toHaveProperty(event);
  });
});

describe.each(jobs)("%s", (name, { permissions, steps, ...job }) => {
  test("says what it may do, and ends", () => {
    expect(permissions).toBeDefined();
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  test("uses actions by digest, with their version in words", () => {
    const text = texts.find(([file]) => name.startsWith(`${file}:`))?.[1] ?? "";
    for (const { uses } of steps.filter((step) => step.uses !== undefined)) {
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, "m"));
    }
  });

  test("puts no event data into a command: they come as variables", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  test("runs scripts that there are", () => {
    const named = steps.flatMap(({ run = "" }) => [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    for (const [, script = ""] of named) expect(scripts).toHaveProperty([script]);
  });

  test("that may write runs nothing that others wrote", () => {
    const writes = Object.values(permissions ?? {}).includes("write");
    if (!writes || name.startsWith("release.yml")) return;
    for (const { run = "" } of steps) expect(run).not.toMatch(/\b(npm|npx|node)\b/);
  });
});

test("only what publishes may sign, and it signs", () => {
  const signing = jobs.filter(([, { permissions }]) => permissions?.["id-token"] === "write");
  expect(signing.map(([name]) => name)).toEqual(["release.yml: publish"]);
  const environments = signing.flatMap(([, { steps }]) =>
    steps.map(({ env = {} }) => env["NPM_CONFIG_PROVENANCE"]),
  );
  expect(environments).toContain("true");
});

test("checks run on every version of Node that is supported", () => {
  const ci = workflows.find(([name]) => name === "ci.yml")?.[1];
  expect(ci?.jobs["check"]).toMatchObject({ strategy: { matrix: { node: [20, 22, 24] } } });
});
