import { describe, expect, test } from "vitest";
import { SUBSCRIPTION } from "./azure.js";
import { CLUSTER, SPEC, start } from "./raw-requests.js";

describe("long-running operations", () => {
  test("a creation counted in reads succeeds before it runs, with its host name from the start", async () => {
    const { send, endpoint } = await start({ behavior: { azureReads: 2 } });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    expect([created.status, created.body.properties]).toMatchObject([
      201,
      {
        provisioningState: "Creating",
        resourceState: "Creating",
        hostName: "cache-1.westeurope.redis.azure.net",
      },
    ]);
    expect(created.headers.get("retry-after")).toMatch(/^\d+$/);
    const operation = created.headers.get("azure-asyncoperation") ?? "";
    expect(operation).toMatch(
      new RegExp(
        `^${endpoint}/subscriptions/${SUBSCRIPTION}/.*/operationsStatus/[0-9a-f-]{36}\\?api-version=`,
      ),
    );
    const read = async () => {
      const { provisioningState, resourceState } = (await send("GET", CLUSTER)).body.properties ?? {};
      return [provisioningState, resourceState];
    };
    expect((await send("GET", operation)).body["status"]).toBe("InProgress");
    expect((await send("GET", operation)).body["status"]).toBe("Succeeded");
    expect((await send("GET", operation)).body["status"]).toBe("Succeeded");
    expect(await read()).toEqual(["Succeeded", "Running"]);
    const scaled = await send("PATCH", CLUSTER, { body: { sku: { name: "Balanced_B10" } } });
    expect([scaled.status, scaled.body]).toEqual([202, {}]);
    expect([scaled.headers.has("location"), scaled.headers.has("azure-asyncoperation")]).toEqual([
      true,
      true,
    ]);
    expect(await read()).toEqual(["Updating", "Scaling"]);
    expect(await read()).toEqual(["Succeeded", "Scaling"]);
    expect(await read()).toEqual(["Succeeded", "Running"]);
  });

  test("a deletion is accepted, then the cluster is missing, and a further one has nothing to do", async () => {
    const { send } = await start({ behavior: { azureReads: 1 } });
    await send("PUT", CLUSTER, { body: SPEC });
    await send("GET", CLUSTER);
    await send("GET", CLUSTER);
    const deleted = await send("DELETE", CLUSTER);
    expect(deleted.status).toBe(202);
    const location = deleted.headers.get("location") ?? "";
    expect((await send("GET", location)).status).toBe(204);
    expect((await send("GET", CLUSTER)).body.error?.code).toBe("ResourceNotFound");
    expect((await send("DELETE", CLUSTER)).status).toBe(204);
  });

  test("a capacity failure leaves a failed cluster, which is not overwritten until it is deleted", async () => {
    const { send, emulator } = await start();
    emulator.faults.add({
      route: `PUT ${"/subscriptions/*/redisEnterprise/cache-1"}`,
      kind: "task-error",
      code: "InsufficientCapacity",
      count: 1,
    });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    const operation = await send("GET", created.headers.get("azure-asyncoperation") ?? "");
    expect(operation.body).toMatchObject({ status: "Failed", error: { code: "InsufficientCapacity" } });
    expect((await send("GET", CLUSTER)).body.properties).toMatchObject({
      provisioningState: "Failed",
      resourceState: "CreateFailed",
    });
    const again = await send("PUT", CLUSTER, { body: SPEC });
    expect([again.status, again.body.error?.message]).toEqual([
      409,
      "A resource with this name already exists or is in a conflicting state.",
    ]);
    await send("DELETE", CLUSTER);
    emulator.faults.add({
      route: "PUT /subscriptions/*/redisEnterprise/cache-1",
      kind: "task-error",
      code: "NONE",
      count: 1,
    });
    const bare = await send("PUT", CLUSTER, { body: SPEC });
    const failed = await send("GET", bare.headers.get("azure-asyncoperation") ?? "");
    expect(failed.body["status"]).toBe("Failed");
    expect(failed.body).not.toHaveProperty("error");
  });

  test("unknown words stand for the states while an operation runs", async () => {
    const { send } = await start({ clock: "manual", behavior: { azureUnknownStates: true } });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    expect(created.body.properties).toMatchObject({ provisioningState: "Pondering" });
    const { status } = (await send("GET", created.headers.get("azure-asyncoperation") ?? "")).body;
    expect(status).toBe("Reticulating");
  });
});
