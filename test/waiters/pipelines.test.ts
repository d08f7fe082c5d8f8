import { AmbiguousWriteError, ProvisioningError, TaskError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { Fixture } from "./fixture.js";

const ROOT = "/subscriptions/7/data-integration-workspace";
const PIPELINE = `${ROOT}/rdi/api/v2/pipelines/default`;
const IDS = { subscriptionId: 7, name: "default" };

/** A service whose pipeline has these statuses, two seconds each; the last one lasts. */
function pipeline(...statuses: object[]): Fixture {
  return new Fixture()
    .on(`POST ${PIPELINE}/start`, () => ({ body: { name: "default", status: "stopped" } }))
    .on(`GET ${PIPELINE}`, (seconds) => ({
      body: { name: "default", ...statuses[Math.min(Math.floor(seconds / 2), statuses.length - 1)] },
    }));
}

describe("a pipeline that is started", () => {
  test("a pipeline that is started is waited for through its old status and through words that are not known", async () => {
    const fixture = pipeline(
      { status: "stopped" },
      { status: "warming-up" },
      {},
      { status: "unknown" },
      { status: "started" },
    );
    const started = await fixture.run(fixture.client().dataIntegration.pipelines.start(IDS).wait());
    expect(started).toEqual({ name: "default", status: "started" });
    expect(fixture.count(/\/start$/)).toBe(1);
  });

  test("ends the wait with its first error if it fails", async () => {
    const fixture = pipeline(
      { status: "starting" },
      { status: "error", errors: [{ code: "SOURCE", message: "The source refused the connection." }] },
    );
    const error = await fixture.failure(fixture.client().dataIntegration.pipelines.start(IDS).wait());
    expect(error).toBeInstanceOf(ProvisioningError);
    expect(error).toMatchObject({ status: "error", reason: "The source refused the connection." });
  });

  test("a pipeline that is started is resumed from the token, which contains no task", async () => {
    const fixture = pipeline({ status: "starting" }, { status: "started" });
    const client = fixture.client();
    const { token, taskId } = await fixture.run(client.dataIntegration.pipelines.start(IDS));
    expect(taskId).toBe("");
    expect(await fixture.run(client.operations.resume(token, "startedPipeline").wait())).toMatchObject({
      status: "started",
    });
    expect(fixture.count(/\/start$/)).toBe(1);
  });
});

describe("a workspace that is created", () => {
  const task = (status: string, response: object = {}) => ({
    body: { taskId: "w1", commandType: "create", status, timestamp: "2026-03-01T00:00:00Z", response },
  });

  test("a workspace that is created is waited for by the task of the workspace, then by its state", async () => {
    const fixture = new Fixture()
      .on(`POST ${ROOT}`, () => task("received"))
      .on(`GET ${ROOT}/tasks/w1`, (seconds) => task(seconds < 3 ? "odd" : "processing-completed"))
      .on(`GET ${ROOT}`, (seconds) => ({
        body: { infrastructure: { state: seconds < 8 ? "NotProvisioned" : "Ready" } },
      }));
    const workspace = await fixture.run(fixture.client().dataIntegration.workspaces.create(7, {}).wait());
    expect(workspace).toEqual({ infrastructure: { state: "Ready" } });
    expect(fixture.count(/ \/tasks/)).toBe(0);
  });

  test("fails with the error of its task, or with that of its infrastructure", async () => {
    const refused = new Fixture()
      .on(`POST ${ROOT}`, () => task("received"))
      .on(`GET ${ROOT}/tasks/w1`, () =>
        task("processing-error", { error: { type: "WORKSPACE_CIDR_INVALID" } }),
      );
    const error = await refused.failure(refused.client().dataIntegration.workspaces.create(7, {}).wait());
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ code: "WORKSPACE_CIDR_INVALID" });
    const failed = new Fixture()
      .on(`POST ${ROOT}`, () => task("received"))
      .on(`GET ${ROOT}/tasks/w1`, () => task("processing-completed"))
      .on(`GET ${ROOT}`, () => ({
        body: { infrastructure: { state: "Failed", error: { message: "No capacity." } } },
      }));
    const provisioning = await failed.failure(
      failed.client().dataIntegration.workspaces.create(7, {}).wait(),
    );
    expect(provisioning).toMatchObject({ kind: "provisioning", status: "Failed", reason: "No capacity." });
  });

  test("a workspace that is created is reported as ambiguous if the response is lost, and not sent again", async () => {
    const fixture = new Fixture().on(`POST ${ROOT}`, () => new Error("lost"));
    const error = await fixture.failure(fixture.client().dataIntegration.workspaces.create(7, {}));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(fixture.count(/ POST /)).toBe(1);
  });
});
