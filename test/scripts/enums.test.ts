import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { CONTRACT_FILE } from "../../scripts/contract/effective.js";
import { type LoadedContract, loadContracts } from "../../scripts/contract/load.js";
import { checkEnums, DOCUMENT_ENUMS, generateEnums } from "../../scripts/generate/enums.js";
import { folder } from "../support/temp-folder.js";
import { copyRepository } from "./copy.js";
import { contract, update } from "./repository.js";
import { ROOT, runIn } from "./run.js";

const DOCUMENTS = "packages/ensure/src/kinds/documents.ts";
const DEFINITION = "packages/operator/config/crd/redisclouddatabases.yaml";

/** Copies what the scripts need, with the packages whose files depend on values of a contract. */
async function repositoryWithDocuments(): Promise<string> {
  const root = await folder();
  copyRepository(root, [
    "packages/azure",
    "packages/emulator/generated",
    "packages/ensure",
    "packages/operator",
  ]);
  return root;
}

test("a new value in the contract reaches documents and custom resources by one `npm run generate`", {
  timeout: 600_000,
}, async () => {
  const root = await repositoryWithDocuments();
  const document = await contract(({ components: { schemas } }) => {
    schemas.DatabaseCreateRequest.properties.dataEvictionPolicy.enum.push("volatile-moon");
  });
  const before = await readFile(join(root, CONTRACT_FILE), "utf8");
  const [header = ""] = /^(#.*\n)*/.exec(before) ?? [];
  await writeFile(join(root, CONTRACT_FILE), header + stringify(document));

  const check = await runIn(root, "scripts/generate.ts", "--check");
  expect(check.code).toBe(1);
  expect(check.stderr).toContain(DOCUMENT_ENUMS);
  const { code, stdout } = await runIn(root, "scripts/generate.ts");
  expect(code).toBe(0);
  expect(stdout.split("\n")).toEqual(expect.arrayContaining([DOCUMENT_ENUMS, DOCUMENTS, DEFINITION]));
  expect(await readFile(join(root, DOCUMENTS), "utf8")).toMatch(
    /^export type DataEvictionPolicy = .*"volatile-moon"/m,
  );
  expect(await readFile(join(root, DEFINITION), "utf8")).toMatch(/^ +- volatile-moon$/m);
  expect(await runIn(root, "scripts/generate.ts", "--check")).toMatchObject({ code: 0, stderr: "" });
});

test("an update with a new value releases the packages of documents, and asks for their generation", {
  timeout: 600_000,
}, async () => {
  const root = await repositoryWithDocuments();
  const document = await contract(({ components: { schemas } }) => {
    schemas.DatabaseCreateRequest.properties.dataEvictionPolicy.enum.push("volatile-moon");
  });
  await writeFile(join(root, "published.yaml"), stringify(document));
  const { code, stdout } = await update(root, "published.yaml");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^### Documents to generate$/m);
  const [, changeset = ""] = /^- `(\.changeset\/contract-.*)`$/m.exec(stdout) ?? [];
  const text = await readFile(join(root, changeset), "utf8");
  expect([...text.matchAll(/^"([^"]+)": patch$/gm)].map(([, name]) => name)).toEqual([
    "redis-cloud-sdk",
    "redis-cloud-emulator",
    "redis-cloud-ensure",
    "redis-cloud-operator",
  ]);
  expect(await readFile(join(root, DOCUMENT_ENUMS), "utf8")).toContain("volatile-moon");
});

describe("a list of values", () => {
  let contracts: readonly LoadedContract[];
  beforeAll(async () => {
    contracts = await loadContracts(ROOT);
  });

  /** The contracts with other schemas. */
  function withSchemas(name: string, schemas: LoadedContract["effective"]["components"]["schemas"]) {
    return contracts.map((one) => {
      if (one.source.name !== name) return one;
      const components = {
        ...one.effective.components,
        schemas: { ...one.effective.components.schemas, ...schemas },
      };
      return { ...one, effective: { ...one.effective, components } };
    });
  }

  test("leaves out the values that the service refuses, and says why", () => {
    const text = generateEnums(contracts).get(DOCUMENT_ENUMS) ?? "";
    expect(text).toMatch(/`SkuName`.*without `\/\^Enterprise\/`: the service creates no clusters/);
    expect(text).not.toContain('"Enterprise_');
    expect(text).toContain('AZURE_TLS_VERSIONS = ["1.2"] as const');
  });

  test("that the contract has lost is left out, and rejected by `npm run generate`", () => {
    const lost = withSchemas("azure-managed-redis", { EvictionPolicy: { type: "string" } });
    const text = generateEnums(lost).get(DOCUMENT_ENUMS);
    expect(text).toContain("export const AZURE_CLUSTERING_POLICIES");
    expect(text).not.toContain("AZURE_EVICTION_POLICIES");
    expect(() => checkEnums(lost)).toThrow(
      "AZURE_EVICTION_POLICIES in scripts/generate/enums.ts: EvictionPolicy lists no values.",
    );
  });

  test("with values to leave out that the contract no longer has is rejected", () => {
    const fixed = withSchemas("azure-managed-redis", {
      TlsVersion: { type: "string", "x-known-values": ["1.2", "1.3"] },
    });
    expect(() => checkEnums(fixed)).toThrow(
      "AZURE_TLS_VERSIONS in scripts/generate/enums.ts: TlsVersion has no value that matches",
    );
  });

  test("is not generated without its contract", () => {
    expect(generateEnums(contracts.slice(0, 1)).has(DOCUMENT_ENUMS)).toBe(false);
  });
});
