import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { describeWithRedis } from "../engine/fixture.js";
import { addressOf, Cloud, PASSWORD } from "./cloud.js";

/** Exit code and output of curl. */
interface Curled {
  code: number;
  status: number;
  text: string;
}

const COULD_NOT_RECEIVE = 56;
const PARTIAL_FILE = 18;
const EMPTY_REPLY = 52;

describeWithRedis("curl", () => {
  const cloud = new Cloud();
  afterEach(() => cloud.running.faults.clear());

  async function curl(route: string, body?: unknown, ...more: string[]): Promise<Curled> {
    const [method = "", path = ""] = route.split(" ");
    const { url, dashboard, apiKey, secretKey } = cloud.running;
    const headers = [
      `x-api-key: ${apiKey}`,
      `x-api-secret-key: ${secretKey}`,
      "content-type: application/json",
    ];
    const child = spawn("curl", [
      ...["--silent", "--no-buffer", "--write-out", "\n%{http_code}", "--request", method],
      ...headers.flatMap((header) => ["--header", header]),
      ...(body === undefined ? [] : ["--data", JSON.stringify(body)]),
      ...more,
      path.startsWith("/emulator") ? new URL(path, dashboard).href : url + path,
    ]);
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    const [code] = (await once(child, "close")) as [number];
    const end = out.lastIndexOf("\n");
    return { code, status: Number(out.slice(end + 1)), text: out.slice(0, end) };
  }

  /** Sends a request and polls its task until it finishes. */
  async function order(route: string, body?: unknown): Promise<number> {
    const { status, text } = await curl(route, body);
    expect(status, text).toBeLessThan(300);
    const { taskId } = JSON.parse(text);
    for (;;) {
      const task = JSON.parse((await curl(`GET /tasks/${taskId}`)).text);
      if (task.status === "processing-error") throw new Error(JSON.stringify(task));
      if (task.status === "processing-completed") return task.response.resourceId;
    }
  }

  test("curl can create, change and delete a database", async () => {
    const subscriptionId = await order("POST /subscriptions", {
      name: "shop",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 0.1 }],
    });
    const list = `/subscriptions/${subscriptionId}/databases`;
    const id = await order(`POST ${list}`, { name: "second", datasetSizeInGb: 0.1, password: PASSWORD });
    const database = JSON.parse((await curl(`GET ${list}/${id}`)).text);
    expect(database).toMatchObject({ name: "second", status: "active" });
    const redis = cloud.ioAt(addressOf(database.publicEndpoint));
    expect(await redis.set("key", "value")).toBe("OK");
    await order(`PUT ${list}/${id}`, { name: "renamed" });
    expect(JSON.parse((await curl(`GET ${list}/${id}`)).text).name).toBe("renamed");
    expect(await redis.get("key")).toBe("value");
    for (const { databaseId } of JSON.parse((await curl(`GET ${list}`)).text).subscription[0].databases)
      await order(`DELETE ${list}/${databaseId}`);
    await order(`DELETE /subscriptions/${subscriptionId}`);
    expect(await curl(`GET /subscriptions/${subscriptionId}`)).toMatchObject({ code: 0, status: 404 });
  });

  test.each([
    ["status=503", { code: 0, status: 503 }],
    ["html=502", { code: 0, status: 502, text: expect.stringContaining("<html") }],
    ["not-json", { code: 0, status: 200, text: expect.not.stringContaining("{") }],
    ["reset-before", { code: COULD_NOT_RECEIVE, status: 0 }],
    ["reset-after", { code: COULD_NOT_RECEIVE, status: 0 }],
    ["reset-mid-body", { status: 200 }],
  ])("curl receives the fault requested by the header: %s", async (fault, seen) => {
    const found = await curl("GET /regions", undefined, "--header", `x-emulator-fault: ${fault}`);
    expect(found).toMatchObject(seen);
    if (fault.startsWith("reset"))
      expect([COULD_NOT_RECEIVE, PARTIAL_FILE, EMPTY_REPLY]).toContain(found.code);
    expect(await curl("GET /regions")).toMatchObject({ code: 0, status: 200 });
  });

  test("curl can add and remove faults through the admin API", async () => {
    const { status, text } = await curl("POST /emulator/faults", {
      route: "GET /regions",
      kind: "status",
      status: 500,
      count: 2,
    });
    expect(status).toBe(201);
    expect((await curl("GET /subscriptions")).status).toBe(200);
    expect((await curl("GET /regions")).status).toBe(500);
    expect((await curl(`DELETE /emulator/faults/${JSON.parse(text).id}`)).status).toBe(204);
    expect((await curl("GET /regions")).status).toBe(200);
  });

  test("faults added by the host program affect curl requests", async () => {
    const { faults } = cloud.running;
    faults.add({ route: "GET /regions", kind: "reset-mid-body", count: 1 });
    const cut = await curl("GET /regions");
    expect(cut.status).toBe(200);
    expect([COULD_NOT_RECEIVE, PARTIAL_FILE]).toContain(cut.code);
    expect(() => JSON.parse(cut.text)).toThrow();
    expect(faults.list()).toMatchObject([{ kind: "reset-mid-body", count: 1 }]);
    expect((await curl("GET /regions")).code).toBe(0);
    faults.add({ route: "POST /acl/redisRules", kind: "task-error", code: "SOMETHING_ELSE" });
    const { taskId } = JSON.parse(
      (await curl("POST /acl/redisRules", { name: "r", redisRule: "+get" })).text,
    );
    expect(JSON.parse((await curl(`GET /tasks/${taskId}`)).text)).toMatchObject({
      status: "processing-error",
      response: { error: { type: "SOMETHING_ELSE" } },
    });
  });
});
