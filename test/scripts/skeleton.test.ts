import { join } from "node:path";
import { expect, test } from "vitest";
import { catalog as dataIntegration } from "../../generated/data-integration/catalog.js";
import { loadEffective } from "../../scripts/contract/effective.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { readFacade } from "../../scripts/coverage/facade.js";
import { openProject } from "../../scripts/coverage/project.js";
import { createSkeletons } from "../../scripts/update/skeleton/skeleton.js";
import { ROOT } from "./run.js";

const contract = await loadEffective(ROOT);
const project = openProject(ROOT);
const facade = readFacade(project, ROOT);
/** Routes of the main contract, without those that the client types by the contract of Data Integration. */
const routes = listOperations(contract).filter(({ route }) => !Object.hasOwn(dataIntegration, route));

/** The skeleton of every operation, each as if its methods had not been written yet. */
const written = routes.flatMap((route) => {
  const others = facade.filter(({ calls }) => !calls.some((call) => call.routes.includes(route.route)));
  const [skeleton] = createSkeletons([route], contract, others, project);
  return skeleton === undefined
    ? []
    : [{ skeleton, real: facade.filter((method) => !others.includes(method)) }];
});

test("every operation is assigned to a class, mostly to the one that it is in", () => {
  expect(written).toHaveLength(routes.length);
  const same = written.filter(({ skeleton, real }) => real.some(({ name }) => name === skeleton.method));
  const near = written.filter(({ skeleton, real }) => real.some(({ file }) => file === skeleton.file));
  expect(same.length / routes.length).toBeGreaterThan(0.55);
  expect(near.length / routes.length).toBeGreaterThan(0.9);
});

test("an item of a new kind gets a new noun, even if its only operation is a read", () => {
  const path = "/widgets/{userId}";
  const get = contract.paths["/users/{userId}"]?.["get"];
  if (get === undefined) throw new Error("route not found");
  const more = { ...contract, paths: { ...contract.paths, [path]: { get } } };
  const added = listOperations(more).filter(({ route }) => route === `GET ${path}`);
  const [skeleton] = createSkeletons(added, more, facade, project);
  expect(skeleton).toMatchObject({ method: "widgets.get", file: "src/facade/widgets.ts" });
  expect(skeleton?.first).toHaveLength(2);
});

test("all methods of a new class ask for the same class, with the tools of each", () => {
  const path = "/widgets";
  const more = { ...contract, paths: { ...contract.paths, [path]: contract.paths["/cloud-accounts"] ?? {} } };
  const added = listOperations(more).filter(({ route }) => route.endsWith(` ${path}`));
  expect(added.map(({ route }) => route)).toEqual(["GET /widgets", "POST /widgets"]);
  const first = [
    "Write the class Widgets in src/facade/widgets.ts (as src/facade/users.ts is) " +
      "with the fields #http: HttpClient and #operations: OperationClient.",
    "Give it to the client in src/client.ts: readonly widgets: Widgets; " +
      "this.widgets = new Widgets(http, operationClient).",
  ];
  expect(createSkeletons(added, more, facade, project).map((skeleton) => skeleton.first)).toEqual([
    first,
    first,
  ]);
  // Names that the client has: the step is pasted there.
  const client = project.getSourceFileOrThrow(join(ROOT, "src/client.ts")).getText();
  for (const name of ["http", "operationClient"]) expect(client).toMatch(new RegExp(`const ${name}\\b`));
});

test("all skeletons compile in their classes", { timeout: 600_000 }, () => {
  const pasted = written.filter(({ skeleton }) => skeleton.first.length === 0);
  expect(pasted.length / routes.length).toBeGreaterThan(0.9);
  const files = new Map<string, { imports: Set<string>; classes: Map<string, string[]> }>();
  for (const [index, { skeleton }] of pasted.entries()) {
    const { file, className, method, code, imports } = skeleton;
    const entry = files.get(file) ?? { imports: new Set(), classes: new Map() };
    const name = method.slice(method.lastIndexOf(".") + 1);
    // Added to the existing methods under separate names.
    const member = code.replace(`\n  ${name}(`, `\n  pasted${index}(`);
    entry.classes.set(className, [...(entry.classes.get(className) ?? []), member]);
    for (const line of imports) entry.imports.add(line);
    files.set(file, entry);
  }
  const problems = [...files].flatMap(([file, { imports, classes }]) => {
    const source = project.getSourceFileOrThrow(join(ROOT, file));
    for (const [className, members] of classes) source.getClassOrThrow(className).addMembers(members);
    for (const [index, line] of [...merged(imports)].entries()) source.insertStatements(index, line);
    return source.getPreEmitDiagnostics().map((error) => {
      const text = error.getMessageText();
      return `${file}:${error.getLineNumber()}: ${typeof text === "string" ? text : text.getMessageText()}`;
    });
  });
  expect(problems).toEqual([]);
});

/** One import line a module, each name once. */
function merged(lines: ReadonlySet<string>): string[] {
  const names = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, list = "", from = ""] = /^import type \{ (.*) \} from "(.*)";$/.exec(line) ?? [];
    names.set(from, new Set([...(names.get(from) ?? []), ...list.split(", ")]));
  }
  return [...names].map(([from, list]) => `import type { ${[...list].join(", ")} } from "${from}";`);
}
