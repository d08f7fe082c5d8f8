import { emulatedRoutes, type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadEffective } from "../../scripts/contract/effective.js";
import { readLiveArguments } from "../../scripts/verify-live/arguments.js";
import { formatDriftIssue } from "../../scripts/verify-live/drift.js";
import { mergeLive } from "../../scripts/verify-live/evidence.js";
import type { LiveRecord } from "../../scripts/verify-live/record.js";
import { verifyLive } from "../../scripts/verify-live/run.js";
import { ROOT } from "../scripts/run.js";

const contract = await loadEffective(ROOT);
let emulator: RunningEmulator;
beforeEach(async () => {
  emulator = await startEmulator({ engine: "none" });
});
afterEach(() => emulator.stop());

const account = () => ({ apiKey: emulator.apiKey, secretKey: emulator.secretKey, baseUrl: emulator.url });

/** Lists the subscriptions of the account, without a record. */
async function subscriptions(): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of new RedisCloud(account()).subscriptions.list()) ids.push(id);
  return ids;
}

/** Lists the differences of the operations that the emulator has. */
function differencesIn({ results }: LiveRecord): string[] {
  const emulated = new Set<string>(emulatedRoutes);
  return [...results]
    .filter(([route]) => emulated.has(route))
    .flatMap(([route, { differences }]) => [...differences.keys()].map((one) => `${route}: ${one}`));
}

/** Answers a route with a status and a body, as a service that has drifted would. */
function bend(route: string, body: unknown, status = 200): void {
  emulator.faults.add({ kind: "status", route, status, body });
}

describe("verifying the service", () => {
  test("reads what the account allows without changing anything, and finds no difference", async () => {
    const { record, skipped } = await verifyLive(contract, account());
    expect(differencesIn(record)).toEqual([]);
    expect([...record.results.keys()].filter((route) => !route.startsWith("GET "))).toEqual([]);
    expect(record.results.get("GET /subscriptions")?.responses).toBe(1);
    expect(skipped.get("GET /subscriptions/{subscriptionId}")).toBe(
      "the account has no value for subscriptionId",
    );
  });

  test("with --lifecycle creates resources, reads them and deletes them", async () => {
    const { record } = await verifyLive(contract, account(), { maxPricePerHour: 100 });
    expect(
      record.results.get("GET /subscriptions/{subscriptionId}/databases/{databaseId}")?.responses,
    ).toBeGreaterThan(0);
    expect(record.results.get("POST /subscriptions")?.responses).toBeGreaterThan(0);
    expect(await subscriptions()).toEqual([]);
    expect(differencesIn(record)).toEqual([]);
  });

  test("with --lifecycle deletes its resources after a failure", async () => {
    emulator.faults.add({
      kind: "status",
      route: "POST /subscriptions/{subscriptionId}/databases/{databaseId}/tags",
      status: 403,
    });
    await expect(verifyLive(contract, account(), { maxPricePerHour: 100 })).rejects.toThrow();
    expect(await subscriptions()).toEqual([]);
  });

  test("creates nothing above the price limit", async () => {
    await expect(verifyLive(contract, account(), { maxPricePerHour: 0 })).rejects.toThrow(
      /would cost .* more than --max-price 0\. Nothing was created\./,
    );
    expect(await subscriptions()).toEqual([]);
  });
});

describe("a response that differs", () => {
  const user = {
    id: 1,
    name: "n",
    email: "e",
    role: "Owner",
    signUp: "s",
    userType: "local",
    hasApiKey: true,
  };
  const fieldsOf = async (route: string) => {
    const { record } = await verifyLive(contract, account());
    const differences = [...(record.results.get(route)?.differences.values() ?? [])];
    return { record, found: differences.map(({ kind, field }) => `${kind} ${field}`).sort() };
  };

  test("a response that differs is reported by field, without the values", async () => {
    const { name: _, ...nameless } = user;
    bend("GET /users", {
      account: "seven",
      users: [{ ...nameless, role: "Emperor", surprise: "s3cret-value", options: null }],
      links: [],
    });
    const { record, found } = await fieldsOf("GET /users");
    expect(found).toEqual(
      expect.arrayContaining([
        "missing users[].name",
        "unknown users[].surprise",
        "unknown word users[].role",
        "wrong type account",
      ]),
    );
    const issue = formatDriftIssue(record, "2026-11-27") ?? "";
    expect(issue).toContain("### Route\n\nGET /users\n");
    expect(issue).toContain('- unknown word: `users[].role`, "Emperor" is not a known value');
    expect(issue).not.toContain("s3cret");
  });

  test("with an undeclared status is reported", async () => {
    bend("GET /users", {}, 418);
    expect((await fieldsOf("GET /users")).found).toEqual(["undeclared status "]);
  });

  test("takes the level away, and others get it with date and count", async () => {
    bend("GET /users", []);
    const { record } = await fieldsOf("GET /users");
    const before = {
      version: 1 as const,
      operations: { "GET /users": { date: "2026-01-01", responses: 3 } },
    };
    const { operations } = mergeLive(before, record, "2026-11-27");
    expect(operations["GET /users"]).toBeUndefined();
    expect(operations["GET /subscriptions"]).toEqual({ date: "2026-11-27", responses: 1 });
  });
});

describe("arguments", () => {
  test("default to reading without creating resources", () => {
    expect(readLiveArguments([])).toEqual({
      lifecycle: false,
      maxPricePerHour: 0,
      report: "coverage/drift.md",
    });
  });

  test.for<[string[], string]>([
    [["--lifecycle"], "--lifecycle and --max-price must be given together."],
    [["--max-price", "1"], "--lifecycle and --max-price must be given together."],
    [["--lifecycle", "--max-price", "much"], '--max-price must be a non-negative number (got "much").'],
    [["--lifecycle", "--max-price", "Infinity"], "--max-price must be a non-negative number"],
    [["--lifecycle", "--max-price", ""], "--max-price must be a non-negative number"],
    [["--write"], "Unknown option '--write'"],
  ])("%j are rejected with: %s", ([given, message]) =>
    expect(() => readLiveArguments(given)).toThrow(message),
  );
});
