import { describe, expect, test } from "vitest";
import { Fixture, received } from "./fixture.js";

const PEERINGS = [
  { vpcPeeringId: 3, status: "active" },
  { vpcPeeringId: 4, status: "pending-acceptance" },
];

function peerings(): Fixture {
  return new Fixture()
    .on("GET /subscriptions/7/peerings", () => received("t1", "vpcPeeringGetRequest"))
    .task("t1", 2, { resourceId: 7, resource: { peerings: PEERINGS } });
}

describe("reads that run as a task", () => {
  test("a read that runs as a task returns its result", async () => {
    const fixture = peerings();
    expect(await fixture.run(fixture.client().connectivity.peerings.list(7))).toEqual(PEERINGS);
    expect(fixture.trace).toEqual([
      "0 GET /subscriptions/7/peerings",
      "0.01 GET /tasks/t1",
      "0.04 GET /tasks/t1",
      "1 GET /tasks/t1",
      "2 GET /tasks/t1",
    ]);
  });

  test("get() of one item, which the contract lacks, filters the list", async () => {
    const fixture = peerings();
    const { peerings: noun } = fixture.client().connectivity;
    expect(await fixture.run(noun.get({ subscriptionId: 7, peeringId: 4 }))).toEqual(PEERINGS[1]);
    const missing = await fixture.failure(noun.get({ subscriptionId: 7, peeringId: 5 }));
    expect(missing).toMatchObject({ kind: "api", status: 404 });
    expect(missing.message).toContain("vpcPeeringId 5");
  });

  test("listing transit gateways returns an empty list while the infrastructure is not ready", async () => {
    const fixture = new Fixture()
      .on("GET /subscriptions/7/transitGateways", () => received("t1"))
      .task("t1", 1, { resource: null });
    expect(await fixture.run(fixture.client().connectivity.transitGateways.list(7))).toEqual([]);
  });

  test("a read whose task fails throws the task's error", async () => {
    const fixture = new Fixture()
      .on("GET /subscriptions/7/private-service-connect", () => received("t1"))
      .task("t1", 1, {
        error: { type: "PSC_SERVICE_NOT_FOUND", status: "404 NOT_FOUND", description: "none" },
      });
    const error = await fixture.failure(fixture.client().connectivity.privateServiceConnect.get(7));
    expect(error).toMatchObject({ kind: "task", code: "PSC_SERVICE_NOT_FOUND" });
  });

  test("a read that runs as a task rejects when its signal is aborted", async () => {
    const fixture = peerings().task("t1", 99, {});
    const caller = new AbortController();
    const read = fixture.client().connectivity.peerings.list(7, { signal: caller.signal });
    fixture.clock.sleep(5_000).then(
      () => caller.abort("enough"),
      () => undefined,
    );
    expect(await fixture.failure(read)).toMatchObject({ kind: "wait-aborted", cause: "enough" });
  });
});

describe("resources that are read by a task", () => {
  const link = { status: "active", shareName: "share" };

  test("waits for a resource whose reads are tasks", async () => {
    let reads = 0;
    const fixture = new Fixture()
      .on("POST /subscriptions/7/private-link", () => received("create"))
      .task("create", 2, {})
      .on("GET /subscriptions/7/private-link", () => received(`read${reads++}`));
    // Immediately after its creation, the link is an almost empty object, later one with a status.
    const found = [{ links: [] }, { status: "initializing", shareName: "share" }, link];
    for (const [n, resource] of found.entries()) {
      fixture.on(`GET /tasks/read${n}`, () => ({
        body: { taskId: `read${n}`, commandType: "", status: "processing-completed", response: { resource } },
      }));
    }
    const request = { shareName: "share", principal: "123456789012", type: "aws_account" } as const;
    expect(await fixture.run(fixture.client().connectivity.privateLink.create(7, request).wait())).toEqual(
      link,
    );
    expect(reads).toBe(3);
  });

  test.each<[string, () => Fixture]>([
    [
      "a failed task",
      () =>
        new Fixture()
          .on("GET /subscriptions/7/private-link", () => received("read"))
          .task("read", 0, { error: { type: "PRIVATELINK_SERVICE_NOT_FOUND" } }),
    ],
    ["a 404", () => new Fixture().on("GET /subscriptions/7/private-link", () => ({ status: 404 }))],
    [
      "an empty resource",
      () =>
        new Fixture()
          .on("GET /subscriptions/7/private-link", () => received("read"))
          .task("read", 0, { resource: { links: [] } }),
    ],
  ])("a resource that is read by a task counts as gone after %s", async (_, service) => {
    const fixture = service()
      .on("DELETE /subscriptions/7/private-link", () => received("delete"))
      .task("delete", 1, {});
    expect(await fixture.run(fixture.client().connectivity.privateLink.delete(7).wait())).toBeUndefined();
  });
});

describe("estimates", () => {
  test("an estimate is a dry run that returns price lines", async () => {
    const sent: unknown[] = [];
    const pricing = [{ type: "Shards", quantity: 2, quantityMeasurement: "shards", pricePerUnit: 0.1 }];
    const fixture = new Fixture()
      .on("POST /subscriptions/7/databases", (_, body) => {
        sent.push(body);
        return received("t1");
      })
      .task("t1", 1, { resource: { pricing } });
    const estimate = fixture.client().databases.estimateCreate(7, { name: "cache", datasetSizeInGb: 1 });
    expect(await fixture.run(estimate)).toEqual(pricing);
    expect(sent).toEqual([{ name: "cache", datasetSizeInGb: 1, dryRun: true }]);
    expect(fixture.count(/databases\/\d/)).toBe(0);
  });
});

test("the wait for an attachment ignores the status of its gateway", async () => {
  let reads = 0;
  const fixture = new Fixture()
    .on("POST /subscriptions/7/transitGateways/3/attachment", () => received("attach"))
    .task("attach", 1, { resourceId: 3 })
    .on("GET /subscriptions/7/transitGateways", () => received(`read${reads++}`));
  for (const [n, attachmentStatus] of ["initiating-request", "pending", "available"].entries()) {
    fixture.on(`GET /tasks/read${n}`, () => ({
      body: {
        taskId: `read${n}`,
        commandType: "",
        status: "processing-completed",
        response: { resource: { tgws: [{ id: 3, status: "available", attachmentStatus }] } },
      },
    }));
  }
  const ids = { subscriptionId: 7, TgwId: 3 };
  const gateway = await fixture.run(fixture.client().connectivity.transitGateways.attach(ids).wait());
  expect(gateway.attachmentStatus).toBe("available");
});

test("waits for an added principal although its PrivateLink remains active", async () => {
  let reads = 0;
  const fixture = new Fixture()
    .on("POST /subscriptions/7/private-link/principals", () => received("add"))
    .task("add", 1, {})
    .on("GET /subscriptions/7/private-link", () => received(`read${reads++}`));
  for (const [n, status] of ["initializing", "associating", "associated"].entries()) {
    fixture.on(`GET /tasks/read${n}`, () => ({
      body: {
        taskId: `read${n}`,
        commandType: "",
        status: "processing-completed",
        response: {
          resource: { status: "active", shareName: "s", principals: [{ principal: "1", status }] },
        },
      },
    }));
  }
  const request = { principal: "123456789012", type: "aws_account" } as const;
  const link = await fixture.run(fixture.client().connectivity.privateLink.addPrincipal(7, request).wait());
  expect(link.principals?.[0]?.status).toBe("associated");
});
