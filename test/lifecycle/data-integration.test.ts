import { expect, test } from "vitest";
import { startCloud } from "./cloud.js";
import { oneRegion } from "./steps.js";

test("a data integration workspace stores documents at paths of any depth", async (context) => {
  const scene = await startCloud(context);
  const { dataIntegration } = scene.cloud;
  const { id: subscriptionId } = await oneRegion(scene, "AWS");
  expect(await dataIntegration.list()).toEqual({ workspaces: [] });
  await expect(dataIntegration.get(subscriptionId)).rejects.toMatchObject({ status: 404 });
  expect(await dataIntegration.post(subscriptionId, { size: "small" })).toMatchObject({ size: "small" });
  expect(await dataIntegration.list()).toMatchObject({ workspaces: [{ subscriptionId, status: "active" }] });
  expect(await dataIntegration.patch(subscriptionId, { size: "large" })).toMatchObject({
    subscriptionId,
    size: "large",
  });
  expect(await dataIntegration.put(subscriptionId, { size: "other" })).toEqual({ size: "other" });
  expect(await dataIntegration.get(subscriptionId)).toEqual({ size: "other" });

  const pipelines = { subscriptionId, subPath: "api/v2/pipelines" };
  const orders = { subscriptionId, subPath: "api/v2/pipelines/orders" };
  const document = { name: "orders", source: { host: "db", port: 1 }, note: null };
  expect(await dataIntegration.putPath(orders, document)).toEqual(document);
  expect(await dataIntegration.getPath(orders)).toEqual(document);
  expect(await dataIntegration.patchPath(orders, { source: { port: 2 }, name: null })).toEqual({
    source: { host: "db", port: 2 },
    note: null,
  });
  expect(await dataIntegration.postPath(pipelines, { id: "second" })).toEqual({ id: "second" });
  await expect(dataIntegration.postPath(pipelines, { id: "second" })).rejects.toMatchObject({ status: 409 });
  expect(await dataIntegration.getPath(pipelines)).toHaveLength(2);
  await dataIntegration.deletePath(orders);
  await expect(dataIntegration.getPath(orders)).rejects.toMatchObject({ status: 404 });
  expect(await dataIntegration.getPath(pipelines)).toEqual([{ id: "second" }]);

  await dataIntegration.delete(subscriptionId);
  await expect(dataIntegration.get(subscriptionId)).rejects.toMatchObject({ status: 404 });
  expect(await dataIntegration.list()).toEqual({ workspaces: [] });
});
