import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { catalog } from "../../generated/catalog.js";
import { CONTRACT_FILE, loadEffective } from "../../scripts/contract/effective.js";
import { ContractError } from "../../scripts/contract/read.js";
import { planSync } from "../../scripts/contract/sync.js";
import { MAIN } from "../../scripts/contracts.js";
import { readCommitted, readLetters, readOperationLines } from "../../scripts/coverage/committed.js";
import { generateFrom } from "../../scripts/generate/all.js";
import { readArguments } from "../../scripts/update/arguments.js";
import type { UpdateReport } from "../../scripts/update/report.js";
import { planUpdate } from "../../scripts/update/update.js";
import { folder } from "../support/temp-folder.js";
import { mutated } from "./mutations.js";
import type { Published } from "./published.js";
import {
  complaint,
  contract,
  repository,
  snapshot,
  update,
  updateAndSpawnCompiler,
  updateAsProcess,
} from "./repository.js";
import { ROOT } from "./run.js";

const OPERATIONS = Object.keys(catalog).length;

/** Counts the operations of the main contract whose committed level has a letter. */
async function countCommitted(letter: string): Promise<number> {
  const lines = [...readOperationLines(await readCommitted(ROOT))];
  return lines.filter(([route, line]) => Object.hasOwn(catalog, route) && readLetters(line).includes(letter))
    .length;
}

const HEAT_MAP = "/subscriptions/{subscriptionId}/databases/{databaseId}/heat-map";

/** A read that the contract does not have yet, with words of the vendor's own. */
function addHeatMap({ paths, components }: Published): void {
  const { get } = structuredClone(paths["/subscriptions/{subscriptionId}/databases/{databaseId}"]);
  get.operationId = "getHeatMap_7";
  get.summary = "Vendor prose";
  get.responses["200"].content["application/json"].schema = { $ref: "#/components/schemas/HeatMap" };
  paths[HEAT_MAP] = { get };
  components.schemas.HeatMap = {
    type: "object",
    description: "Vendor prose",
    properties: { cells: { type: "array", items: { type: "string" } } },
  };
}

describe("an update", () => {
  test("with noise only writes nothing", { timeout: 600_000 }, async () => {
    const root = await repository();
    const noisy = mutated(
      await contract(),
      (["reverse", "operationIds", "prose", "spellOut"] as const).map((kind) => ({ kind, at: 42 })),
    );
    await writeFile(join(root, "published.json"), JSON.stringify(noisy));
    const before = snapshot(root);
    const { code, stdout } = await update(root, "published.json");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Contract update: published\.json\n\nThe structure is unchanged/);
    expect(snapshot(root)).toEqual(before);
  });

  test("an update that adds an operation is reported completely, with text to paste", {
    timeout: 600_000,
  }, async () => {
    const root = await repository();
    await writeFile(join(root, "published.yaml"), stringify(await contract(addHeatMap)));
    const wet = await updateAsProcess(root, "published.yaml", "--json", "-", "--report", "report.md");
    expect(wet.code).toBe(0);
    const report = JSON.parse(wet.stdout) as UpdateReport;
    expect(report).toMatchObject({
      changed: true,
      routes: { added: [`GET ${HEAT_MAP}`], removed: [], changed: [] },
      schemas: { added: ["HeatMap"], removed: [], changed: [] },
      totals: { breaking: 0, additive: 2, noise: 0 },
      bump: "patch",
      methodsToRemove: [],
      referencesToRemove: [],
      staleOverlays: [],
      typeErrors: [],
    });
    expect(report.missingWords.map(({ of, file }) => `${of} in ${file}`)).toEqual([
      `GET ${HEAT_MAP} in openapi/words/databases-pro.yaml`,
      `GET ${HEAT_MAP}: path subscriptionId in openapi/words/databases-pro.yaml`,
      `GET ${HEAT_MAP}: path databaseId in openapi/words/databases-pro.yaml`,
      "HeatMap in openapi/words/databases-pro.yaml",
    ]);

    const handler = "packages/emulator/src/handlers/databases.ts";
    expect(report.handlersToAdd).toContainEqual({
      route: `GET ${HEAT_MAP}`,
      file: handler,
      line: 2,
      declaration: "read",
    });
    expect(await readFile(join(root, "report.md"), "utf8")).toContain(
      `- \`GET ${HEAT_MAP}\`: a \`read\`, near ${handler}:2`,
    );

    // The maintainer does what the report says: words, then the method.
    expect(await readFile(join(root, "report.md"), "utf8")).toContain("### Facade methods to add");
    const changeset = report.files.find((file) => file.startsWith(".changeset/contract-")) as string;
    expect(await readFile(join(root, changeset), "utf8")).toContain(`"redis-cloud-sdk": patch`);
    expect(await readFile(join(root, CONTRACT_FILE), "utf8")).not.toContain("Vendor prose");
    for (const { file, action } of report.missingWords)
      await writeFile(join(root, file), `${action.replaceAll("TODO", "Shows the heat.")}\n`, { flag: "a" });
    const skeleton = report.methodsToAdd.find(({ route }) => route === `GET ${HEAT_MAP}`);
    if (skeleton === undefined) throw new Error("skeleton not found");
    expect(skeleton).toMatchObject({ method: "databases.heatMap", className: "Databases", first: [] });
    const source = await readFile(join(root, skeleton.file), "utf8");
    const pasted = `${skeleton.imports.join("\n")}\n${source.trimEnd().slice(0, -1)}\n${skeleton.code}\n}\n`;
    await writeFile(join(root, skeleton.file), pasted);

    // A dry run with the next publication finds the method, and the packages compile with it.
    const more = await contract((document) => {
      addHeatMap(document);
      document.components.schemas.HeatMap.properties.scale = { type: "string", enum: ["linear", "log"] };
    });
    await writeFile(join(root, "published.yaml"), stringify(more));
    const before = snapshot(root);
    const again = await update(root, "published.yaml", "--dry-run", "--json", "-");
    expect(again.stderr).toMatch(/nothing written: a dry run$/m);
    expect(snapshot(root)).toEqual(before);
    const next = JSON.parse(again.stdout) as UpdateReport;
    expect(next).toMatchObject({
      typeErrors: [],
      missingWords: [],
      methodsToAdd: [],
      schemas: { changed: ["HeatMap"] },
    });
    expect(next.coverage).toMatchObject({
      operations: OPERATIONS + 1,
      implemented: OPERATIONS + 1,
      documented: OPERATIONS + 1,
      // The new operation has not been tested, and the levels of the others are the committed ones.
      lifecycleTested: await countCommitted("L"),
    });
  });

  test("an update that removes an operation lists the manual steps", {
    timeout: 600_000,
  }, async () => {
    const root = await repository();
    const written = {
      "test/faults/calls/users.ts": 'export const calls = {\n  "DELETE /users/{userId}": 0,\n};\n',
      "test/users.test.ts": "cloud.users.delete(1);\nazure.users.delete(1);\ncloud.users.deleteAll();\n",
      "docs/users.md": "Users\n\n`users.delete` removes one.\n",
    };
    for (const [file, text] of Object.entries(written)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    const bent = await contract(({ paths, components }) => {
      delete paths["/users/{userId}"].delete;
      components.schemas.AccountUser.properties.name.type = "integer";
      // The vendor fixes what a correction corrects.
      components.schemas.AccountSubscriptionDatabases.required = ["accountId", "subscription", "links"];
    });
    await writeFile(join(root, "published.json"), JSON.stringify(bent));
    const { code, stdout } = await update(root, "published.json", "--json", "-");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as UpdateReport;
    expect(report).toMatchObject({
      bump: "minor",
      routes: { added: [], removed: ["DELETE /users/{userId}"] },
      methodsToRemove: [
        { route: "DELETE /users/{userId}", method: "users.delete", file: "src/facade/users.ts" },
      ],
    });
    expect(report.typeErrors.map(({ file }) => file)).toContain("src/facade/users.ts");
    const references = report.referencesToRemove.map(({ file, line }) => `${file}:${line}`);
    expect(references).toEqual(
      expect.arrayContaining(["docs/users.md:3", "test/faults/calls/users.ts:2", "test/users.test.ts:1"]),
    );
    expect(references.filter((place) => /^test\//.test(place))).toHaveLength(2);
    expect(references).toContainEqual(
      expect.stringMatching(/^openapi\/observations\/response-fields\.yaml:/),
    );
    expect(report.staleOverlays.map(({ file, problem: error }) => `${file} ${error.split(":")[0]}`)).toEqual(
      expect.arrayContaining(
        [
          'openapi/corrections/45-databases.yaml changes nothing at "/required/\\"accountId\\""',
          "openapi/words/users.yaml matches nothing",
        ].map((line) => expect.stringContaining(line.slice(0, 50))),
      ),
    );

    // The next publication is read although the steps have not been done: overlays still do not apply.
    bent.components.schemas.Added = { type: "object" };
    await writeFile(join(root, "published.json"), JSON.stringify(bent));
    const again = await update(root, "published.json", "--dry-run", "--json", "-");
    expect({ code: again.code, ...JSON.parse(again.stdout) }).toMatchObject({
      code: 0,
      schemas: { added: ["Added"] },
      staleOverlays: report.staleOverlays,
      typeErrors: report.typeErrors.map(({ origin: _, ...error }) => error),
    });
  });
});

describe("a failure at any step leaves the tree unchanged", () => {
  type Spoil = (root: string) => Promise<unknown>;
  test.each<[step: string, spoil: Spoil, RegExp, run?: typeof update]>([
    [
      "sync",
      (root) => writeFile(join(root, CONTRACT_FILE), "paths: ["),
      /redis-cloud\.yaml cannot be read/,
      updateAsProcess,
    ],
    [
      "corrections",
      (root) => writeFile(join(root, "openapi/corrections/99.yaml"), "actions: ["),
      /Cannot read openapi\/corrections\/99\.yaml/,
    ],
    [
      "generate",
      (root) => writeFile(join(root, "openapi/capabilities.yaml"), "features: ["),
      /Cannot read openapi\/capabilities\.yaml/,
    ],
    [
      "types: the compiler",
      (root) => writeFile(join(root, "tsconfig.json"), '{"compilerOptions": {"target": "no"}}'),
      /compiler did not run/,
      updateAndSpawnCompiler,
    ],
    [
      "types: broken before",
      (root) => writeFile(join(root, "src/core/clock.ts"), "export const a: string = 1;\n", { flag: "a" }),
      /do not compile, and nothing in this contract is the reason: src\/core\/clock\.ts:\d+: Type 'number'/,
    ],
    [
      "coverage",
      async (root) => {
        await mkdir(join(root, "coverage"));
        await writeFile(join(root, "coverage/evidence.json"), "{");
      },
      /evidence\.json is damaged/,
    ],
    [
      "changeset",
      (root) => writeFile(join(root, "package.json"), '{"type":"module"}'),
      /package\.json has no version/,
    ],
    [
      "write, at the last file",
      async (root) => {
        await rm(join(root, ".changeset"), { recursive: true });
        await writeFile(join(root, ".changeset"), "in the way");
      },
      /^Cannot write /,
    ],
  ])("%s", { timeout: 600_000 }, async (_, spoil, message, run = update) => {
    const root = await repository();
    await writeFile(join(root, "published.json"), JSON.stringify(await contract(addHeatMap)));
    await spoil(root);
    const before = snapshot(root);
    const ended = await run(root, "published.json");
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 1, stdout: "" });
    expect(complaint(ended)).toMatch(message);
    expect(snapshot(root)).toEqual(before);
  });

  test("an interrupt leaves the tree unchanged", { timeout: 600_000 }, async () => {
    const root = await repository();
    await writeFile(join(root, "published.json"), JSON.stringify(await contract(addHeatMap)));
    const before = snapshot(root);
    const args = ["--import", "tsx", "scripts/update.ts", "published.json"];
    for (const [signal, step] of [
      ["SIGINT", "generate"],
      ["SIGTERM", "types"],
    ] as const) {
      const child = spawn(process.execPath, args, { cwd: root });
      const ended = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
      child.stderr.on("data", (chunk) => {
        if (String(chunk).includes(step)) child.kill(signal);
      });
      expect(await ended).toBe(signal);
      expect(snapshot(root)).toEqual(before);
    }
  });
});

describe("invalid input is rejected in one line", () => {
  const refusal = async (location: string) => {
    const error = await planUpdate(location, { root: ROOT, force: false }).catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(ContractError);
    expect((error as Error).message).not.toContain("\n");
    return (error as Error).message;
  };
  const json = async (bend: (document: Published) => void) => {
    const document = await contract(bend);
    return JSON.stringify(document);
  };

  test.each<[string, () => Promise<string> | string, RegExp]>([
    ["neither JSON nor YAML", () => "a: [1\nb: 2", /is not valid YAML/],
    [
      "not OpenAPI",
      () => '{"name":"redis-cloud-sdk"}',
      /"openapi" is missing; OpenAPI 3\.0 or 3\.1 is needed/,
    ],
    [
      "Swagger 2.0",
      () => '{"swagger":"2.0","paths":{}}',
      /This is Swagger 2\.0; OpenAPI 3\.0 or 3\.1 is needed/,
    ],
    [
      "a download cut short",
      async () => (await json(() => undefined)).slice(0, 90_000),
      /is not valid JSON \(cut short\?\)/,
    ],
    ["a proxy's page", () => "<html><title>Sign in</title></html>", /is a web page, not a contract/],
    [
      "a reference to nothing",
      () => json(({ components: { schemas } }) => delete schemas.Database),
      /refers to #\/components\/schemas\/Database, which is not defined/,
    ],
    [
      "half of the operations",
      () =>
        json(({ paths }) => {
          for (const [index, path] of Object.keys(paths).entries()) if (index % 2 === 0) delete paths[path];
        }),
      /has lost \d+ of 179 operations, .* use --force/,
    ],
    [
      "a route twice",
      () => json(({ paths }) => (paths["/users/{id}"] = paths["/users/{userId}"])),
      /has the same path twice: \/users\/\{\w+\} and \/users\/\{\w+\}/,
    ],
    ["50 MB", () => " ".repeat(50 * 1024 * 1024), /has more than 16 MiB/],
    ["YAML without end", () => `a: ${"x".repeat(5 * 1024 * 1024)}`, /has more than 4 MiB of YAML/],
  ])("%s", async (_, content, message) => {
    const root = await folder({ published: await content() });
    expect(await refusal(join(root, "published"))).toMatch(message);
  });

  test("a missing file, an unreachable host and an unsafe URL are rejected", async () => {
    expect(await refusal("/nowhere/contract.json")).toMatch(/^Cannot read the contract file .*ENOENT/);
    expect(await refusal("https://127.0.0.1:1/x")).toMatch(/^Cannot download the contract from/);
    expect(await refusal("http://example.com/x")).toBe(
      "http://example.com/x is not https: the contract could be modified in transit.",
    );
    expect(await refusal("ftp://example.com/x")).toBe("ftp://example.com/x is not a valid http(s) URL.");
  });

  test("a recursive schema is accepted", async () => {
    const bent = await json(({ components: { schemas } }) => {
      schemas.Loop = { type: "object", properties: { next: { $ref: "#/components/schemas/Loop" } } };
    });
    const root = await folder({ published: bent });
    const { contract: after } = await planSync(join(root, "published"), ROOT);
    expect(after.components.schemas["Loop"]).toBeDefined();
    await expect(
      generateFrom([{ source: MAIN, canonical: after, effective: await loadEffective(ROOT, after) }]),
    ).resolves.toBeDefined();
  });

  test.each<[string[], RegExp]>([
    [["a", "b"], /^Unknown argument "b"\. Usage: npm run update/],
    [["--frce"], /^Unknown argument "--frce"/],
    [["--json"], /^--json needs a file/],
    [["--report", "--force"], /^--report needs a file/],
    [["--contract", "data-integration"], /publishes no address of data-integration: name a file or URL/],
    [["--json", "-", "--report=-"], /cannot both go to standard output/],
  ])("arguments %j", (args, message) => {
    expect(() => readArguments(args, {})).toThrow(message);
  });

  test("the source is the argument, then the variable, then the vendor's URL", () => {
    const location = (args: string[], env = {}) => readArguments(args, env).location;
    expect(location(["a"], { REDIS_CLOUD_CONTRACT: "b" })).toBe("a");
    expect(location([], { REDIS_CLOUD_CONTRACT: "b" })).toBe("b");
    expect(location([], { REDIS_CLOUD_CONTRACT: "" })).toBe("https://api.redislabs.com/v1/cloud-api-docs");
  });
});
