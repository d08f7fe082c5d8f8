import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, type Emulator, type StateDocument, startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { emptyFolder } from "../../../test/support/temp-folder.js";
import { encodeLine } from "../src/storage/checksum.js";
import { SUBSCRIPTION } from "./client.js";

function clientOf({ fetch: send, apiKey, secretKey }: Emulator) {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" };
  return async (method: string, path: string, body?: unknown) => {
    const response = await send(
      new Request(`http://127.0.0.1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the documents are damaged on purpose.
type Damaged = any;

const DAMAGES: [name: string, damage: (state: Damaged) => void][] = [
  ["a database that is null", (state) => Object.assign(firstAccount(state).databases, { 51000001: null })],
  ["a database without a view", (state) => delete firstDatabase(state).view],
  ["a database without security", (state) => delete firstDatabase(state).view.security],
  [
    "an ACL role without rules",
    (state) => Object.assign(firstAccount(state).aclRoles, { 9: { id: 9, name: "r" } }),
  ],
  ["an ACL user that is null", (state) => Object.assign(firstAccount(state).aclUsers, { 9: null })],
  ["a subscription without databases", (state) => delete firstSubscription(state).databaseIds],
  [
    "a task that is null",
    (state) => Object.assign(firstAccount(state).tasks, { [firstAccount(state).taskIds[0]]: 7 }),
  ],
  ["a key without a digest", (state) => firstAccount(state).keys.push({ name: "k", allowedSourceIps: [] })],
  ["a key that is null", (state) => firstAccount(state).keys.unshift(null)],
  ["a token that is null", (state) => Object.assign(firstAccount(state).restTokens, { x: null })],
  [
    "an event without a type",
    (state) => state.scheduledEvents.push({ at: 1, order: 1, accountId: 1, event: {} }),
  ],
  ["an event that is null", (state) => state.scheduledEvents.push(null)],
  ["no jobs", (state) => delete state.jobs],
  ["a job that is null", (state) => state.jobs.push(null)],
  ["no time", (state) => delete state.at],
  ["a time beyond all dates", (state) => Object.assign(state, { at: 1e300 })],
];

const firstAccount = (state: Damaged) => state.accounts[0];
const firstDatabase = (state: Damaged) => Object.values(firstAccount(state).databases)[0] as Damaged;
const firstSubscription = (state: Damaged) => Object.values(firstAccount(state).subscriptions)[0] as Damaged;

test("an import with a damaged record is HTTP 400 and changes neither state nor folder", async () => {
  const dataDir = emptyFolder();
  const emulator = createEmulator({ seed: 1, dataDir });
  const send = clientOf(emulator);
  await send("POST", "/v1/subscriptions", SUBSCRIPTION);
  const before = (await send("GET", "/v1/subscriptions")).body;
  const accepted: string[] = [];
  for (const [name, damage] of DAMAGES) {
    const document: StateDocument = structuredClone(emulator.export());
    damage(document.state);
    const { status } = await send("POST", "/emulator/import", document);
    if (status !== 400) accepted.push(`${name}: ${status}`);
    expect(() => emulator.import(document), name).toThrow(/cannot be used|must/);
    expect((await send("GET", "/v1/subscriptions")).body, name).toEqual(before);
  }
  expect(accepted).toEqual([]);
  await emulator.close();
  const restarted = createEmulator({ dataDir });
  expect((await clientOf(restarted)("GET", "/v1/subscriptions")).body).toEqual(before);
  await restarted.close();
});

test("a replaced state remains on disk as the previous generation", async () => {
  const dataDir = emptyFolder();
  const emulator = createEmulator({ seed: 1, dataDir });
  await clientOf(emulator)("POST", "/v1/subscriptions", SUBSCRIPTION);
  emulator.reset();
  expect(readdirSync(join(dataDir, "state")).filter((name) => name.startsWith("snapshot"))).toEqual([
    "snapshot-1.json",
    "snapshot-2.json",
  ]);
  await emulator.close();
});

test("a start with a damaged state names the file, changes nothing and releases the folder", async () => {
  const dataDir = emptyFolder();
  const emulator = createEmulator({ seed: 1, dataDir });
  await clientOf(emulator)("POST", "/v1/subscriptions", SUBSCRIPTION);
  await emulator.close();
  const state = join(dataDir, "state");
  const snapshot = join(
    state,
    readdirSync(state)
      .filter((name) => name.startsWith("snapshot"))
      .at(-1) ?? "",
  );
  const good = readFileSync(snapshot, "utf8");
  const line = /^\{"format":1,"seq":(\d+),"sum":"[0-9a-f]+","state":(.*)\}\n$/s.exec(good);
  const damaged = JSON.parse(line?.[2] ?? "");
  delete firstDatabase(damaged).view.security;
  writeFileSync(snapshot, `${encodeLine("state", Number(line?.[1]), JSON.stringify(damaged))}\n`);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(() => createEmulator({ dataDir })).toThrow(`${snapshot} cannot be used`);
    await expect(startEmulator({ dataDir, engine: "none" })).rejects.toThrow(`${snapshot} cannot be used`);
    expect(existsSync(join(state, "lock"))).toBe(false);
  }
  writeFileSync(snapshot, good);
  await createEmulator({ dataDir }).close();
});
