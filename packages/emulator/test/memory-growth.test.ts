import { createEmulator } from "redis-cloud-emulator";
import type { AccountSystemLogEntries, TaskStateUpdate, TasksStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";

/** Without a network, as there are many requests. */
function start() {
  const { fetch, apiKey, secretKey } = createEmulator({ seed: 1 });
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  return async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const request = new Request(`http://emulator.invalid/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await (await fetch(request)).json()) as Body;
  };
}

test("only the latest 5,000 tasks and 10,000 log entries are kept", async () => {
  const send = start();
  const rename = () => send<TaskStateUpdate>("PUT", "/users/50002", { name: "renamed" });
  const { taskId: first } = await rename();
  for (let at = 0; at < 10_100; at += 1) await rename();
  const { tasks = [] } = await send<TasksStateUpdate>("GET", "/tasks");
  expect(tasks).toHaveLength(5_000);
  expect(tasks.map(({ taskId }) => taskId)).not.toContain(first);
  const page = (offset: number) => send<AccountSystemLogEntries>("GET", `/logs?limit=1000&offset=${offset}`);
  expect((await page(9_000)).entries).toHaveLength(1_000);
  expect((await page(10_000)).entries).toHaveLength(0);
});

test("the session log has one session of the console", async () => {
  const { entries } = await start()<{ entries: unknown[] }>("GET", "/session-logs");
  expect(entries).toMatchObject([{ user: "owner@emulator.invalid", userRole: "Owner" }]);
});
