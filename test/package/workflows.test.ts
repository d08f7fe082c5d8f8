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

/** All commands of all jobs, each with the name of its job. */
const commands = jobs.flatMap(([name, { steps }]) =>
  steps.flatMap(({ run }): [string, string][] => (run === undefined ? [] : [[name, run]])),
);
const actions = jobs.flatMap(([name, { steps }]) =>
  steps.flatMap(({ uses }): [string, string][] => (uses === undefined ? [] : [[name, uses]])),
);

test("the workflows are checks, mutation tests, updates, releases and live verification", () => {
  expect(workflows.map(([name]) => name).sort()).toEqual([
    "ci.yml",
    "mutation.yml",
    "release.yml",
    "update.yml",
    "verify-live.yml",
  ]);
});

describe.each(workflows)("%s", (_, workflow) => {
  test("grants no permission to all jobs and has a concurrency group", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency?.group).toBeTruthy();
  });

  test("is not triggered by events that outsiders start with the repository's permissions", () => {
    for (const event of ["pull_request_target", "workflow_run", "issue_comment"])
      expect(workflow.on).not.toHaveProperty(event);
  });
});

test.each(jobs)(
  "%s declares its permissions and a timeout of at most an hour",
  (_, { permissions, ...job }) => {
    expect(permissions).toBeDefined();
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  },
);

describe("actions", () => {
  test("every workflow uses some", () => {
    expect(new Set(actions.map(([name]) => name.split(":")[0]))).toEqual(
      new Set(workflows.map(([name]) => name)),
    );
  });

  test.each(actions)("%s: %s is pinned by digest, with its version in a comment", (name, uses) => {
    const text = texts.find(([file]) => name.startsWith(`${file}:`))?.[1];
    expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, "m"));
  });
});

describe("commands", () => {
  test("receive event data as environment variables only", () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter(([, run]) => run.includes("${{"))).toEqual([]);
  });

  test("run npm scripts that exist", () => {
    const named = commands.flatMap(([name, run]) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = ""]) => `${name}: ${script}`),
    );
    expect(named).toContain("ci.yml: check: check");
    expect(named).toContain("update.yml: update: update");
    const known = Object.keys(scripts).map((script) => `: ${script}`);
    expect(named.filter((one) => !known.some((script) => one.endsWith(script)))).toEqual([]);
  });

  test("of jobs with write permissions run no code of the repository or its dependencies", () => {
    const writers = jobs
      .filter(([, { permissions }]) => Object.values(permissions ?? {}).includes("write"))
      .map(([name]) => name)
      .filter((name) => !name.startsWith("release.yml"));
    expect(writers).not.toEqual([]);
    const own = commands.filter(([name]) => writers.includes(name));
    expect(new Set(own.map(([name]) => name))).toEqual(new Set(writers));
    expect(own.filter(([, run]) => /\b(npm|npx|node)\b/.test(run))).toEqual([]);
  });
});

test("only the publishing job may sign, and it signs", () => {
  const signing = jobs.filter(([, { permissions }]) => permissions?.["id-token"] === "write");
  expect(signing.map(([name]) => name)).toEqual(["release.yml: publish"]);
  const environments = signing.flatMap(([, { steps }]) =>
    steps.map(({ env = {} }) => env["NPM_CONFIG_PROVENANCE"]),
  );
  expect(environments).toContain("true");
});

test("the checks run on every supported version of Node", () => {
  const ci = workflows.find(([name]) => name === "ci.yml")?.[1];
  expect(ci?.jobs["check"]).toMatchObject({ strategy: { matrix: { node: [20, 22, 24] } } });
});
