import { readFileSync } from "node:fs";
import { defaultBehavior } from "redis-cloud-emulator";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { behaviors } from "../../src/behavior/behaviors.js";
import { parseBehavior, readBehaviorVariables } from "../../src/behavior/check-behavior.js";
import { clientOf, emulator } from "../client.js";

/** Client of the admin API. */
function adminOf({ url, apiKey, secretKey }: Awaited<ReturnType<typeof emulator>>) {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(new URL(`/emulator${path}`, url), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
}

describe("behavior in a running emulator", () => {
  test("a changed behavior applies to the next request, is listed as changed, and can be reset", async () => {
    const running = await emulator();
    const { send } = clientOf(running);
    const admin = adminOf(running);
    expect((await send("GET /subscriptions")).body).toMatchObject({ subscriptions: [] });
    expect((await admin("PUT", "/behavior", { emptySubscriptionsAsList: false })).status).toBe(200);
    expect((await send("GET /subscriptions")).status).toBe(404);
    const changed = async () =>
      (await admin("GET", "/behavior")).body.filter(({ isDefault }: { isDefault: boolean }) => !isDefault);
    expect(await changed()).toEqual([
      expect.objectContaining({ name: "emptySubscriptionsAsList", value: false, default: true }),
    ]);
    expect((await admin("DELETE", "/behavior/emptySubscriptionsAsList")).status).toBe(200);
    expect(await changed()).toEqual([]);
    expect((await send("GET /subscriptions")).body).toMatchObject({ subscriptions: [] });
  });

  test("an invalid value changes nothing, not even the valid values in the same request", async () => {
    const admin = adminOf(await emulator());
    const rejected = await admin("PUT", "/behavior", { aclFlapping: false, customerSide: "sometimes" });
    expect(rejected).toEqual({
      status: 400,
      body: {
        error:
          'behavior customerSide must be one of "on-demand", "when-asked", "automatic", "never" (got "sometimes").',
        hint: "GET /emulator/behavior lists names and values.",
      },
    });
    expect((await admin("PUT", "/behavior", { aclFlaping: false })).body.error).toBe(
      'unknown behavior "aclFlaping"; did you mean aclFlapping?',
    );
    expect((await admin("DELETE", "/behavior/aclFlaping")).status).toBe(404);
    const list = (await admin("GET", "/behavior")).body as { isDefault: boolean }[];
    expect(list.map(({ isDefault }) => isDefault)).toEqual(Object.keys(behaviors).map(() => true));
  });

  test("changes survive a restart, except for those that the start sets", async () => {
    const dataDir = emptyFolder();
    const first = await emulator({ dataDir });
    await adminOf(first)("PUT", "/behavior", { aclFlapping: false, oneTaskAtATime: false });
    await first.stop();
    const second = await emulator({ dataDir, behavior: { oneTaskAtATime: true } });
    const { body } = await adminOf(second)("GET", "/overview");
    expect(body.behavior).toMatchObject({ aclFlapping: false, oneTaskAtATime: true });
  });
});

describe("behavior of the start", () => {
  test.each([
    [{ customerSde: "never" }, 'unknown behavior "customerSde"; did you mean customerSide?'],
    [
      { rateLimit: { requests: 0, windowMs: 1 } },
      "behavior rateLimit must be false or an object with requests",
    ],
    [{ toString: true }, 'unknown behavior "toString"; the behaviors are earlyTaskNotFound,'],
    [
      { maxChangingSubscriptions: 1.5 },
      "maxChangingSubscriptions must be an integer of at least 0 (got 1.5)",
    ],
  ])("%j is rejected", async (behavior, message) => {
    await expect(emulator({ behavior: behavior as object })).rejects.toThrow(message);
  });

  test.each([
    ["customerSide=never", { customerSide: "never" }],
    ["aclFlapping=false", { aclFlapping: false }],
    ['rateLimit={"requests":1,"windowMs":2}', { rateLimit: { requests: 1, windowMs: 2 } }],
    ["importDoneStatus=a=b", { importDoneStatus: "a=b" }],
  ])("%s is parsed", (text, expected) => {
    expect(parseBehavior(text)).toEqual(expected);
  });

  test("variables are named in upper case, and a misspelt one is rejected", () => {
    const prefix = "REDIS_CLOUD_EMULATOR_BEHAVIOR";
    expect(readBehaviorVariables({ [`${prefix}_PRO_DATABASES_PAST_END_IS404`]: "false" })).toEqual({
      proDatabasesPastEndIs404: false,
    });
    expect(() => readBehaviorVariables({ [`${prefix}_CUSTOMER_SIDES`]: "never" })).toThrow(
      `unknown variable ${prefix}_CUSTOMER_SIDES; did you mean ${prefix}_CUSTOMER_SIDE?`,
    );
  });

  test("every default is a legal value of its behavior", () => {
    for (const [name, { accepts, default: value }] of Object.entries(behaviors)) {
      expect(accepts(value), name).toBe(true);
      expect(defaultBehavior[name as keyof typeof behaviors]).toEqual(value);
    }
  });

  test("the README describes every behavior with its default", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const rows = Object.entries(behaviors).map(
      ([name, { default: value, description }]) =>
        `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description.replaceAll("|", "\\|")} |`,
    );
    expect(readme.split("\n").filter((line) => rows.includes(line))).toEqual(rows);
  });
});
