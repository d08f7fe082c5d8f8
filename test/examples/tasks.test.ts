import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { Redis } from "ioredis";
import type { RedisCloud } from "redis-cloud-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../scripts/run.js";
import { type ProAccount, startProAccount } from "../support/pro-account.js";
import { runProgram, toAccountEnv } from "../support/run-program.js";
import { sharedFolder } from "../support/temp-folder.js";

/** Maximum number of lines of a task after its inputs: the client and what is done with it. */
const MAX_LINES = 12;

const TASKS = [
  "preview-database",
  "rotate-passwords",
  "nightly-backup",
  "active-active-peering",
  "monthly-costs",
];

let account: ProAccount;
/** Bundles of the tasks: inside the project, so that its packages are found. */
let programs: string;
const folder = sharedFolder();
let cloud: RedisCloud;

beforeAll(async () => {
  await mkdir(join(ROOT, "coverage"), { recursive: true });
  programs = await mkdtemp(join(ROOT, "coverage/tasks-"));
  // One bundle: each process would otherwise compile the SDK again.
  await build({
    entryPoints: TASKS.map((task) => join(ROOT, `examples/tasks/${task}.ts`)),
    outdir: programs,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    tsconfig: join(ROOT, "tsconfig.json"),
    packages: "external",
    logLevel: "silent",
  });
  account = await startProAccount({
    locations: join(folder, "locations"),
    subscription: "previews",
    database: "main",
  });
  ({ cloud } = account);
});
afterAll(async () => {
  await account[Symbol.asyncDispose]();
  await rm(programs, { recursive: true, force: true });
});

/** Runs a task in a process, in an empty folder. */
function run(task: string, ...args: string[]) {
  const program = join(programs, `${task}.mjs`);
  return runProgram(process.execPath, [program, ...args], {
    cwd: folder,
    env: toAccountEnv(account.emulator),
  });
}

test("preview-database creates the database of a pull request once, prints its URL, and deletes it", async () => {
  const first = await run("preview-database", "123");
  expect(first).toMatchObject({ code: 0, err: "" });
  const redis = new Redis(first.out.trim());
  expect(await redis.ping()).toBe("PONG");
  redis.disconnect();
  expect(await run("preview-database", "123")).toEqual(first);
  expect(await run("preview-database", "123", "delete")).toMatchObject({ code: 0, out: "" });
  expect((await cloud.databases.listAll().all()).map(({ database }) => database.name)).toEqual(["main"]);
  expect(await run("preview-database", "12x")).toMatchObject({
    code: 1,
    err: expect.stringContaining('NUMBER must be that of a pull request (got "12x")'),
  });
});

test("rotate-passwords changes every password and shows a board", async () => {
  const [main] = await cloud.databases.listAll().all();
  const password = async () =>
    main?.kind === "pro" ? (await cloud.databases.get(main.ids)).security.password : undefined;
  const before = await password();
  const { code, out, err } = await run("rotate-passwords");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("main: done rotated");
  expect(out).toContain("1 of 1 ready");
  expect(await password()).not.toBe(before);
});

describe("nightly-backup", () => {
  test("backs up every database and reports it", async () => {
    const { code, out, err } = await run("nightly-backup", "s3://nightly");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\| database \| backup \|\n\| --- \| --- \|\n\| main \| 20\S+Z \|\n$/);
    expect(await readdir(join(folder, "locations/s3/nightly/main"))).toHaveLength(1);
  });

  test("reports a failed backup and ends with an error", async () => {
    const { code, out } = await run("nightly-backup", "s3://..");
    expect(code).toBe(1);
    expect(out).toContain("| main | ProvisioningError: The backup (");
  });
});

test("active-active-peering peers each region with a VPC", async () => {
  const { code, out, err } = await run("active-active-peering");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^us-east-1 with vpc-1: \S+\nus-east-2 with vpc-2: \S+\n$/);
});

test("nightly-backup backs up each region of an Active-Active database", async () => {
  const { code, out, err } = await run("nightly-backup", "s3://regions");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const name of ["main", "carts/us-east-1", "carts/us-east-2"]) {
    expect(out).toMatch(new RegExp(`^\\| ${name} \\| 20\\S+Z \\|$`, "m"));
    expect(await readdir(join(folder, `locations/s3/regions/${name}`))).toHaveLength(1);
  }
});

test("monthly-costs writes a CSV file", async () => {
  const month = new Date().toISOString().slice(0, 7);
  expect(await run("monthly-costs", month)).toMatchObject({ code: 0, out: `costs-${month}.csv\n`, err: "" });
  const [header = "", ...rows] = (await readFile(join(folder, `costs-${month}.csv`), "utf8"))
    .trim()
    .split("\n");
  expect(header).toContain("BilledCost");
  expect(rows.length).toBeGreaterThan(0);
  expect(await run("monthly-costs", "last")).toMatchObject({
    code: 1,
    err: expect.stringContaining('month must be YYYY-MM (got "last")'),
  });
});

describe("the logic of each task", () => {
  test.each(TASKS)("%s has at most 12 lines", async (task) => {
    const text = await readFile(join(ROOT, `examples/tasks/${task}.ts`), "utf8");
    const [, logic = ""] = text.split(/^const cloud = /m);
    const lines = logic.split("\n").filter((line) => /\w/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
  });
});
