import { type ProfileName, startEmulator } from "redis-cloud-emulator";
import { RedisCloudError, TaskError } from "redis-cloud-sdk";
import { catalog } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegration } from "redis-cloud-sdk/data-integration/catalog";
import { describe, expect, onTestFinished, test } from "vitest";
import { profileNames, profiles } from "../../packages/emulator/src/behavior/profiles.js";
import { HttpClient } from "../../src/core/http-client.js";
import { resolveOptions } from "../../src/core/resolve-options.js";
import { OperationClient } from "../../src/waiters/operation-client.js";
import { findMissing } from "./profile.js";

const routes = Object.entries({ ...catalog, ...dataIntegration });

async function connect(profile: ProfileName) {
  const emulator = await startEmulator({ seed: 1, engine: "none", profile });
  onTestFinished(() => emulator.stop());
  const { apiKey, secretKey, url: baseUrl } = emulator;
  const options = resolveOptions({ apiKey, secretKey, baseUrl, retries: 0 });
  const http = new HttpClient(options);
  return { http, operations: new OperationClient(http, options), options };
}

const model = { provider: "openai", model: "m", credentials: { type: "apiKey", apiKey: "sk-model" } };

/** Valid requests, for operations that check the request before the feature. */
const BODIES: Readonly<Record<string, object>> = {
  "POST /endpoint-redirections": {
    sourceDatabaseId: 1,
    targetDatabaseId: 2,
    endpointTargetType: "public",
    migrationProtection: false,
  },
  "POST /memory-stores": {
    name: "notes",
    databaseId: 1,
    llm: model,
    longTermMemory: { ttlSeconds: 60, embedding: model },
  },
  "POST /memory-stores/{storeId}/api-keys": { keyName: "agent" },
};

/** A value for each id of a route: there is no resource with it. */
function toPath(ids: readonly string[]) {
  const strings =
    /^(tagKey|taskId|costReportId|redirectionId|storeId|apiKeyId|draftId|subPath|key|name|\w+_name)$/;
  return Object.fromEntries(ids.map((id) => [id, strings.test(id) ? "missing" : 999]));
}

/** The class of an error, as its type and `unavailable` show it. */
function describeError(error: unknown): string {
  if (!(error instanceof RedisCloudError)) return "none";
  const { name, unavailable } = error;
  return unavailable === undefined ? "none" : `${name}: ${unavailable.class}`;
}

const EXPECTED = {
  version: "UnsupportedOperationError: version",
  role: "ApiError: role",
  "account-feature": "ApiError: account-feature",
  // The task is accepted first and fails later.
  refusal: "none",
} as const;

describe("every operation, in every profile, over HTTP", () => {
  test.each(profileNames)(
    "%s: rejects with the class of what it does not offer, and no other",
    async (profile) => {
      const { http } = await connect(profile);
      const seen: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const [route, { ids }] of routes) {
        const body = route.startsWith("GET ") ? undefined : (BODIES[route] ?? {});
        const path = route.includes("network/private-link/{endpointId}")
          ? { ...toPath(ids), endpointId: "missing" }
          : toPath(ids);
        seen[route] = await http.json(route, { path, body }).then(() => "none", describeError);
        const missing = findMissing(profile, route);
        expected[route] = missing === undefined ? "none" : EXPECTED[missing.class];
      }
      expect(seen).toEqual(expected);
    },
  );

  /** Class of each code with which a profile refuses; none for a value that the request could have. */
  const classes: Readonly<Record<string, string | undefined>> = {
    PAYMENT_INFO_NOT_PROVIDED: undefined,
    FIXED_SUBSCRIPTION_ACCOUNT_ALREADY_HAS_A_FREE_PLAN: "billing",
    FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN: "plan",
    FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN: "plan",
    DATABASE_BACKUP_NOT_SUPPORTED: "deployment",
    MARKETPLACE_PAYMENT_INFO_COLLISION: "billing",
  };

  const refused = profileNames.flatMap((profile) => {
    const { refusals = {} } = profiles[profile] as { refusals?: Readonly<Record<string, string>> };
    return Object.entries(refusals).map(([key, code]) => {
      const [method, path, field] = key.split(" ");
      return { profile, route: `${method} ${path}`, field, code };
    });
  });

  test.each(refused)("$profile: $route $field fails with $code", async ({ profile, route, field, code }) => {
    const { operations } = await connect(profile);
    const { ids } = (catalog as Record<string, { ids: readonly string[] }>)[route] ?? { ids: [] };
    const value = field === "paymentMethodId" ? 1 : true;
    const body = field === undefined ? {} : { name: "any", [field]: value };
    const input = { path: toPath(ids), body } as never;
    const error: unknown = await operations
      .submit(route as "POST /subscriptions", input, "done")
      .wait()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TaskError);
    expect(classes).toHaveProperty(code);
    expect((error as TaskError).code).toBe(code);
    expect((error as TaskError).unavailable?.class).toBe(classes[code]);
  });
});
