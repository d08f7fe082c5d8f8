import type { RunningEmulator } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

const HOUR = 3_600_000;

async function start() {
  const running = await emulator({
    clock: "manual",
    durations: { task: 0, subscriptionCreation: 0 },
    behavior: { earlyTaskNotFound: false, lateVisibility: 0, rateLimit: false },
  });
  const client = strictClientOf(running);
  const { clock } = running;
  // Noon, so that hours that follow are of the same day.
  clock.advance(24 * HOUR - (clock.now() % (24 * HOUR)) + 12 * HOUR);
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const day = (offset: number) => new Date(clock.now() + offset * 24 * HOUR).toISOString().slice(0, 10);
  const report = async (change: object = {}) => {
    const request = { startDate: today(), endDate: today(), ...change };
    const { response } = await client.run("POST /cost-report", request);
    const { costReportId } = (response?.resource ?? {}) as { costReportId: string };
    return { costReportId, ...(await download(running, costReportId)) };
  };
  const rows = async (change: object = {}) =>
    JSON.parse((await report({ format: "json", ...change })).text) as Record<string, unknown>[];
  return { ...client, clock, report, rows, day };
}

async function download({ url, apiKey, secretKey }: RunningEmulator, id: string) {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  const response = await fetch(`${url}/cost-report/${id}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("cost reports", () => {
  test("a report is a file with the name that the task returns", async () => {
    const { report, done, clock } = await start();
    await done("POST /subscriptions", SUBSCRIPTION);
    clock.advance(HOUR);
    const { costReportId, status, headers, text } = await report();
    expect(costReportId).toMatch(/^RedisCloudCosts_1001_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_\d+\.csv$/);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${costReportId}"`);
    const [head = "", ...lines] = text.trimEnd().split("\r\n");
    expect(head.split(",")).toEqual(
      expect.arrayContaining(["BilledCost", "ChargePeriodStart", "ServiceName", "Tags"]),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect((await report()).costReportId).not.toBe(costReportId);
  });

  test("a deleted resource is charged for the time that it existed", async () => {
    const { rows, send, done, clock } = await start();
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    type List = { subscription: { databases: { databaseId: number }[] }[] };
    const list = (await send<List>(`GET /subscriptions/${id}/databases`)).body;
    const databaseId = list.subscription[0]?.databases[0]?.databaseId ?? 0;
    clock.advance(2 * HOUR);
    const find = async () => (await rows()).find(({ ResourceType }) => ResourceType === "Database");
    const row = await find();
    // Two shards, one of them the replica, for two hours.
    expect(row).toMatchObject({
      ResourceId: String(databaseId),
      ConsumedQuantity: 4,
      BilledCost: 0.496,
      SubAccountId: String(id),
    });
    await done(`DELETE /subscriptions/${id}/databases/${databaseId}`);
    clock.advance(5 * HOUR);
    const later = Number((await find())?.["BilledCost"]);
    expect(later).toBeGreaterThanOrEqual(0.496);
    expect(later).toBeLessThan(0.51);
  });

  test("an Essentials subscription is charged by its plan, and a free one is not charged", async () => {
    const { rows, done, clock } = await start();
    await done("POST /fixed/subscriptions", { name: "free", planId: 34_843 });
    await done("POST /fixed/subscriptions", { name: "paid", planId: 20_001 });
    clock.advance(10 * HOUR);
    const essentials = await rows({ subscriptionType: "essentials" });
    expect(essentials.map(({ ResourceName, BilledCost }) => [ResourceName, BilledCost])).toEqual([
      ["free", 0],
      ["paid", expect.closeTo((5 / 730) * 10, 6)],
    ]);
    expect(await rows({ subscriptionType: "pro" })).toEqual([]);
  });

  test("a report has a row per day, and can be filtered", async () => {
    const { rows, send, done, clock, day } = await start();
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    type List = { subscription: { databases: { databaseId: number }[] }[] };
    const list = (await send<List>(`GET /subscriptions/${id}/databases`)).body;
    const databaseId = list.subscription[0]?.databases[0]?.databaseId ?? 0;
    await send(`POST /subscriptions/${id}/databases/${databaseId}/tags`, { key: "Team", value: "core" });
    clock.advance(48 * HOUR);
    const range = { startDate: day(-2), endDate: day(0) };
    const only = await rows({ ...range, databaseIds: [databaseId] });
    expect(only.map(({ ConsumedQuantity }) => Math.round(Number(ConsumedQuantity)))).toEqual([24, 48, 24]);
    expect(await rows({ ...range, tags: [{ key: "team", value: "core" }] })).toEqual(only);
    expect(await rows({ ...range, tags: [{ key: "team", value: "edge" }] })).toEqual([]);
    expect(await rows({ ...range, regions: ["eu-west-1"] })).toEqual([]);
    expect(await rows({ ...range, subscriptionIds: [1] })).toEqual([]);
  });

  test.each([
    ["end before start", 0, -1, "COST_REPORT_END_DATE_BEFORE_START_DATE"],
    ["tomorrow", 0, 1, "COST_REPORT_FUTURE_DATES_NOT_ALLOWED"],
    ["41 days", -40, 0, "COST_REPORT_DATE_RANGE_EXCEEDS_LIMIT"],
  ])("a report with %s fails", async (_, from, to, code) => {
    const { refused, day } = await start();
    expect(await refused("POST /cost-report", { startDate: day(from), endDate: day(to) })).toBe(code);
  });

  test("a range of 40 days is accepted, an invalid date fails, and an unknown file is HTTP 404", async () => {
    const { run, send, day } = await start();
    expect((await run("POST /cost-report", { startDate: day(-39), endDate: day(0) })).status).toBe(
      "processing-completed",
    );
    const response = await send<TaskStateUpdate>("POST /cost-report", {
      startDate: "2025-02-31",
      endDate: "2025-03-01",
    });
    const task = (await send<TaskStateUpdate>(`GET /tasks/${response.body.taskId}`)).body;
    expect(task.response?.error).toMatchObject({ type: "COST_REPORT_INVALID_DATE_FORMAT" });
    expect((await send("GET /cost-report/nothing.csv")).status).toBe(404);
  });
});
