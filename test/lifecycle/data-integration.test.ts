import { ApiError, ProvisioningError, type RedisCloud, TaskError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { type Cloud, startCloud } from "./cloud.js";
import { oneRegion } from "./steps.js";

const SERVICE = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
const ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-AbCdEf";
const CONFIG = {
  sources: { orders: { type: "cdc", connection: { type: "postgresql", host: "db", port: 5432 } } },
  targets: { target: { connection: { type: "redis" } } },
};

/** A workspace that is ready. */
async function withWorkspace(context: Parameters<typeof startCloud>[0]) {
  const fixture = await startCloud(context);
  const { id: subscriptionId } = await oneRegion(fixture, "AWS");
  const workspace = await fixture.run(
    fixture.cloud.dataIntegration.workspaces.create(subscriptionId, {}).wait(),
  );
  return { ...fixture, subscriptionId, workspace };
}

/** A pipeline that has started. */
async function withPipeline(context: Parameters<typeof startCloud>[0]) {
  const fixture = await withWorkspace(context);
  const ids = { subscriptionId: fixture.subscriptionId, name: "default" };
  const { pipelines } = fixture.cloud.dataIntegration;
  await pipelines.create(ids.subscriptionId, { name: "default", active: true, config: CONFIG });
  await fixture.run(fixture.cloud.operations.waitUntilReady("pipeline", ids));
  return { ...fixture, ids, pipelines };
}

const failure = async ({ run }: Cloud, promise: Promise<unknown>) =>
  run(
    promise.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );

describe("a workspace", () => {
  test("a workspace is created by a task of the workspace, becomes ready, is listed and deleted", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const { workspaces } = cloud.dataIntegration;
    const { id: subscriptionId } = await oneRegion(fixture, "AWS");
    expect(await workspaces.list().all()).toEqual([]);
    await expect(workspaces.get(subscriptionId)).rejects.toMatchObject({
      status: 404,
      code: "WORKSPACE_NOT_FOUND",
    });
    expect(await workspaces.suggestedCidrs(subscriptionId, { "cidr-mask": 24 })).toMatchObject({
      defaultCidr: "10.96.0.0/24",
      usedCidrs: [],
    });

    const statuses: string[] = [];
    const operation = await workspaces.create(subscriptionId, { cidr: "10.99.0.0/22" });
    const workspace = await run(
      operation.wait({ onProgress: ({ phase, status }) => phase === "resource" && statuses.push(status) }),
    );
    expect(statuses).toEqual(["Provisioning", "Ready"]);
    expect(workspace).toMatchObject({
      subscriptionId,
      capabilities: { readyForPipeline: true },
      infrastructure: { state: "Ready", cidr: "10.99.0.0/22" },
    });
    expect(await workspaces.list().all()).toEqual([workspace]);
    const ids = { subscriptionId, taskId: operation.taskId };
    expect(await workspaces.task(ids)).toMatchObject({ taskId: ids.taskId, status: "processing-completed" });
    expect(await workspaces.tasks(subscriptionId).all()).toMatchObject([{ taskId: ids.taskId }]);
    await expect(cloud.tasks.get(ids.taskId)).rejects.toMatchObject({ status: 404 });

    // Another process resumes the wait from the token.
    expect(await run(cloud.operations.resume(operation.token, "workspace").wait())).toEqual(workspace);

    await run(workspaces.delete(subscriptionId).wait());
    expect(await workspaces.list().all()).toEqual([]);
  });

  test("with an invalid CIDR block fails in its task, and a second one is refused", async (context) => {
    const fixture = await withWorkspace(context);
    const { workspaces } = fixture.cloud.dataIntegration;
    await expect(workspaces.create(fixture.subscriptionId, {})).rejects.toMatchObject({
      status: 409,
      code: "WORKSPACE_ALREADY_EXISTS",
    });
    await fixture.run(workspaces.delete(fixture.subscriptionId).wait());
    const error = await failure(
      fixture,
      workspaces.create(fixture.subscriptionId, { cidr: "10.0.0.0" }).wait(),
    );
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ code: "WORKSPACE_CIDR_INVALID" });
  });

  test("checks secrets by their ARNs", async (context) => {
    const { cloud, subscriptionId } = await withWorkspace(context);
    const { workspaces } = cloud.dataIntegration;
    expect(await workspaces.validateSecrets(subscriptionId, { credentialsSecretArn: ARN })).toEqual({
      success: true,
      errors: [],
    });
    expect(
      await workspaces.validateSecret(subscriptionId, { purpose: "source-tls-ca", secretArn: "secret" }),
    ).toMatchObject({ success: false, errorCode: "SECRET_ARN_INVALID" });
  });

  test("a workspace has PrivateLink endpoints", async (context) => {
    const fixture = await withWorkspace(context);
    const { cloud, run, subscriptionId } = fixture;
    const { privateLinks } = cloud.dataIntegration;
    expect(await privateLinks.validateService(subscriptionId, { serviceName: SERVICE })).toEqual({
      success: true,
    });
    await run(privateLinks.create(subscriptionId, { serviceName: SERVICE }).wait());
    const [endpoint] = await privateLinks.list(subscriptionId).all();
    expect(endpoint).toMatchObject({ state: "pending", network: { serviceName: SERVICE } });
    const ids = { subscriptionId, endpointId: endpoint?.endpointId ?? "" };
    fixture.clock.advance(60_000);
    expect(await privateLinks.get(ids)).toMatchObject({ state: "available" });
    expect(await privateLinks.validate(ids)).toEqual({ success: true });
    await run(privateLinks.delete(ids).wait());
    fixture.clock.advance(60_000);
    expect(await privateLinks.list(subscriptionId).all()).toEqual([]);
    const error = await failure(fixture, privateLinks.create(subscriptionId, { serviceName: "x" }).wait());
    expect(error).toMatchObject({ kind: "task", code: "PRIVATE_LINK_SERVICE_INVALID" });
  });
});

describe("a draft", () => {
  test("a draft is composed, validated, translated and deleted", async (context) => {
    const { cloud, subscriptionId } = await withWorkspace(context);
    const { drafts } = cloud.dataIntegration;
    const { draftId = "" } = await drafts.create(subscriptionId, { sourceName: "orders" });
    const ids = { subscriptionId, draftId };
    expect(await drafts.list(subscriptionId).all()).toEqual([{ draftId, source: { name: "orders" } }]);
    expect((await drafts.validate(ids)).errors).toHaveLength(2);
    const content = {
      sourceName: "orders",
      source: { databaseType: "postgresql", host: "db", secretArns: { credentials: ARN } },
      target: { targetBdbId: 7 },
      targetDataType: "json" as const,
      clientData: { tags: ["a"] },
    };
    expect(await drafts.update(ids, content)).toMatchObject({ ...content, draftId });
    expect(await drafts.get(ids)).toMatchObject(content);
    const composed = await drafts.composed(ids);
    expect(composed).toMatchObject({ active: true, config: { sources: { orders: { host: "db" } } } });
    expect((await drafts.validate(ids)).errors).toEqual([]);
    await drafts.mountSecrets(ids);
    await drafts.mountUnsavedSecrets(subscriptionId, content);
    const { rdi } = await drafts.translate(subscriptionId, { direction: "cloud-to-rdi", cloud: content });
    expect(rdi).toEqual(composed);
    await drafts.delete(ids);
    await expect(drafts.get(ids)).rejects.toMatchObject({ status: 404, code: "DRAFT_NOT_FOUND" });
  });
});

describe("a pipeline", () => {
  test("a pipeline is created, changed, stopped, started, reset and deleted, each with its wait", async (context) => {
    const { run, pipelines, ids } = await withPipeline(context);
    const statuses: string[] = [];
    const onProgress = ({ status }: { status: string }) => void statuses.push(status);
    expect(await pipelines.get(ids)).toMatchObject({ name: "default", status: "started", current: true });
    expect(await pipelines.list(ids.subscriptionId)).toMatchObject({ pipelines: [{ name: "default" }] });

    const stopped = await run(pipelines.stop(ids).wait({ onProgress }));
    expect(stopped).toMatchObject({ status: "stopped", active: false });
    const target = { ...ids, target_name: "target" };
    expect(await pipelines.flushTarget(target)).toEqual({ flushed: "target" });
    expect(await run(pipelines.start(ids).wait({ onProgress }))).toMatchObject({ status: "started" });
    expect(await run(pipelines.reset(ids).wait({ onProgress }))).toMatchObject({ status: "started" });
    expect(statuses).toEqual(["stopping", "stopped", "starting", "started", "resetting", "started"]);
    await expect(pipelines.flushTarget(target)).rejects.toMatchObject({
      status: 409,
      code: "PIPELINE_NOT_STOPPED",
    });

    const dry = await pipelines.update(ids, { config: { processors: { a: 1 } } }, { dry_run: true });
    expect(dry.config).toMatchObject({ processors: { a: 1 } });
    expect((await pipelines.get(ids)).config).toEqual(CONFIG);
    await pipelines.update(ids, { config: { processors: { a: 1 } } });
    expect((await pipelines.get(ids)).config).toMatchObject({ ...CONFIG, processors: { a: 1 } });
    await pipelines.replace(ids, { active: false, config: CONFIG });
    expect(await pipelines.get(ids)).toMatchObject({ config: CONFIG, active: false });

    await run(pipelines.delete(ids).wait());
    await expect(pipelines.get(ids)).rejects.toMatchObject({ status: 404, code: "PIPELINE_NOT_FOUND" });
  });

  test("a pipeline has secrets, whose values are never shown", async (context) => {
    const { pipelines, ids } = await withPipeline(context);
    const secret = { ...ids, key: "SOURCE_DB_PASSWORD" };
    await pipelines.secrets.create(ids, { key: secret.key, value: "hidden" });
    expect(await pipelines.secrets.list(ids)).toEqual({ secrets: [{ key: secret.key }] });
    expect(await pipelines.secrets.update(secret, { value: "also hidden" })).toEqual({ key: secret.key });
    expect(await pipelines.secrets.get(secret)).toEqual({ key: secret.key });
    await pipelines.secrets.delete(secret);
    await expect(pipelines.secrets.get(secret)).rejects.toMatchObject({ status: 404 });
  });

  test("shows its status, its metrics and the schemas of its sources", async (context) => {
    const { cloud, ids } = await withPipeline(context);
    const { monitoring } = cloud.dataIntegration;
    expect(await monitoring.info(ids.subscriptionId)).toEqual({ version: "2.2.2" });
    expect(await monitoring.status(ids)).toMatchObject({ status: "started" });
    expect(await monitoring.metricCollections(ids)).toMatchObject({
      metricCollections: [{ name: "collector-source" }, { name: "processor" }],
    });
    expect(await monitoring.metricCollection({ ...ids, collection_name: "processor" })).toMatchObject({
      name: "processor",
    });
    expect(await monitoring.sourceSchemas({ ...ids, source_name: "orders" }, { details: true })).toEqual({
      schemas: [],
    });
    await expect(monitoring.sourceSchemas({ ...ids, source_name: "carts" })).rejects.toBeInstanceOf(ApiError);
  });

  test("with an invalid request is refused, with the errors as fields of the ApiError", async (context) => {
    const { cloud, subscriptionId } = await withWorkspace(context);
    const error = await cloud.dataIntegration.pipelines
      .create(subscriptionId, { config: [] })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      code: "PIPELINE_INVALID",
      fields: [{ rule: "PIPELINE_INVALID", message: "`name` must be a non-empty string without slashes." }],
    });
  });

  test("a pipeline that is gone ends the wait for it", async (context) => {
    const fixture = await withPipeline(context);
    const starting = await fixture.pipelines.start(fixture.ids);
    await fixture.run(fixture.pipelines.delete(fixture.ids).wait());
    fixture.clock.advance(600_000);
    expect(await failure(fixture, starting.wait())).toBeInstanceOf(ProvisioningError);
  });
});

test("the proxy reaches every other path of a workspace, with any JSON", async (context) => {
  const { cloud, subscriptionId } = await withWorkspace(context);
  const { raw, workspaces }: RedisCloud["dataIntegration"] = cloud.dataIntegration;
  expect(await raw.put(subscriptionId, { note: "first" })).toEqual({ note: "first" });
  expect(await raw.patch(subscriptionId, { note: "second" })).toEqual({ note: "second" });
  expect(await workspaces.get(subscriptionId)).toMatchObject({ note: "second", subscriptionId });
  const jobs = { subscriptionId, subPath: "api/v9/jobs" };
  const orders = { subscriptionId, subPath: "api/v9/jobs/orders" };
  const document = { name: "orders", source: { host: "db", port: 1 }, note: null };
  expect(await raw.putPath(orders, document)).toEqual(document);
  expect(await raw.getPath(orders)).toEqual(document);
  expect(await raw.patchPath(orders, { source: { port: 2 }, name: null })).toEqual({
    source: { host: "db", port: 2 },
    note: null,
  });
  expect(await raw.postPath(jobs, { id: "second" })).toEqual({ id: "second" });
  await expect(raw.postPath(jobs, { id: "second" })).rejects.toMatchObject({ status: 409 });
  expect(await raw.getPath(jobs)).toHaveLength(2);
  await raw.deletePath(orders);
  await expect(raw.getPath(orders)).rejects.toMatchObject({ status: 404 });
});
