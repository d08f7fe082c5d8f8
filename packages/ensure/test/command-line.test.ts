import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "redis-cloud-emulator";
import { afterAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../../../test/support/temp-folder.js";
import { formatConnections } from "../src/cli/env-file.js";
import { DATABASE, SUBSCRIPTION } from "./support/account.js";
import { runCommand } from "./support/command.js";

const folder = sharedFolder();
const HEAD = "apiVersion: redis-cloud-sdk.github.io/v1alpha1\n";
const emulator = await startEmulator({ engine: "none" });
afterAll(() => emulator.stop());

/** Runs a command against the emulator. */
function run(args: string[], input = "", isTTY = false) {
  const env = {
    REDIS_CLOUD_API_KEY: emulator.apiKey,
    REDIS_CLOUD_SECRET_KEY: emulator.secretKey,
    REDIS_CLOUD_BASE_URL: emulator.url,
    XDG_STATE_HOME: folder,
  };
  return runCommand(args, { env }, { input, isTTY });
}

function writeDocuments(name: string, ...texts: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, texts.map((text) => HEAD + text).join("\n---\n"));
  return file;
}

test("plan, apply, status and delete of a file", async () => {
  const file = writeDocuments("shop.yaml", SUBSCRIPTION, DATABASE);
  const envFile = join(folder, "connections.env");
  writeFileSync(envFile, "old");
  chmodSync(envFile, 0o644);
  const planned = await run(["plan", "-f", file, "--detailed-exitcode"]);
  expect(planned).toMatchObject({ code: 2, err: "" });
  expect(planned.out).toMatch(
    /^RedisCloudSubscription shop: does not exist yet \([\d.]+ USD an hour\)\nRedisCloudDatabase orders: does not exist yet\n$/,
  );
  const applied = await run(["apply", "-f", file, "--detailed-exitcode", "--env-file", envFile, "--json"]);
  expect(applied.code).toBe(2);
  expect(JSON.parse(applied.out)).toEqual([
    {
      kind: "RedisCloudSubscription",
      name: "shop",
      id: expect.any(String),
      state: "Ready",
      endpoints: [],
      changed: true,
    },
    {
      kind: "RedisCloudDatabase",
      name: "orders",
      id: expect.any(String),
      state: "Ready",
      endpoints: [expect.any(String), expect.any(String)],
      changed: true,
    },
  ]);
  const secrets = readFileSync(envFile, "utf8");
  expect(secrets).toMatch(/^ORDERS_REDIS_URL=redis:\/\/default:\w+@.+:\d+\n/);
  expect(statSync(envFile).mode & 0o777).toBe(0o600);
  const password = /PASSWORD=(.*)\n/.exec(secrets)?.[1] ?? "";
  expect(password).not.toBe("");
  expect(applied.out + applied.err).not.toContain(password);
  expect(await run(["apply", "-f", file, "--detailed-exitcode"])).toMatchObject({ code: 0 });
  expect(await run(["status", "-f", file])).toEqual({
    code: 0,
    out: "RedisCloudSubscription shop: Ready\nRedisCloudDatabase orders: Ready\n",
    err: "",
  });
  expect(await run(["delete", "-f", file])).toMatchObject({ code: 0, out: "" });
  expect((await run(["status", "-f", file])).out).toContain("RedisCloudSubscription shop: Absent");
});

test("import prints a document that matches what exists", async () => {
  const file = writeDocuments(
    "source.yaml",
    ...[SUBSCRIPTION, DATABASE].map((text) => text.replaceAll("shop", "source")),
  );
  const applied = await run(["apply", "-f", file, "--json"]);
  const [subscription, database] = JSON.parse(applied.out) as { id: string }[];
  const imported = await Promise.all([
    run(["import", "RedisCloudSubscription", subscription?.id ?? ""]),
    run(["import", "RedisCloudDatabase", database?.id ?? ""]),
  ]);
  expect(imported.map(({ code, err }) => [code, err])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const text = imported.map(({ out }) => out).join("---\n");
  expect(text).toMatch(/deletionPolicy: Retain\n {2}adopt: true/);
  expect(await run(["plan", "-f", "-", "--detailed-exitcode"], text)).toEqual({
    code: 0,
    out: "RedisCloudSubscription source: no change\nRedisCloudDatabase orders: no change\n",
    err: "",
  });
  expect(await run(["import", "RedisCloudDatabase", "1"])).toMatchObject({
    code: 1,
    err: 'redis-cloud-ensure: the id of a RedisCloudDatabase must have the form SUBSCRIPTION/DATABASE (got "1")\n',
  });
  expect(await run(["import", "RedisCloudDatabase", "1/2"])).toMatchObject({
    code: 1,
    err: "redis-cloud-ensure: RedisCloudDatabase 1/2 does not exist\n",
  });
  await run(["delete", "-f", file]);
});

describe("the file of connections", () => {
  const text = [SUBSCRIPTION, DATABASE].map((one) => HEAD + one.replaceAll("shop", "env")).join("\n---\n");
  const envFile = join(folder, "env", "redis.env");

  test("that cannot be written, or whose variables would have the same names, stops before a change", async () => {
    const missing = await run(["apply", "-f", "-", "-o", envFile], text);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("--env-file cannot be written") });
    const other = `${text}\n---\n${HEAD}${DATABASE.replace("name: orders", "name: or.ders")}`;
    const same = `${other}\n---\n${HEAD}${DATABASE.replace("name: orders", "name: or-ders")}`;
    expect(await run(["apply", "-f", "-", "--show-connection"], same)).toEqual({
      code: 1,
      out: "",
      err: "redis-cloud-ensure: standard input, document 4 (RedisCloudDatabase or-ders): metadata.name must not lead to the variables OR_DERS_REDIS_* that RedisCloudDatabase or.ders has; apply one of them from another file\n",
    });
    expect((await run(["status", "-f", "-"], text)).out).toContain("RedisCloudSubscription env: Absent");
  });

  test("keeps the lines of a document that fails, and no others", async () => {
    mkdirSync(join(folder, "env"));
    writeFileSync(envFile, "CARTS_REDIS_URL=redis://carts:1\nOTHER=1\n");
    const carts = DATABASE.replace("name: orders", "name: carts").replace("shop", "env");
    // The service refuses the version, which a plan cannot know.
    const failing = `${text}\n---\n${HEAD}${carts}\n  redisVersion: "1.0"`;
    const { code, err } = await run(["apply", "-f", "-", "-o", envFile], failing);
    expect([code, err]).toEqual([1, expect.stringContaining("document 3 (RedisCloudDatabase carts)")]);
    expect(readFileSync(envFile, "utf8")).toMatch(
      /^ORDERS_REDIS_URL=redis:.*\n(ORDERS_REDIS_.*\n)+CARTS_REDIS_URL=redis:\/\/carts:1\n$/,
    );
    await run(["delete", "-f", "-"], text);
  });

  test("has names and values that shells and dotenv files read", () => {
    const connection = { password: "it's", username: "a b", host: "h'$h" };
    const lines = formatConnections([["1st.cache", connection]]);
    expect(lines.split("\n")).toEqual([
      "_1ST_CACHE_REDIS_HOST='h'\\''$h'",
      "_1ST_CACHE_REDIS_USERNAME='a b'",
      '_1ST_CACHE_REDIS_PASSWORD="it\'s"',
      "",
    ]);
    const print = `printf '%s|' "$_1ST_CACHE_REDIS_HOST" "$_1ST_CACHE_REDIS_USERNAME" "$_1ST_CACHE_REDIS_PASSWORD"`;
    expect(execFileSync("sh", ["-c", lines + print], { encoding: "utf8" })).toBe("h'$h|a b|it's|");
  });
});

test("keys that are missing are named by their variables", async () => {
  const env = { REDIS_CLOUD_API_KEY: "key" };
  expect(await runCommand(["plan", "-f", "-"], { env }, { input: HEAD + DATABASE })).toEqual({
    code: 1,
    out: "",
    err: "redis-cloud-ensure: REDIS_CLOUD_SECRET_KEY must be in the environment: the keys of the account\n",
  });
});

test("in a terminal each document has one line, which is rewritten", async () => {
  const file = writeDocuments("terminal.yaml", SUBSCRIPTION.replace("name: shop", "name: terminal"));
  const { err } = await run(["apply", "-f", file], "", true);
  expect(err).toContain("\u001b[1A\u001b[2KRedisCloudSubscription terminal is ready");
  await run(["delete", "-f", file]);
});

const AZURE = `kind: AzureManagedRedis
metadata: { name: cache }
spec: { resourceGroup: group, location: westeurope, sku: Balanced_B5, publicNetworkAccess: Enabled }`;

test.each([
  [["plan", "-f", join(folder, "missing.yaml")], "", /missing\.yaml: cannot be read: ENOENT/],
  [["plan", "-f", "-"], "a: [", /standard input:1:5: not YAML/],
  [
    ["plan", "-f", "-"],
    `${HEAD}${DATABASE.replace("datasetSizeInGb", "size")}`,
    /standard input, document 1 \(RedisCloudDatabase orders\), spec\.datasetSizeInGb: is required/,
  ],
  [
    ["apply", "-f", "-"],
    `${HEAD}${DATABASE}`,
    /document 1 \(RedisCloudDatabase orders\): spec\.subscription refers to RedisCloudSubscription "shop", which does not exist/,
  ],
  [["apply", "-f", "-", "--max-hourly-price", "free"], "", /must be a number of at least 0 \(got "free"\)/],
  [["apply", "-f", "-", "--allow", "everything"], "", /must be replace \(got "everything"\)/],
  [
    ["apply", "-f", "-", "--max-hourly-price", "0"],
    `${HEAD}${SUBSCRIPTION}`,
    /the hourly price of [\d.]+ USD exceeds the limit of 0/,
  ],
  [["apply"], "", /required option '-f, --file <file\.\.\.>' not specified/],
  [
    ["plan", "-f", "-"],
    `${HEAD}${AZURE}`,
    /AzureManagedRedis needs the feature azureManagedRedis, which is off/,
  ],
  [
    ["plan", "-f", "-", "--feature", "azure"],
    `${HEAD}${AZURE}`,
    /a feature must be one of azureManagedRedis \(got "azure"\)/,
  ],
  [
    ["plan", "-f", "-"],
    `${HEAD}${AZURE.replace("_B5", "_B6")}`,
    /spec\.sku: must be one of "Balanced_B0", "Balanced_B1", .* \(got "Balanced_B6"\)/,
  ],
  [["explode"], "", /unknown command 'explode'/],
])("%j fails with exit code 1 and one clear message", async (args, input, message) => {
  const { code, out, err } = await run(args, input);
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
});

test("schema prints a JSON Schema with every kind and the mutability of its fields", async () => {
  const { code, out } = await run(["schema"]);
  expect(code).toBe(0);
  const schema = JSON.parse(out) as {
    oneOf: { title: string; properties: { spec: { properties: object } } }[];
  };
  expect(schema.oneOf.map(({ title }) => title)).toContain("RedisCloudDatabase");
  const database = schema.oneOf.find(({ title }) => title === "RedisCloudDatabase");
  expect(database?.properties.spec.properties).toMatchObject({
    datasetSizeInGb: { type: "number", minimum: 0.1, description: "Dataset size in gigabytes." },
    modules: { "x-mutability": "immutable" },
  });
});
