import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { findClass, readCapabilities, unclassified } from "../../scripts/contract/capabilities.js";
import { loadCanonical } from "../../scripts/contract/effective.js";
import { ContractError } from "../../scripts/contract/read.js";
import { listServiceCodes } from "../../scripts/generate/service-codes.js";
import { formatReport } from "../../scripts/update/markdown.js";
import type { UpdateReport } from "../../scripts/update/report.js";
import { classifyCode, getSince } from "../../src/core/unavailable.js";
import { folder } from "../support/temp-folder.js";
import { ROOT } from "./run.js";

const table = await readCapabilities(ROOT);
const codes = listServiceCodes(await loadCanonical(ROOT));

describe("the classification of service codes", () => {
  test("classifies every code of the contract, and the SDK agrees with the table", () => {
    expect(codes).toHaveLength(629);
    expect(unclassified(table, codes)).toEqual([]);
    for (const code of codes)
      expect({ code, class: classifyCode(code)?.class ?? "none" }).toEqual({
        code,
        class: findClass(table, code),
      });
  });

  test.each([
    ["USER_INSUFFICIENT_ROLE", "role", "USER_INSUFFICIENT_ROLE"],
    ["USER_WITHOUT_OWNER_PERMISSION_CANNOT_UPDATE_USERS", "role", "users"],
    ["ACTIVE_ACTIVE_DATABASE_PREVIEW_REDIS_VERSION_IS_NOT_SUPPORTED", "preview", "redisVersion"],
    ["PAYMENT_INFO_NOT_ALLOWED_IN_GCP_ACCOUNT", "billing", "payment"],
    ["ACCOUNT_MARKETPLACE_IS_NOT_ACTIVE", "billing", "marketplace"],
    ["SUBSCRIPTION_REGION_DOES_NOT_SUPPORT_MULTI_AZ", "region", "multiAz"],
    ["DATABASE_REDIS_VERSION_IS_NOT_SUPPORTED_FOR_REGION", "region", "redisVersion"],
    ["DATABASE_REPLICA_OF_PROPERTY_DEPRECATED", "version", "replicaOf"],
    ["FIXED_DATABASE_RESP_VERSION_IS_NOT_SUPPORTED", "version", "respVersion"],
    ["FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN", "plan", "tls"],
    ["FIXED_SUBSCRIPTION_PLAN_NOT_SUPPORT_REPLICA_OF", "plan", "replicaOf"],
    ["AGENT_MEMORY_IS_DISABLED", "account-feature", "agentMemory"],
    ["COST_REPORT_IS_NOT_SUPPORTED", "account-feature", "costReport"],
    ["PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED", "provider", "privateLink"],
    ["PSC_CLOUD_PROVIDER_IS_NOT_SUPPORTED", "provider", "privateServiceConnect"],
    ["ACTIVE_ACTIVE_DATABASE_UPGRADE_IS_NOT_SUPPORTED", "deployment", "upgrade"],
    ["CREATING_FIXED_DATABASE_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION", "deployment", "essentials"],
    [
      "TGW_GETTING_SINGLE_REGION_TGWS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
      "deployment",
      "transitGateway",
    ],
  ])("%s is of the class %s and about %s", (code, kind, feature) => {
    expect(classifyCode(code)).toMatchObject({ class: kind, feature });
  });

  test.each([
    "SUBSCRIPTION_NOT_ACTIVE",
    "DATABASE_BACKUP_DISABLED",
    "COST_REPORT_FUTURE_DATES_NOT_ALLOWED",
    "RESOURCE_TAGS_NAME_NOT_ALLOWED",
    "CLIENT_SSL_CERTIFICATE_IS_NOT_ALLOWED_WITHOUT_ENABLE_TLS_IS_TRUE",
    "DATABASE_UPGRADE_INVALID_REDIS_VERSION",
    "ACL_ROLE_NOT_FOUND",
    "GENERAL_ERROR",
  ])("%s is not about availability", (code) => {
    expect(classifyCode(code)).toBeUndefined();
    expect(findClass(table, code)).toBe("none");
  });

  test("names a substitute where there is one", () => {
    const substitute = (code: string) => classifyCode(code)?.substitute;
    expect(substitute("UPDATING_SINGLE_REGION_DATABASE_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION")).toMatch(
      /activeActive/,
    );
    expect(substitute("DATABASE_REPLICA_OF_PROPERTY_DEPRECATED")).toMatch(/replica in place of replicaOf/);
    expect(substitute("DATABASE_HASH_NOT_SUPPORTED")).toBeUndefined();
  });
});

test("the compact dates agree with those of every operation of the contract", () => {
  const dates = Object.entries(catalog).map(([route, { since }]) => [route, since] as const);
  const oldest = dates.map(([, since]) => since ?? "").sort()[0];
  for (const [route, since] of dates) expect([route, getSince(route) ?? oldest]).toEqual([route, since]);
});

describe("a service code that is new", () => {
  test("a service code that is new is reported by the update until a pattern classifies it", () => {
    const code = "HOLOGRAMS_ARE_SHY";
    expect(unclassified(table, [...codes, code])).toEqual([code]);
    const report = {
      contract: { source: "published.json", sha256: "0" },
      changed: true,
      routes: { added: [], removed: [], changed: [] },
      schemas: { added: [], removed: [], changed: [] },
      totals: { breaking: 0, additive: 1, noise: 0 },
      changes: [],
      bump: "minor",
      methodsToAdd: [],
      methodsToRemove: [],
      referencesToRemove: [],
      createRowsToAdd: [],
      handlersToAdd: [],
      undeclaredReplies: [],
      staleOverlays: [],
      missingWords: [],
      touchedUseCases: [],
      typeErrors: [],
      codesToClassify: [code],
      codesWithoutHint: [code],
      files: [],
    } as unknown as UpdateReport;
    const markdown = formatReport(report, undefined);
    expect(markdown).toContain("### Service codes to classify");
    expect(markdown).toContain(`- \`${code}\``);
    expect(markdown).toContain("### New service codes without a hint");
    const done = formatReport({ ...report, codesToClassify: [], codesWithoutHint: [] }, undefined);
    expect(done).not.toContain("to classify");
    expect(done).not.toContain("without a hint");
  });
});

test.each([
  ["an invalid pattern", "pattern: PREVIEW", "pattern: (PREVIEW"],
  ["a word with an operator", "- AGENT_MEMORY", "- AGENT.MEMORY"],
])("a table with %s is rejected with its file", async (_, before, after) => {
  const root = await folder();
  await cp(join(ROOT, "openapi/capabilities.yaml"), join(root, "openapi/capabilities.yaml"));
  const file = join(root, "openapi/capabilities.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace(before, after));
  await expect(readCapabilities(root)).rejects.toThrow(ContractError);
  await expect(readCapabilities(root)).rejects.toThrow(/openapi\/capabilities\.yaml/);
});
