import { describe, expect, test } from "vitest";
import { applyAccountChange } from "../../src/accounts/account-changes.js";
import { Authenticator, authorize } from "../../src/accounts/authenticator.js";
import { viewKey } from "../../src/accounts/key.js";
import { createKey, InvalidKeyRequestError, type KeyRequest } from "../../src/accounts/new-key.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY, digest } from "../../src/state/demo-keys.js";
import { initialState } from "../../src/state/fresh.js";
import type { AccountState } from "../../src/state/state.js";
import { API_KEY, keys, NOW, onlyAccount, SECRET_KEY, testState } from "./accounts.js";

const HERE = { sourceIp: "127.0.0.1", now: NOW };

function noAccount(): AccountState {
  throw new Error("makes no account");
}

function withKey(request: Partial<KeyRequest> = {}) {
  const state = testState();
  const account = onlyAccount(state);
  const { record, secretKey } = createKey({ name: "another-key", ...request }, account, NOW);
  applyAccountChange(state, { type: "key-added", accountId: account.id, key: record }, noAccount);
  return { state, account, record, secretKey, gate: new Authenticator() };
}

describe("keys", () => {
  test("a pair of keys opens its account, and again from memory", () => {
    const { state, gate, secretKey } = withKey();
    for (const secret of [SECRET_KEY, secretKey, SECRET_KEY, secretKey]) {
      const { account, key } = gate.authenticate(state.accounts, keys(API_KEY, secret), HERE);
      expect(account.id).toBe(1001);
      expect(key.name).toBe(secret === secretKey ? "another-key" : "emulator-demo-key");
    }
  });

  test.each([
    ["no keys", new Headers()],
    ["half a pair", new Headers({ "x-api-key": API_KEY })],
    ["the wrong user key", keys(API_KEY, "Swrong")],
    ["the wrong account key", keys("Awrong", SECRET_KEY)],
    ["a pair cut at another place", keys(API_KEY + SECRET_KEY[0], SECRET_KEY.slice(1))],
  ])("401 for %s, also after the right pair was used", (_, headers) => {
    const { state, gate } = withKey();
    gate.authenticate(state.accounts, keys(), HERE);
    expect(() => gate.authenticate(state.accounts, headers, HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("keys of two accounts do not go together", () => {
    const { state, gate, secretKey } = withKey();
    const { record } = createKey({ name: "key-of-other" }, onlyAccount(testState()), NOW);
    applyAccountChange(
      state,
      {
        type: "account-added",
        accountId: 1002,
        name: "Other",
        apiKeyDigest: digest("Aother"),
        key: record,
      },
      (id, name) => ({ ...onlyAccount(testState()), id, name }),
    );
    expect(state.accounts.map(({ id, name }) => `${id} ${name}`)).toEqual(["1001 Test", "1002 Other"]);
    expect(() => gate.authenticate(state.accounts, keys("Aother", secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("nothing that is kept or shown gives the secret away", () => {
    const { state, account, record, secretKey } = withKey();
    expect(secretKey).toMatch(/^S[a-z0-9]{50}$/);
    expect(JSON.stringify(state)).not.toContain(secretKey);
    expect(record.secretDigest).not.toContain(digest(secretKey));
    expect(JSON.stringify(viewKey(account, record))).not.toContain(record.secretDigest);
  });

  test("two keys with the same secret are kept differently", () => {
    const account = onlyAccount(testState());
    const digests = [1, 2].map(() => createKey({ name: "a-new-key1" }, account, NOW).record.secretDigest);
    expect(new Set(digests.map((digest) => digest.split(":")[0])).size).toBe(2);
  });

  test("a revoked key opens nothing, although it was used before", () => {
    const { state, gate, secretKey } = withKey();
    gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    applyAccountChange(state, { type: "key-removed", accountId: 1001, name: "another-key" }, noAccount);
    expect(() => gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("a key that was replaced by one of the same name opens nothing", () => {
    const { state, gate, account, secretKey } = withKey();
    gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    applyAccountChange(state, { type: "key-removed", accountId: 1001, name: "another-key" }, noAccount);
    const { record } = createKey({ name: "another-key" }, account, NOW);
    applyAccountChange(state, { type: "key-added", accountId: 1001, key: record }, noAccount);
    expect(() => gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("a key expires", () => {
    const { state, gate, secretKey } = withKey({ expiresAt: NOW + 1000 });
    const admit = (now: number) =>
      gate.authenticate(state.accounts, keys(API_KEY, secretKey), { ...HERE, now });
    expect(admit(NOW + 999).key.name).toBe("another-key");
    expect(() => admit(NOW + 1000)).toThrow(expect.objectContaining({ status: 401 }));
  });

  test("use is counted, refusals are not", () => {
    const { state, gate, account, record, secretKey } = withKey({ allowedSourceIps: ["127.0.0.1"] });
    gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    gate.authenticate(state.accounts, keys(API_KEY, secretKey), { ...HERE, now: NOW + 5000 });
    expect(() =>
      gate.authenticate(state.accounts, keys(API_KEY, secretKey), { sourceIp: "10.0.0.1", now: NOW + 9000 }),
    ).toThrow(expect.objectContaining({ status: 403 }));
    expect(viewKey(account, record)).toMatchObject({ requests: 2, lastUsedAt: "2030-01-01T00:00:05.000Z" });
  });

  test("the demonstration key works on this machine only", () => {
    const state = initialState(
      { apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY, name: "Demo", now: NOW },
      1,
    );
    const gate = new Authenticator();
    const admit = (sourceIp: string) =>
      gate.authenticate(state.accounts, keys(DEMO_API_KEY, DEMO_SECRET_KEY), { sourceIp, now: NOW });
    for (const own of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"]) expect(admit(own)).toBeDefined();
    for (const other of ["192.168.1.7", "::ffff:192.168.1.7", "2001:db8::1", "127.evil"])
      expect(() => admit(other)).toThrow(/known to everybody/);
  });
});

describe("new keys", () => {
  test.each<[string, Partial<KeyRequest> & Record<string, unknown>, RegExp]>([
    ["too short a name", { name: "short-one" }, /"short-one" cannot be the name/],
    ["too long a name", { name: "x".repeat(51) }, /cannot be the name/],
    ["a name with a space", { name: "my first key" }, /"my first key"/],
    ["a name that is taken", { name: "emulator-demo-key" }, /has a key emulator-demo-key already/],
    ["an unknown role", { role: "Emperor" as never }, /"Emperor"/],
    ["a past", { expiresAt: NOW }, /expired already/],
    ["no addresses", { allowedSourceIps: [] }, /1 to 100 source ranges/],
    ["a wrong range", { allowedSourceIps: ["10.0.0.0/33"] }, /"10\.0\.0\.0\/33"/],
    ["an unknown member", { userId: 7 }, /no member 7/],
  ])("%s is refused", (_, request, message) => {
    expect(() => createKey({ name: "a-good-name", ...request }, onlyAccount(testState()), NOW)).toThrow(
      expect.objectContaining({
        constructor: InvalidKeyRequestError,
        message: expect.stringMatching(message),
      }),
    );
  });

  test.each(["abcdefghij", "A-b_C-1234", "x".repeat(50)])("%s is a good name", (name) => {
    expect(createKey({ name }, onlyAccount(testState()), NOW).record.name).toBe(name);
  });
});

describe("roles", () => {
  test.each([
    ["Owner", "DELETE /subscriptions/{subscriptionId}", true],
    ["Viewer", "GET /subscriptions/{subscriptionId}/peerings", true],
    ["Viewer", "POST /cost-report", true],
    ["Viewer", "POST /subscriptions", false],
    ["Billing Admin", "GET /payment-methods", true],
    ["Billing Admin", "POST /cost-report", true],
    ["Billing Admin", "GET /subscriptions", false],
    ["Logs Viewer", "GET /logs", true],
    ["Logs Viewer", "GET /tasks", false],
    ["Logs Viewer", "POST /cost-report", false],
  ] as const)("%s: %s %s", (role, route, may) => {
    const { state, gate, secretKey } = withKey({ role });
    const admitted = gate.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    const refusal = expect.objectContaining({ status: 403, detail: expect.stringContaining(role) });
    if (may) expect(() => authorize(admitted, route)).not.toThrow();
    else expect(() => authorize(admitted, route)).toThrow(refusal);
  });

  test("a key without a role of its own has its member's", () => {
    const { account, record } = withKey();
    delete record.role;
    record.userId = 50_002;
    expect(() => authorize({ account, key: record }, "GET /logs")).not.toThrow();
    expect(() => authorize({ account, key: record }, "POST /subscriptions")).toThrow(/role Viewer/);
    delete account.users[50_002];
    expect(() => authorize({ account, key: record }, "GET /logs")).toThrow(/no role/);
  });
});
