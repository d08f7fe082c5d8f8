import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { Redis as Upstash } from "@upstash/redis";
import { Redis } from "ioredis";
import type { RunningEmulator, StateDocument } from "redis-cloud-emulator";
import type { Database } from "redis-cloud-sdk/models";
import { afterAll, afterEach, expect, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { clientOf } from "../client.js";
import { describeWithRedis, isAlive } from "../engine/fixture.js";
import { addressOf, PASSWORD } from "./cloud.js";
import { comparable } from "./comparable.js";

const program = await bundleProgram(new URL("./programs/emulator.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

type Address = Pick<RunningEmulator, "url" | "dashboard" | "apiKey" | "secretKey">;

describeWithRedis("restart of a persistent emulator", () => {
  let cleanUp: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.reverse()) await step();
    cleanUp = [];
  });

  /** Runs an emulator in a separate process. */
  async function start(dataDir: string) {
    const child: ChildProcess = spawn(process.execPath, [program.path, dataDir], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const closed = once(child, "close");
    cleanUp.push(async () => {
      child.kill("SIGKILL");
      await closed;
    });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    await waitUntil(() => output.endsWith("\n") || child.exitCode !== null);
    const address = JSON.parse(output) as Address;
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await closed;
    };
    return { ...address, pid: child.pid ?? 0, end };
  }

  function redis(database: Database): Redis {
    const client = new Redis({
      ...addressOf(database.publicEndpoint),
      password: PASSWORD,
      retryStrategy: () => null,
    });
    client.on("error", () => {});
    cleanUp.push(() => client.disconnect());
    return client;
  }

  test.each([
    ["stopped", "SIGTERM", "none"],
    ["killed", "SIGKILL", "aof-every-write"],
  ] as const)("an emulator that was %s restores its state and data", async (_, signal, dataPersistence) => {
    const dataDir = emptyFolder();
    const first = await start(dataDir);
    const { run, send } = clientOf(first);
    const ordered = await run("POST /subscriptions", {
      name: "shop",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 0.1, replication: false }],
    });
    const list = `/subscriptions/${ordered.response?.resourceId}/databases`;
    const order = {
      name: "kept",
      datasetSizeInGb: 0.1,
      password: PASSWORD,
      dataPersistence,
      enableTls: false,
    };
    const id = (await run(`POST ${list}`, order)).response?.resourceId;
    await run("POST /acl/redisRules", { name: "mine", redisRule: "+@read ~*" });
    const databases = [{ subscriptionId: ordered.response?.resourceId, databaseId: id }];
    await run("POST /acl/roles", { name: "readers", redisRules: [{ ruleName: "mine", databases }] });
    await run("POST /acl/users", { name: "reader", role: "readers", password: PASSWORD });
    const before = (await send<Database>(`GET ${list}/${id}`)).body;
    const client = redis(before);
    await client.set("key", "value");
    const key = await asked<{ secretKey: string }>(first, "POST /keys", { name: "a-second-key" });
    const token = await asked<{ url: string; token: string }>(first, `POST /databases/${id}/rest-tokens`, {});
    await run("DELETE /acl/redisRules/999999");
    const tasks = (await send("GET /tasks")).body;
    const { certificate } = { certificate: (await send(`GET ${list}/${id}/certificate`)).body };
    const kept = await exported(first);
    const processes = childrenOf(first.pid);
    expect(processes.length).toBeGreaterThanOrEqual(2);

    await first.end(signal);
    // Neither the servers nor the process reaper may be left running.
    await waitUntil(async () => !(await Promise.all(processes.map(isAlive))).includes(true));

    const second = await start(dataDir);
    expect(comparable(await exported(second))).toEqual(comparable(kept));
    const again = clientOf({ ...second, secretKey: key.secretKey });
    expect((await again.send("GET /tasks")).body).toEqual(
      JSON.parse(JSON.stringify(tasks).replaceAll(first.url, second.url)),
    );
    const after = (await again.send<Database>(`GET ${list}/${id}`)).body;
    expect(after).toMatchObject({ status: "active", publicEndpoint: before.publicEndpoint });
    expect((await again.send(`GET ${list}/${id}/certificate`)).body).toEqual(certificate);
    expect(await redis(after).get("key")).toBe("value");
    const url = token.url.replace(new URL(first.dashboard).origin, new URL(second.dashboard).origin);
    expect(await new Upstash({ url, token: token.token }).get("key")).toBe("value");
    // ID sequences continue.
    const next = (await again.run(`POST ${list}`, { ...order, name: "next" })).response?.resourceId;
    expect(next).toBe((id ?? 0) + 1);
    await second.end("SIGTERM");
  });
});

/** Sends a request to the admin API. */
async function asked<Body>(
  { dashboard, apiKey, secretKey }: Address,
  route: string,
  body?: unknown,
): Promise<Body> {
  const [method = "", path = ""] = route.split(" ");
  const response = await fetch(new URL(`/emulator${path}`, dashboard), {
    method,
    headers: { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status, route).toBeLessThan(300);
  return (await response.json()) as Body;
}

function exported(address: Address): Promise<StateDocument> {
  return asked(address, "GET /export");
}

/** Lists the running child processes of a process. */
function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          readFileSync(`/proc/${name}/stat`, "utf8")
            .replace(/^.*\) /s, "")
            .split(" ")[1] === String(pid)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
