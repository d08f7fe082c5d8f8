import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadCanonical, loadEffective } from "../../scripts/contract/effective.js";
import { findSince, readHistory } from "../../scripts/contract/history.js";
import type { Json } from "../../scripts/contract/json.js";
import { loadContracts } from "../../scripts/contract/load.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { CONTRACTS, findContract, MAIN } from "../../scripts/contracts.js";
import { generateAll, generateFrom } from "../../scripts/generate/all.js";
import { buildPath } from "../../src/core/path-params.js";
import { ROOT, run } from "./run.js";

const DATA_INTEGRATION = findContract("data-integration");
const AZURE = findContract("azure-managed-redis");

const PUBLISHED = CONTRACTS.filter((source) => !source.isWrittenHere);

test.each(PUBLISHED)("the contract $name stays the same when it is made canonical again", async (source) => {
  const contract = await loadCanonical(ROOT, source);
  expect(canonical(contract as unknown as Json, source)).toEqual(contract);
});

describe.each(CONTRACTS)("the contract $name", (source) => {
  test("has a catalog with every operation", async () => {
    const effective = await loadEffective(ROOT, undefined, undefined, source);
    const text = await readFile(join(ROOT, source.generated, "catalog.ts"), "utf8");
    const routes = [...text.matchAll(/^ {2}"([A-Z]+ \/[^"]*)":/gm)].map(([, route]) => route);
    expect(routes).toEqual(listOperations(effective).map(({ route }) => route));
    expect(routes.length).toBeGreaterThan(40);
  });

  test("does not contain a description", async () => {
    const text = await readFile(join(ROOT, source.file), "utf8");
    expect(text).not.toMatch(/^ *(summary|examples?|operationId):/m);
  });
});

test("the types of Data Integration name every schema of its contract", async () => {
  const { components } = await loadCanonical(ROOT, DATA_INTEGRATION);
  const { files } = await generateAll(ROOT);
  const schema = files.get("generated/data-integration/schema.ts") ?? "";
  const names = [...schema.matchAll(/^ {4}"([^"]+)": models\.\w+;$/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(components.schemas).sort());
  expect(names).toHaveLength(94);
});

test("a path parameter that is a number in one contract and a string in another is checked by its route", () => {
  const path = "/subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}";
  expect(buildPath(`GET ${path}`, { subscriptionId: 1, endpointId: "vpce-1" })).toBe(
    "/subscriptions/1/data-integration-workspace/network/private-link/vpce-1",
  );
  const main =
    "/subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}";
  const ids = { subscriptionId: 1, pscServiceId: 2 };
  expect(buildPath(`DELETE ${main}`, { ...ids, endpointId: 3 })).toMatch(/endpoints\/3$/);
  expect(() => buildPath(`DELETE ${main}`, { ...ids, endpointId: "vpce-1" })).toThrow(
    /endpointId must be a positive integer \(got "vpce-1"\)/,
  );
});

test("Data Integration's operations in the main contract generate, with the same string parameters", async () => {
  const main = structuredClone(await loadCanonical(ROOT));
  const other = await loadCanonical(ROOT, DATA_INTEGRATION);
  const renamed = JSON.parse(
    JSON.stringify(other).replaceAll("#/components/schemas/", "#/components/schemas/Di"),
  ) as typeof other;
  for (const [path, item] of Object.entries(renamed.paths))
    main.paths[path] = { ...main.paths[path], ...item };
  for (const [name, schema] of Object.entries(renamed.components.schemas))
    main.components.schemas[`Di${name}`] = schema;
  const merged = canonical(main as unknown as Json);
  const effective = await loadEffective(ROOT, merged, () => undefined);
  const files = await generateFrom([
    { source: MAIN, canonical: merged, effective },
    ...(await loadContracts(ROOT)).filter(({ source }) => source !== MAIN),
  ]);
  expect(files.get("generated/facts.ts")).toContain(
    await readFile(join(ROOT, "generated/facts.ts"), "utf8").then(
      (text) => /^export const STRING_PATH_PARAMS = .*$/m.exec(text)?.[0] ?? "missing",
    ),
  );
});

describe("the contract of Azure Managed Redis", () => {
  const load = () => loadCanonical(ROOT, AZURE);

  test("keeps its extensions and shared parameters in the form of the published contracts", async () => {
    const { paths, components } = await load();
    const path =
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}" +
      "/providers/Microsoft.Cache/redisEnterprise/{clusterName}";
    const { put, patch } = paths[path] ?? {};
    expect(put?.parameters?.map(({ name }) => name)).toEqual([
      "subscriptionId",
      "resourceGroupName",
      "clusterName",
      "api-version",
    ]);
    expect(put).toMatchObject({ "x-final-state": "resource" });
    expect(Object.keys(patch?.responses["202"] ?? {})).toContain("headers");
    const access = components.schemas["ClusterProperties"]?.properties?.["publicNetworkAccess"];
    expect(access).toEqual({ type: "string", nullable: true, "x-known-values": ["Enabled", "Disabled"] });
  });

  test("dates every operation by the API version that has it", async () => {
    const since = findSince(await readHistory(ROOT), AZURE.name);
    const routes = listOperations(await load());
    expect(new Set(routes.map(({ route }) => since.operation(route)))).toEqual(
      new Set(["2025-07-01", "2026-09-01"]),
    );
    // An operation of the second profile must not be sent with the version of the base profile.
    const cache = routes.filter(({ path }) => path.includes("Microsoft.Cache"));
    expect(cache.length).toBeGreaterThan(25);
    for (const { route, query } of cache) {
      const versions = query.find(({ name }) => name === "api-version")?.schema.enum;
      expect(versions?.[0], route).toBe(since.operation(route));
    }
  });

  test("adds no path parameter to the facts that the main package carries", async () => {
    const facts = await readFile(join(ROOT, "generated/facts.ts"), "utf8");
    expect(facts).not.toMatch(/clusterName|resourceGroupName|Microsoft/);
  });

  test("the contract of Azure Managed Redis cannot be synced", async () => {
    const { code, stderr } = await run(
      "scripts/contract-sync.ts",
      MAIN.file,
      "--contract",
      "azure-managed-redis",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("--contract must be a published contract (got azure-managed-redis");
  });
});

test("an unknown contract is rejected with the names of those that exist", async () => {
  const names = CONTRACTS.map(({ name }) => name).join(", ");
  for (const script of ["scripts/contract-sync.ts", "scripts/update.ts"]) {
    const { code, stderr } = await run(script, CONTRACTS[0]?.file ?? "", "--contract", "venus");
    expect(code).toBe(1);
    expect(stderr).toContain(`--contract must be one of ${names} (got "venus").`);
  }
});
