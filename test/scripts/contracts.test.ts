import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadCanonical, loadEffective } from "../../scripts/contract/effective.js";
import type { Json } from "../../scripts/contract/json.js";
import { loadContracts } from "../../scripts/contract/load.js";
import { routesOf } from "../../scripts/contract/operations.js";
import { CONTRACTS, findContract, MAIN } from "../../scripts/contracts.js";
import { generateAll, generateFrom } from "../../scripts/generate/all.js";
import { buildPath } from "../../src/core/path-params.js";
import { ROOT, run } from "./run.js";

const DATA_INTEGRATION = findContract("data-integration");

describe.each(CONTRACTS)("the contract $name", (source) => {
  test("stays the same when it is made canonical again", async () => {
    const contract = await loadCanonical(ROOT, source);
    expect(canonical(contract as unknown as Json, source)).toEqual(contract);
  });

  test("has a catalog with every operation", async () => {
    const effective = await loadEffective(ROOT, undefined, undefined, source);
    const text = await readFile(join(ROOT, source.generated, "catalog.ts"), "utf8");
    const routes = [...text.matchAll(/^ {2}"([A-Z]+ \/[^"]*)":/gm)].map(([, route]) => route);
    expect(routes).toEqual(routesOf(effective).map(({ route }) => route));
    expect(routes.length).toBeGreaterThan(40);
  });

  test("does not contain a description", async () => {
    expect(await readFile(join(ROOT, source.file), "utf8")).not.toMatch(/^ *(summary|example|operationId):/m);
  });
});

test("the types of Data Integration name every schema of its contract", async () => {
  const { components } = await loadCanonical(ROOT, DATA_INTEGRATION);
  const { files } = await generateAll(ROOT);
  const models = files.get("generated/data-integration/models.ts") ?? "";
  const names = [...models.matchAll(/components\["schemas"\]\["([^"]+)"\]/g)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(components.schemas).sort());
  expect(names).toHaveLength(94);
});

test("a path parameter may be a number in one contract and a string in another", () => {
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

test("an unknown contract is rejected with the names of those that exist", async () => {
  const names = CONTRACTS.map(({ name }) => name).join(", ");
  for (const script of ["scripts/contract-sync.ts", "scripts/update.ts"]) {
    const { code, stderr } = await run(script, CONTRACTS[0]?.file ?? "", "--contract", "venus");
    expect(code).toBe(1);
    expect(stderr).toContain(`--contract must be one of ${names} (got "venus").`);
  }
});
