import { describe, expect, test } from "vitest";
import { applyAccountChange } from "../../src/accounts/account-changes.js";
import { Authenticator, authorize } from "../../src/accounts/authenticator.js";
import { viewKey } from "../../src/accounts/key.js";
import { createKey, InvalidKeyRequestError, type KeyRequest } from "../../src/accounts/new-key.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY, digest } from "../../src/state/demo-keys.js";
import { createInitialState } from "../../src/state/fresh.js";
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
  return { state, account, record, secretKey, authenticator: new Authenticator() };
}

describe("Authenticator", () => {
  test("a pair of keys authenticates its account, also from the cache", () => {
    const { state, authenticator, secretKey } = withKey();
    for (const secret of [SECRET_KEY, secretKey, SECRET_KEY, secretKey]) {
      const { account, key } = authenticator.authenticate(state.accounts, keys(API_KEY, secret), HERE);
      expect(account.id).toBe(1001);
      expect(key.name).toBe(secret === secretKey ? "another-key" : "emulator-demo-key");
    }
  });

  test.each([
    ["no keys", new Headers()],
    ["an API key only", new Headers({ "x-api-key": API_KEY })],
    ["a wrong secret key", keys(API_KEY, "Swrong")],
    ["a wrong API key", keys("Awrong", SECRET_KEY)],
    ["a pair split at another position", keys(API_KEY + SECRET_KEY[0], SECRET_KEY.slice(1))],
  ])("rejects %s with 401, also after a valid pair was cached", (_, headers) => {
    const { state, authenticator } = withKey();
    authenticator.authenticate(state.accounts, keys(), HERE);
    expect(() => authenticator.authenticate(state.accounts, headers, HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("keys of two accounts do not form a valid pair", () => {
    const { state, authenticator, secretKey } = withKey();
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
    expect(() => authenticator.authenticate(state.accounts, keys("Aother", secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("neither the state nor the view of a key contains the secret key", () => {
    const { state, account, record, secretKey } = withKey();
    expect(secretKey).toMatch(/^S[a-z0-9]{50}$/);
    expect(JSON.stringify(state)).not.toContain(secretKey);
    expect(record.secretDigest).not.toContain(digest(secretKey));
    expect(JSON.stringify(viewKey(account, record))).not.toContain(record.secretDigest);
  });

  test("equal secret keys have different hashes", () => {
    const account = onlyAccount(testState());
    const digests = [1, 2].map(() => createKey({ name: "a-new-key1" }, account, NOW).record.secretDigest);
    expect(new Set(digests.map((digest) => digest.split(":")[0])).size).toBe(2);
  });

  test("a revoked key is rejected although it was cached", () => {
    const { state, authenticator, secretKey } = withKey();
    authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    applyAccountChange(state, { type: "key-removed", accountId: 1001, name: "another-key" }, noAccount);
    expect(() => authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("a key replaced by one of the same name is rejected", () => {
    const { state, authenticator, account, secretKey } = withKey();
    authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    applyAccountChange(state, { type: "key-removed", accountId: 1001, name: "another-key" }, noAccount);
    const { record } = createKey({ name: "another-key" }, account, NOW);
    applyAccountChange(state, { type: "key-added", accountId: 1001, key: record }, noAccount);
    expect(() => authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  test("a key is rejected from its expiry on", () => {
    const { state, authenticator, secretKey } = withKey({ expiresAt: NOW + 1000 });
    const authenticate = (now: number) =>
      authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), { ...HERE, now });
    expect(authenticate(NOW + 999).key.name).toBe("another-key");
    expect(() => authenticate(NOW + 1000)).toThrow(expect.objectContaining({ status: 401 }));
  });

  test("successful requests are counted per key; rejected ones are not", () => {
    const { state, authenticator, account, record, secretKey } = withKey({ allowedSourceIps: ["127.0.0.1"] });
    authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), { ...HERE, now: NOW + 5000 });
    expect(() =>
      authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), {
        sourceIp: "10.0.0.1",
        now: NOW + 9000,
      }),
    ).toThrow(expect.objectContaining({ status: 403 }));
    expect(viewKey(account, record)).toMatchObject({ requests: 2, lastUsedAt: "2030-01-01T00:00:05.000Z" });
  });

  test("the demo key is accepted from loopback only", () => {
    const state = createInitialState(
      { apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY, name: "Demo", now: NOW },
      1,
    );
    const authenticator = new Authenticator();
    const authenticate = (sourceIp: string) =>
      authenticator.authenticate(state.accounts, keys(DEMO_API_KEY, DEMO_SECRET_KEY), { sourceIp, now: NOW });
    for (const own of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
      expect(authenticate(own)).toBeDefined();
    for (const other of ["192.168.1.7", "::ffff:192.168.1.7", "2001:db8::1", "127.evil"])
      expect(() => authenticate(other)).toThrow(/demo key is public/);
  });
});

describe("createKey", () => {
  test.each<[string, Partial<KeyRequest> & Record<string, unknown>, RegExp]>([
    ["a name that is too short", { name: "short-one" }, /name must have .*"short-one"/],
    ["a name that is too long", { name: "x".repeat(51) }, /name must have/],
    ["a name with a space", { name: "my first key" }, /"my first key"/],
    ["a name that is taken", { name: "emulator-demo-key" }, /"emulator-demo-key" already exists/],
    ["an unknown role", { role: "Emperor" as never }, /"Emperor"/],
    ["a past expiry", { expiresAt: NOW }, /expiresAt must be in the future/],
    ["an empty source list", { allowedSourceIps: [] }, /1 to 100 entries/],
    ["an invalid range", { allowedSourceIps: ["10.0.0.0/33"] }, /"10\.0\.0\.0\/33"/],
    ["an unknown member", { userId: 7 }, /member of the account \(got 7\)/],
  ])("rejects %s", (_, request, message) => {
    expect(() => createKey({ name: "a-good-name", ...request }, onlyAccount(testState()), NOW)).toThrow(
      expect.objectContaining({
        constructor: InvalidKeyRequestError,
        message: expect.stringMatching(message),
      }),
    );
  });

  test.each(["abcdefghij", "A-b_C-1234", "x".repeat(50)])("accepts the name %s", (name) => {
    expect(createKey({ name }, onlyAccount(testState()), NOW).record.name).toBe(name);
  });
});

describe("authorize", () => {
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
  ] as const)("%s, %s: allowed is %s", (role, route, allowed) => {
    const { state, authenticator, secretKey } = withKey({ role });
    const principal = authenticator.authenticate(state.accounts, keys(API_KEY, secretKey), HERE);
    const forbidden = expect.objectContaining({ status: 403, detail: expect.stringContaining(role) });
    if (allowed) expect(() => authorize(principal, route)).not.toThrow();
    else expect(() => authorize(principal, route)).toThrow(forbidden);
  });

  test("a key without a role has the role of its member", () => {
    const { account, record } = withKey();
    delete record.role;
    record.userId = 50_002;
    expect(() => authorize({ account, key: record }, "GET /logs")).not.toThrow();
    expect(() => authorize({ account, key: record }, "POST /subscriptions")).toThrow(/role Viewer/);
    delete account.users[50_002];
    expect(() => authorize({ account, key: record }, "GET /logs")).toThrow(/no role/);
  });
});
