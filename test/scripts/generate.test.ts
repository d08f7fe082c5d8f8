import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../scripts/contract/document.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { generateCustomResources } from "../../scripts/custom-resources.js";
import { generateDocumentTypes } from "../../scripts/document-types.js";
import { findStaleFiles, generateAll, listStale } from "../../scripts/generate/all.js";
import { document } from "../../scripts/generate/facade-docs.js";
import { folder } from "../support/temp-folder.js";
import { ROOT, run } from "./run.js";

const NAMES = ["schema", "models", "routes", "facts", "service-codes", "catalog"].map(
  (name) => `generated/${name}.ts`,
);
/** Counted without the help of what is tested. */
const OPERATIONS = (await readFile(join(ROOT, "openapi/redis-cloud.yaml"), "utf8")).match(
  /^ {4}(get|post|put|patch|delete):$/gm,
)?.length;

const generate = async (root: string) => (await generateAll(root)).files;

let files: Map<string, string>;
beforeAll(async () => {
  files = await generate(ROOT);
});
const text = (name: string) => files.get(`generated/${name}.ts`) ?? "";
/** The body of one interface in `models.ts`. */
const model = (name: string) =>
  new RegExp(`^export interface ${name} \\{\n([^]*?)^\\}$`, "m").exec(text("models"))?.[1] ?? "";

test("generate is deterministic", async () => {
  expect([...files.keys()]).toEqual(expect.arrayContaining(NAMES));
  expect(await generate(ROOT)).toEqual(files);
});

test("generated files are up to date according to --check", async () => {
  expect([...(await findStaleFiles(ROOT, files)).keys()]).toEqual([]);
  const others = generateCustomResources().size + generateDocumentTypes().size;
  const { code, stdout } = await run("scripts/generate.ts", "--check");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `Generated files and facade comments are up to date (${files.size + others} files).\n`,
  });
});

test("--check names missing and changed files", async () => {
  const root = await folder(Object.fromEntries(files));
  expect([...(await findStaleFiles(root, files)).keys()]).toEqual([]);
  await writeFile(join(root, "generated/models.ts"), `${text("models")} `);
  await rm(join(root, "generated/routes.ts"));
  expect([...(await findStaleFiles(root, files)).keys()]).toEqual([
    "generated/models.ts",
    "generated/routes.ts",
  ]);
});

test("a changed word makes the comments of its method stale, and the method is named", async () => {
  const root = await folder();
  await cp(join(ROOT, "openapi"), join(root, "openapi"), { recursive: true });
  await cp(join(ROOT, "src/facade"), join(root, "src/facade"), { recursive: true });
  const words = join(root, "openapi/words/users.yaml");
  const before = await readFile(words, "utf8");
  await writeFile(words, before.replace("Removes a member from the account.", "Removes one member."));
  const { files: changed, staleMethods } = await generateAll(root);
  const stale = await findStaleFiles(
    root,
    new Map([...changed].filter(([file]) => file.startsWith("src/facade/"))),
  );
  expect(listStale(stale, staleMethods)).toBe("src/facade/users.ts\n  Users.delete");
  expect(stale.get("src/facade/users.ts")).toContain("* Removes one member.\n");
});

test("a method without a comment gets one from the words of its operation", async () => {
  const operation = {
    summary: "Shows the heat.",
    description: "Colder is better.",
    "x-wire-note": "Returns a task.",
    "x-sdk-note": "Contains degrees.",
    parameters: [
      {
        name: "unit",
        in: "query",
        description: "Unit of the values; kelvin when absent.",
        schema: { type: "string" },
      },
    ],
    responses: {
      202: { content: { "application/json": { schema: { $ref: "#/components/schemas/TaskStateUpdate" } } } },
    },
  };
  const contract = {
    paths: { "/heat": { get: operation } },
    components: { schemas: {} },
  } as unknown as Contract;
  const routes = new Map(
    listOperations(contract).map((route) => [route.route, { route, contract, since: "2025-07-14" }]),
  );
  const source = `export class Heat {
  map(query?: { unit?: string }, options?: CallOptions): Promise<Heat> {
    return this.#operations.read("GET /heat", { query }, options);
  }
}
`;
  const { text: documented, stale } = document("src/facade/heat.ts", source, routes);
  expect(stale).toEqual(["Heat.map"]);
  expect(documented).toContain(`  /**
   * Shows the heat.
   *
   * Contains degrees. Colder is better.
   *
   * @param query.unit - Unit of the values; kelvin when absent.
   * @returns The result of the task with which the service performs this read.
   * @throws \`TaskError\` when the task fails.
   * @since 2025-07-14
   * @route GET /heat
   */
  map(`);
  expect(document("src/facade/heat.ts", documented, routes)).toMatchObject({
    text: documented,
    stale: [],
  });
});

test("an unknown argument is rejected", async () => {
  const { code, stderr } = await run("scripts/generate.ts", "--chekc");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: "Unknown argument --chekc. Usage: npm run generate [-- --check]\n",
  });
});

test("a correction with a dangling reference, or that is not an overlay, is named", async () => {
  const root = await folder();
  await cp(join(ROOT, "openapi"), join(root, "openapi"), { recursive: true });
  const file = join(root, "openapi/corrections/99-test.yaml");
  const actions = `[{ target: $.components.schemas.Database.properties, update: { zz: { $ref: "#/components/schemas/No" } } }]`;
  await writeFile(file, `overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions: ${actions}\n`);
  await expect(generate(root)).rejects.toThrow("refers to #/components/schemas/No, which is not defined");
  await writeFile(file, "actions: [");
  await expect(generate(root)).rejects.toThrow("Cannot read openapi/corrections/99-test.yaml: ");
  await writeFile(file, "actions: []");
  await expect(generate(root)).rejects.toThrow("openapi/corrections/99-test.yaml is not an OpenAPI Overlay");
});

describe("generated code", () => {
  test("contains every operation once in routes and catalog", () => {
    const routes = [...text("routes").matchAll(/^ {2}"([A-Z]+ \/[^"]*)": \{/gm)].map(([, route]) => route);
    const entries = [...text("catalog").matchAll(/^ {2}"([A-Z]+ \/[^"]*)": \{/gm)].map(([, route]) => route);
    expect(routes).toHaveLength(OPERATIONS ?? 0);
    expect(new Set(routes).size).toBe(OPERATIONS);
    expect([...routes].sort()).toEqual([...entries].sort());
  });

  test("contains a model for every schema of the contract", async () => {
    const canonical = await readFile(join(ROOT, "openapi/redis-cloud.yaml"), "utf8");
    const names = [...canonical.slice(canonical.indexOf("\n  schemas:")).matchAll(/^ {4}(\w+):$/gm)].map(
      ([, name]) => (name === "tag" ? "DatabaseTag" : name),
    );
    expect(names.length).toBeGreaterThanOrEqual(142);
    const models = new Set(
      [...text("models").matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.filter((name) => !models.has(name) && !/^x|^apiKey/i.test(name ?? ""))).toEqual([]);
  });

  test("contains the 629 service codes as an open union", () => {
    expect(text("service-codes").match(/^ {2}\| "/gm)).toHaveLength(629);
    expect(text("service-codes")).toContain("export type ServiceCode = KnownServiceCode | (string & {});");
  });

  test("contains open unions for known values, and null", () => {
    expect(model("Subscription")).toMatch(/status\??: [^;]*"active"[^;]*\| \(string & \{\s*\}\)/);
    expect(text("models")).toMatch(/\| null;/);
  });

  test("distinguishes `tag` and `Tag`", () => {
    expect(text("schema")).toContain('"tag": models.DatabaseTag;');
    expect(text("schema")).toContain('"Tag": models.Tag;');
    expect(text("models")).not.toMatch(/export (interface|type) tag /);
  });

  test("contains a command type for every operation that starts a task", () => {
    const tasks = [...text("catalog").matchAll(/^ {2}"([^"]+)": (\{.*"kind":"task".*\}),$/gm)];
    expect(tasks.length).toBeGreaterThanOrEqual(99);
    const unknown = tasks.filter(([, , entry = ""]) => !/"commandType":"\w+Request"/.test(entry));
    expect(unknown.map(([, route]) => route)).toEqual([]);
  });

  test("contains no operationId, no example and no untyped value", () => {
    const all = [...files].flatMap(([file, code]) => (file.startsWith("src/") ? [] : [code])).join("\n");
    expect(all).not.toMatch(/operationId|_\d+\??: operations|@example|: any\b/);
    expect(text("schema")).toMatch(/export type operations = Record<string, never>;/);
  });
});
