import { describe, expect, test } from "vitest";
import { checkKeyQuota, checkQuota } from "../../src/accounts/quotas.js";
import type { DatabaseRecord, Quotas, TaskRecord } from "../../src/state/state.js";
import { onlyAccount, testState } from "./accounts.js";

const CREATE = "POST /subscriptions/{subscriptionId}/databases";
const UPDATE = "PUT /subscriptions/{subscriptionId}/databases/{databaseId}";

/** An account with databases of these sizes. */
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

describe("quotas", () => {
  test("the last database that fits is made, the next one is refused in words that help", () => {
    const body = { name: "one", datasetSizeInGb: 1 };
    expect(ask(holding({ databases: 2 }, [1]), CREATE, body)).toBeUndefined();
    expect(ask(holding({ databases: 2 }, [1, 1]), CREATE, body)).toBe(
      "This emulated account may hold 2 databases; it has 2 and this asks for 1 more. " +
        'Raise it with PUT /emulator/quotas {"databases": 3}.',
    );
  });

  test("a subscription counts all databases that it is ordered with", () => {
    const body = { databases: [{ quantity: 3, datasetSizeInGb: 1 }, { memoryLimitInGb: 0.5 }] };
    expect(ask(holding({ databases: 4 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ databases: 3 }), "POST /subscriptions", body)).toMatch(/asks for 4 more/);
    expect(ask(holding({ memoryGb: 6.5 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ memoryGb: 6.4 }), "POST /subscriptions", body)).toMatch(/6\.5 more.*"memoryGb": 7/);
  });

  test("an Active-Active database takes its memory in each region", () => {
    const body = {
      deploymentType: "active-active",
      cloudProviders: [{ regions: [{}, {}, {}] }],
      databases: [{ memoryLimitInGb: 2 }],
    };
    expect(ask(holding({ memoryGb: 6 }), "POST /subscriptions", body)).toBeUndefined();
    expect(ask(holding({ memoryGb: 5 }), "POST /subscriptions", body)).toMatch(/asks for 6 more/);
  });

  test("growing is checked, shrinking and everything else is not", () => {
    const account = holding({ memoryGb: 5 }, [2, 2]);
    expect(ask(account, UPDATE, { memoryLimitInGb: 3 })).toBeUndefined();
    expect(ask(account, UPDATE, { memoryLimitInGb: 3.5 })).toMatch(/it has 4 and this asks for 1.5 more/);
    expect(ask(account, UPDATE, { datasetSizeInGb: 2 })).toMatch(/asks for 2 more/);
    expect(ask(account, UPDATE, { datasetSizeInGb: 2, replication: false })).toBeUndefined();
    expect(ask(account, UPDATE, { name: "new" })).toBeUndefined();
    expect(ask(holding({ memoryGb: 1 }, [2, 2]), UPDATE, { memoryLimitInGb: 1 })).toBeUndefined();
    expect(ask(holding({ databases: 0 }), "GET /subscriptions", undefined)).toBeUndefined();
  });

  test("what is ordered and waits counts", () => {
    const account = holding({ databases: 2 }, [1]);
    account.tasks["t"] = { route: CREATE, path: {}, body: { memoryLimitInGb: 1 } } as unknown as TaskRecord;
    account.queue.push("t");
    expect(ask(account, CREATE, { memoryLimitInGb: 1 })).toMatch(/it has 2/);
  });

  test("a dry run, and what nobody can understand, are no orders", () => {
    const account = holding({ databases: 0, memoryGb: 0 });
    expect(ask(account, CREATE, { dryRun: true, datasetSizeInGb: 9 })).toBeUndefined();
    for (const body of [{ databases: "many" }, null, [], "x", { databases: [] }])
      expect(ask(account, "POST /subscriptions", body)).toBeUndefined();
  });

  test("tenths add up to what they should", () => {
    expect(ask(holding({ memoryGb: 0.3 }, [0.1]), CREATE, { memoryLimitInGb: 0.2 })).toBeUndefined();
  });

  test("keys have a quota too", () => {
    expect(checkKeyQuota(holding({ keys: 2 }))).toBeUndefined();
    expect(checkKeyQuota(holding({ keys: 1 }))).toMatch(/may hold 1 API keys/);
  });
});
