import { inspect } from "node:util";
import { ManualClock } from "redis-cloud-emulator";
import { type Intent, type IntentStore, isRedisCloudError, type LogEvent, RedisCloud } from "redis-cloud-sdk";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Hostility, type RawResponse, startHostileServer } from "../support/hostile-server.js";

const KEYS = { apiKey: "Kq7-account-Zx93", secretKey: "Wm2-user-Vb58" };
const PASSWORD = "pass-Hd83-word";
const SPEC = { name: "cache", password: PASSWORD } as { name: string };
const QUOTE = `${KEYS.apiKey} Req(password=${PASSWORD}) ${KEYS.secretKey}`;
const ESCAPE = "\u001b[31m";
const DEEP = `${'{"a":['.repeat(5_000)}${"]}".repeat(5_000)}`;

const all =
  (response: RawResponse): Hostility =>
  () =>
    response;

/** Replaces members of the task that a response contains. */
const withTask =
  (members: object): Hostility =>
  ({ path, method }, { body = "" }) => {
    if (method !== "POST" && !path.startsWith("/tasks/")) return undefined;
    return { status: 200, body: JSON.stringify({ ...JSON.parse(body), ...members }) };
  };

const HOSTILITIES: Readonly<Record<string, Hostility>> = {
  nothing: () => undefined,
  "a reason phrase that quotes secrets": all({ status: 400, reason: `Bad ${QUOTE}` }),
  "a reason phrase with control characters": all({ status: 400, reason: `Bad ${ESCAPE}` }),
  // The read before a create has not sent the password.
  "request ids that quote keys": ({ path }, correct) => ({
    ...correct,
    headers: ["x-request-id", "cf-ray"].map(
      (name) => `${name}: ${path === "/tasks" ? KEYS.apiKey + KEYS.secretKey : QUOTE}`,
    ),
  }),
  "a message that quotes secrets and has control characters": all({
    status: 400,
    body: JSON.stringify({ error: `${QUOTE}\r\nforged ${ESCAPE}`, type: "BAD" }),
  }),
  "a page in a success": all({ body: `<html><body>${QUOTE}${ESCAPE}</body></html>` }),
  "a success that begins like JSON": all({ body: `{"taskId": ${QUOTE}` }),
  "an error that is nested deeply": all({ status: 400, body: DEEP }),
  "a success that is nested deeply": all({ body: DEEP }),
  "null in a success": all({ body: "null" }),
  "a number in a success": all({ body: "7" }),
  "lists of null": all({ body: '{"tasks":[null],"subscriptions":[null],"subscription":[null]}' }),
  "numbers in place of lists": all({ body: '{"tasks":7,"subscriptions":7,"subscription":7}' }),
  "a task id with a slash": withTask({ taskId: "a/../b" }),
  "a task id with control characters": withTask({ taskId: ESCAPE }),
  "a status with control characters": withTask({ status: `new${ESCAPE} ${QUOTE}` }),
  "a resource id of 2^60": withTask({ status: "processing-completed", response: { resourceId: 2 ** 60 } }),
  "a failed task that quotes secrets": withTask({
    status: "processing-error",
    response: { error: { type: "BAD", description: `${QUOTE}${ESCAPE}` }, additionalInfo: QUOTE },
  }),
  "a redirect": all({ status: 302, headers: ["location: http://127.0.0.1:9/"] }),
  "404 with a page": all({ status: 404, body: `<html><body>${QUOTE}</body></html>` }),
  "460 of a load balancer": all({ status: 460 }),
  "a status outside 100 to 599": all({ status: 999, body: QUOTE }),
  "a response that is cut off": (_, correct) => ({ ...correct, isCut: true }),
  "a list that ignores the offset": ({ path }, correct) =>
    path.endsWith("/databases") && correct.status === 200
      ? { body: '{"subscription":[{"subscriptionId":7,"databases":[{"databaseId":51,"name":"cache"}]}]}' }
      : undefined,
};

/** A store of a process that crashes as soon as it has sent a create: the first record stays as it is. */
function createCrashStore(): IntentStore {
  const kept: Intent[] = [];
  return {
    put: (intent) => void (kept.length === 0 && kept.push(intent)),
    delete: () => undefined,
    list: () => kept,
  };
}

type Action = (cloud: RedisCloud) => Promise<unknown>;
const ACTIONS: Readonly<Record<string, Action>> = {
  "a call": (cloud) => cloud.subscriptions.get(7),
  "a list": (cloud) => cloud.databases.list(7).all(),
  "a wait": (cloud) => cloud.databases.create(7, SPEC).wait(),
  "a create": (cloud) => cloud.databases.create(7, SPEC),
  // Every create is executed, whatever the response says, so no recovery may say that nothing was created.
  "a recovery": async (cloud) => {
    await cloud.databases.create(7, SPEC).catch(() => undefined);
    const [found] = await cloud.operations.recover();
    expect(["recovered", "ambiguous"]).toContain(found?.state);
    if (found?.state === "ambiguous") throw found.error;
    return found;
  },
};

/** Everything that a program prints or logs. */
function print(outcome: unknown, events: readonly LogEvent[]): string {
  const { message, hint, stack, body } = outcome as Record<string, unknown>;
  const shown = inspect(outcome, { depth: null, showHidden: true });
  return [message, hint, stack, body, shown, inspect(events, { depth: null })].map(String).join("\n");
}

describe.each(Object.entries(ACTIONS))("%s", (action, run) => {
  test.each(Object.entries(HOSTILITIES))(
    "with %s: ends with a value or an error of the SDK, prints no secret, and writes at most once",
    async (_, hostility) => {
      const isCreate = action === "a wait" || action === "a create";
      const clock = new ManualClock();
      const server = await startHostileServer(hostility, () => clock.now());
      onTestFinished(() => server.close());
      const events: LogEvent[] = [];
      const cloud = new RedisCloud({
        ...KEYS,
        baseUrl: server.baseUrl,
        clock,
        retries: 1,
        waitTimeoutMs: 600_000,
        ...(action === "a recovery" && { intents: createCrashStore() }),
        log: (event) => events.push(event),
      });
      const outcome: unknown = await clock.runUntil(run(cloud).catch((error: unknown) => error));
      // A read has not sent the password, so the SDK cannot know it.
      const secrets = [KEYS.apiKey, KEYS.secretKey, ...(isCreate ? [PASSWORD] : [])];
      if (outcome instanceof Error) {
        expect(isRedisCloudError(outcome), inspect(outcome)).toBe(true);
        // A value is the caller's, an error is printed.
        const text = print(outcome, events);
        for (const secret of secrets) expect(text).not.toContain(secret);
        expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }
      const log = inspect(events, { depth: null });
      for (const secret of secrets) expect(log).not.toContain(secret);
      const logged = events.flatMap((event) => Object.values(event).map(String)).join("");
      expect(logged.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      expect(server.writes).toBeLessThanOrEqual(isCreate || action === "a recovery" ? 1 : 0);
    },
  );
});
