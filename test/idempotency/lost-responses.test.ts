import { AmbiguousWriteError, type RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { isExecuted, LOSSES, type Loss, LossyTransport } from "./lossy-transport.js";

const SPEC = { name: "cache", datasetSizeInGb: 1, password: "Secret-pass-1" };

/** A transport to an account with one subscription, ready. */
async function withSubscription(
  transport = new LossyTransport(),
): Promise<{ transport: LossyTransport; cloud: RedisCloud; id: number }> {
  const cloud = transport.client();
  const { id } = await transport.run(
    cloud.subscriptions
      .create({
        name: "subscription",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );
  await transport.run(transport.clock.sleep(60_000));
  return { transport, cloud, id };
}

/** Loses the response to the next POST, and no other. */
function loseNext(transport: LossyTransport, loss: Loss, path?: string): void {
  let done = false;
  transport.findLoss = (method, asked) => {
    if (done || method !== "POST" || (path !== undefined && asked !== path)) return undefined;
    done = true;
    return loss;
  };
}

describe("a create whose response is lost", () => {
  test.for(LOSSES)(
    "a create whose response is lost is sent once, and found or reported as ambiguous: %s",
    async (loss) => {
      const { transport, cloud, id } = await withSubscription();
      loseNext(transport, loss);
      const path = `/subscriptions/${id}/databases`;
      if (isExecuted(loss)) {
        const database = await transport.run(cloud.databases.create(id, SPEC).wait());
        expect(database).toMatchObject({ name: "cache", status: "active" });
      } else {
        const error = await transport.failure<AmbiguousWriteError>(cloud.databases.create(id, SPEC));
        expect(error).toBeInstanceOf(AmbiguousWriteError);
        expect(error).toMatchObject({
          kind: "ambiguous-write",
          route: "POST /subscriptions/{subscriptionId}/databases",
          path: { subscriptionId: id },
          matchFields: { name: "cache", datasetSizeInGb: 1 },
          candidates: [],
          searchCompleted: true,
        });
        expect(error.hint).toContain("No matching task or resource");
        expect(error.message).not.toContain(SPEC.password);
      }
      expect(transport.count(`POST ${path}`)).toBe(1);
      const names = (await transport.run(cloud.databases.list(id).all())).map(({ name }) => name);
      expect(names.filter((name) => name === "cache")).toHaveLength(isExecuted(loss) ? 1 : 0);
    },
  );
});
