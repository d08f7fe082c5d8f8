import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { startEmulator } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { afterAll, test } from "vitest";
import { bundleProgram } from "../support/program.js";
import { startProgram } from "../support/run-program.js";
import { sharedFolder } from "../support/temp-folder.js";
import type { KillPoint, Line, Order } from "./crash/child.js";
import { fastClock } from "./crash/clock.js";

const program = await bundleProgram(new URL("crash/child.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

const root = sharedFolder();

const NAMES = ["rule-1", "plan-1", "rule-2", "plan-2"];

/** Duration of the read of the tasks before a create up to which a resource is adopted, in milliseconds. */
const MAX_QUICK_READ_MS = 500;

/** Kill points, each with the number of times that the process reaches it before it is killed. */
const KILLS: readonly [KillPoint, number][] = [
  ["before-put", 3],
  ["after-put", 1],
  ["after-put", 4],
  ["before-answer", 1],
  ["before-answer", 3],
  ["in-accept", 2],
  ["waiting", 1],
  ["waiting", 3],
];

// Concurrent, since each waits for its own emulator.
test.concurrent.for(KILLS)(
  "restarted processes recover each create of a process killed at %s, occurrence %i",
  async ([at, time], { expect, onTestFinished }) => {
    const origin = Date.now();
    const clock = fastClock(origin);
    const server = await startEmulator({ seed: 1, clock, behavior: { maxChangingSubscriptions: 9 } });
    onTestFinished(() => server.stop());
    const folder = join(root, `${at}-${time}`);
    await mkdir(folder);
    const { apiKey, secretKey, url } = server;
    const cloud = new RedisCloud({ apiKey, secretKey, baseUrl: url, clock });
    const plans = await cloud.essentials.plans.list().all();
    const planId = plans.find(({ price = 0 }) => price > 0)?.id ?? 0;
    const order: Order = { url, apiKey, secretKey, folder, origin, planId, names: [] };

    const killed = await run({ ...order, names: NAMES, kill: { at, time } });
    expect(killed.signal).toBe("SIGKILL");
    // Two processes recover concurrently.
    const recoveries = await Promise.all([run(order), run(order)]);
    for (const { code, errors } of recoveries) expect([code, errors]).toEqual([0, ""]);

    const rules = await cloud.acl.redisRules.list().all();
    const subscriptions = await cloud.essentials.subscriptions.list().all();
    const made = [...rules, ...subscriptions].filter(({ name = "" }) => NAMES.includes(name));
    const created = killed.lines.filter((line) => line.said === "created").map(({ name }) => name);
    for (const name of NAMES) {
      const resources = made.filter((resource) => resource.name === name);
      expect(resources.length).toBeLessThanOrEqual(1);
      const found = recoveries.map(({ lines }) =>
        lines.filter((line) => line.said === "recovered" && line.name === name),
      );
      for (const own of found) expect(own.length).toBeLessThanOrEqual(1);
      const [resource] = resources;
      const expected =
        resource === undefined ? { state: "not-created" } : { state: "recovered", id: resource.id };
      for (const one of found.flat()) {
        if (isAfterSlowRead(one)) expect(one.candidates).toContain(resource?.id);
        else expect(one).toMatchObject(expected);
      }
      // Each existing resource was reported by the process before it was killed, or by one that recovers.
      if (resource !== undefined && !created.includes(name)) expect(found.flat()).not.toEqual([]);
    }
    // Recovered intents are deleted after their wait; the others remain until forgotten.
    const left = (await readdir(folder)).filter((name) => !name.startsWith("."));
    expect(left.length).toBe(NAMES.filter((name) => isKept(recoveries[0]?.lines ?? [], name)).length);
  },
);

function isKept(lines: readonly Line[], name: string): boolean {
  return lines.some((line) => line.said === "recovered" && line.name === name && line.state !== "recovered");
}

/**
 * Checks whether a create is ambiguous because the tasks were read slowly before it, as on a busy machine: while that
 * response travels, another process with the same store could create the resource.
 */
function isAfterSlowRead(line: Line): line is Extract<Line, { candidates: unknown[] }> {
  return line.said === "recovered" && "candidates" in line && (line.readMs ?? Infinity) > MAX_QUICK_READ_MS;
}

/** Runs the child to its end, whichever it is. */
async function run(order: Order) {
  const args = [program.path, JSON.stringify(order)];
  const { child, ended } = startProgram(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const { code, out, err: errors } = await ended;
  const lines = out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Line]));
  return { code, signal: child.signalCode, lines, errors };
}
