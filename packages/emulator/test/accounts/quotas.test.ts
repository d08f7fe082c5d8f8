import { describe, expect, test } from "vitest";
import { checkKeyQuota, checkQuota } from "../../src/accounts/quotas.js";
import type { Quotas } from "../../src/state/access-records.js";
import type { DatabaseRecord } from "../../src/state/database-record.js";
import type { TaskRecord } from "../../src/state/state.js";
import { onlyAccount, testState } from "./accounts.js";

const CREATE = "POST /subscriptions/{subscriptionId}/databases";
const UPDATE = "PUT /subscriptions/{subscriptionId}/databases/{databaseId}";

/** Creates an account with databases of the given sizes. */
function holding(quotas: Partial<Quotas>, sizes: readonly number[] = []) {
  const account = onlyAccount(testState());
  sizes.forEach((memoryLimitInGb, index) => {
    const view = { memoryLimitInGb, replication: true };
    account.databases[index + 1] = { id: index + 1, view } as DatabaseRecord;
  });
  return { ...account, quotas: { databases: null, memoryGb: null, keys: null, ...quotas } };
}

function ask(account: ReturnType<typeof holding>, route: string, body: unknown, databaseId = 1) {
  return checkQuota({ route, path: { subscriptionId: 1, databaseId }, body }, account);
}

describe("checkQuota", () => {
  test("the last database within the quota is accepted; the next one is rejected with advice", () => {
    const body = { name: "one", datasetSizeInGb: 1 };
    expect(ask(holding({ databases: 2 }, [1]), CREATE, body)).toBeUndefined();
    expect(ask(holding({ databases: 2 }, [1, 1]), CREATE, body)).toBe(
      "Quota exceeded: the emulated account is limited to 2 databases; it has 2 and the request adds 1. " +
        'Raise it with PUT /emulator/quotas {"databases": 3}.',
    );
  });

  test("a new subscription counts all databases in its request", () => {
    const body = { databases: [{ quantity: 3, datasetSizeInGb: 1 }, { memoryLimitInGb: 0.5 }] };
    expect(ask(holding({ databases: 4 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ databases: 3 }), "POST /subscriptions", body)).toMatch(/adds 4\./);
    expect(ask(holding({ memoryGb: 6.5 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ memoryGb: 6.4 }), "POST /subscriptions", body)).toMatch(
      /adds 6\.5\..*"memoryGb": 7/,
    );
  });

  test("an Active-Active database counts its memory once per region", () => {
    const body = {
      deploymentType: "active-active",
      cloudProviders: [{ regions: [{}, {}, {}] }],
      databases: [{ memoryLimitInGb: 2 }],
    };
    expect(ask(holding({ memoryGb: 6 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ memoryGb: 5 }), "POST /subscriptions", body)).toMatch(/adds 6\./);
  });

  test("only updates that increase memory are checked", () => {
    const account = holding({ memoryGb: 5 }, [2, 2]);
    expect(ask(account, UPDATE, { memoryLimitInGb: 3 })).toBeUndefined();
    expect(ask(account, UPDATE, { memoryLimitInGb: 3.5 })).toMatch(/it has 4 and the request adds 1.5\./);
    expect(ask(account, UPDATE, { datasetSizeInGb: 2 })).toMatch(/adds 2\./);
    expect(ask(account, UPDATE, { datasetSizeInGb: 2, replication: false })).toBeUndefined();
    expect(ask(account, UPDATE, { name: "new" })).toBeUndefined();
    expect(ask(holding({ memoryGb: 1 }, [2, 2]), UPDATE, { memoryLimitInGb: 1 })).toBeUndefined();
    expect(ask(holding({ databases: 0 }), "GET /subscriptions", undefined)).toBeUndefined();
  });

  test("resources of pending tasks count", () => {
    const account = holding({ databases: 2 }, [1]);
    account.tasks["t"] = { route: CREATE, path: {}, body: { memoryLimitInGb: 1 } } as unknown as TaskRecord;
    account.queue.push("t");
    expect(ask(account, CREATE, { memoryLimitInGb: 1 })).toMatch(/it has 2/);
  });

  test("dry runs and malformed requests do not count against the quota", () => {
    const account = holding({ databases: 0, memoryGb: 0 });
    expect(ask(account, CREATE, { dryRun: true, datasetSizeInGb: 9 })).toBeUndefined();
    for (const body of [{ databases: "many" }, null, [], "x", { databases: [] }])
      expect(ask(account, "POST /subscriptions", body)).toBeUndefined();
  });

  test("sums of decimal sizes are rounded", () => {
    expect(ask(holding({ memoryGb: 0.3 }, [0.1]), CREATE, { memoryLimitInGb: 0.2 })).toBeUndefined();
  });

  test("the number of secret keys is limited", () => {
    expect(checkKeyQuota(holding({ keys: 2 }))).toBeUndefined();
    expect(checkKeyQuota(holding({ keys: 1 }))).toMatch(/limited to 1 secret keys/);
  });
});
