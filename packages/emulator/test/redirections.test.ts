import type { ServiceBehavior } from "redis-cloud-emulator";
import type { EndpointsRedirectionResponse } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

/** Two active databases of one subscription, on a clock that stands still from then on. */
async function pair(behavior: Partial<ServiceBehavior> = {}) {
  const running = await emulator({ clock: "manual", durations: { redirection: 10_000 }, behavior });
  const client = strictClientOf(running);
  const { clock } = running;
  const databases = [
    { name: "old", protocol: "redis", datasetSizeInGb: 1 },
    { name: "new", protocol: "redis", datasetSizeInGb: 1 },
  ];
  const { taskId } = (
    await client.send<{ taskId: string }>("POST /subscriptions", { ...SUBSCRIPTION, databases })
  ).body;
  clock.advance(3_600_000);
  const task = await client.send<{ response: { resourceId: number } }>(`GET /tasks/${taskId}`);
  const path = `/subscriptions/${task.body.response.resourceId}/databases`;
  type List = { subscription: { databases: { databaseId: number }[] }[] };
  const [source = 0, target = 0] = (
    (await client.send<List>(`GET ${path}`)).body.subscription[0]?.databases ?? []
  ).map(({ databaseId }) => databaseId);
  const request = {
    sourceDatabaseId: source,
    targetDatabaseId: target,
    endpointTargetType: "public",
    migrationProtection: true,
  };
  return { ...client, clock, path, source, target, request };
}

describe("endpoint redirections", () => {
  test("a redirection completes, stops the traffic of its source, and can be reverted", async () => {
    const { send, clock, path, source, request } = await pair();
    const { status, body: started } = await send<EndpointsRedirectionResponse>(
      "POST /endpoint-redirections",
      request,
    );
    expect(status).toBe(200);
    expect(started).toMatchObject({ status: "initiated", isRevert: false, duplicateACLs: false });
    expect(started.endpoints).toMatchObject([
      { sourceEndpointType: "public", targetEndpointType: "public" },
      { sourceEndpointType: "private", targetEndpointType: "public" },
    ]);
    const one = `/endpoint-redirections/${started.redirectionId}`;
    const read = async () => (await send<EndpointsRedirectionResponse>(`GET ${one}`)).body;
    expect((await send(`GET ${path}/${source}/traffic`)).status).toBe(404);
    expect((await send(`POST ${one}/revert`)).status).toBe(409);

    const seen: string[] = [];
    for (let second = 0; second <= 10; second += 1) {
      const current = (await read()).status;
      if (seen.at(-1) !== current) seen.push(current);
      clock.advance(1_000);
    }
    expect(seen).toEqual(["initiated", "pending", "in-progress", "completed"]);
    expect(await read()).toHaveProperty("completedAt");
    expect((await send(`GET ${path}/${source}/traffic`)).body).toMatchObject({
      bdbId: source,
      trafficStatus: "stopped",
      canResume: true,
      resumeInProgress: false,
    });

    const reverted = (await send<EndpointsRedirectionResponse>(`POST ${one}/revert`)).body;
    expect(reverted).toMatchObject({
      redirectionId: started.redirectionId,
      isRevert: true,
      status: "initiated",
    });
    clock.advance(10_000);
    expect(await read()).toMatchObject({ status: "reverted", revertedAt: expect.any(String) });
    expect((await send(`GET ${path}/${source}/traffic`)).status).toBe(404);
  });

  test("traffic of the source can be resumed", async () => {
    const { send, clock, path, source, target, request } = await pair();
    await send("POST /endpoint-redirections", request);
    clock.advance(10_000);
    expect((await send(`POST ${path}/${source}/traffic/resume`)).status).toBe(204);
    expect((await send(`GET ${path}/${source}/traffic`)).body).toMatchObject({ resumeInProgress: true });
    clock.advance(60_000);
    expect((await send(`GET ${path}/${source}/traffic`)).body).toMatchObject({ trafficStatus: "active" });
    expect((await send(`GET ${path}/${target}/traffic`)).status).toBe(404);
  });

  test("access rules are copied on request", async () => {
    const { send, clock, path, source, target, request } = await pair();
    const subscriptionId = Number(path.split("/")[2]);
    const redisRules = [{ ruleName: "Read-Only", databases: [{ subscriptionId, databaseId: source }] }];
    await send("POST /acl/roles", { name: "reader", redisRules });
    clock.advance(60_000);
    await send("POST /endpoint-redirections", { ...request, duplicateACLs: true });
    clock.advance(60_000);
    expect((await send("GET /acl/roles")).body).toMatchObject({
      roles: [{ redisRules: [{ databases: [{ databaseId: source }, { databaseId: target }] }] }],
    });
  });

  test("an invalid redirection is rejected over HTTP, as there is no task", async () => {
    const { send, request, source } = await pair();
    const status = async (change: object) =>
      (await send("POST /endpoint-redirections", { ...request, ...change })).status;
    expect(await status({ migrationProtection: false })).toBe(400);
    expect(await status({ endpointTargetType: "sideways" })).toBe(400);
    expect(await status({ targetDatabaseId: source })).toBe(400);
    expect(await status({ targetDatabaseId: 1 })).toBe(404);
    expect(await status({})).toBe(200);
    expect(await status({})).toBe(409);
    expect((await send("GET /endpoint-redirections/00000000-0000-4000-8000-000000000000")).status).toBe(404);
  });

  test("a redirection, a revert and a resumption are refused with the code of the reason", async () => {
    const { send, clock, path, source, target, request } = await pair();
    const code = async (route: string, body?: object) =>
      (await send<{ code?: string }>(route, body)).body?.code;
    const resume = `POST ${path}/${source}/traffic/resume`;
    const back = { ...request, sourceDatabaseId: target, targetDatabaseId: source };
    expect(await code("GET /endpoint-redirections/00000000-0000-4000-8000-000000000000")).toBe(
      "ENDPOINTS_REDIRECTION_NOT_FOUND",
    );
    expect(await code(resume)).toBe("DATABASE_TRAFFIC_STATE_NOT_FOUND");
    const { redirectionId } = (
      await send<EndpointsRedirectionResponse>("POST /endpoint-redirections", request)
    ).body;
    const revert = `POST /endpoint-redirections/${redirectionId}/revert`;
    expect(await code(revert)).toBe("ENDPOINTS_REDIRECTION_NOT_COMPLETED");
    expect(await code("POST /endpoint-redirections", back)).toBe("DATABASE_IN_ACTIVE_ENDPOINTS_REDIRECTION");
    clock.advance(10_000);
    expect(await code("POST /endpoint-redirections", request)).toBe("ENDPOINTS_REDIRECTION_ALREADY_EXISTS");
    expect((await send(resume)).status).toBe(204);
    expect(await code(resume)).toBe("DATABASE_TRAFFIC_RESUME_IN_PROGRESS");
    clock.advance(60_000);
    expect(await code(resume)).toBe("DATABASE_TRAFFIC_NOT_STOPPED");
    expect((await send("POST /endpoint-redirections", back)).status).toBe(200);
    expect(await code(revert)).toBe("ENDPOINTS_REDIRECTION_NOT_LATEST");
  });

  test("redirections and traffic are HTTP 412 without the preview", async () => {
    const { send, path, source, request } = await pair({ endpointRedirections: false });
    expect((await send("POST /endpoint-redirections", request)).status).toBe(412);
    expect((await send(`GET ${path}/${source}/traffic`)).status).toBe(412);
  });
});
