import { fileURLToPath } from "node:url";
import { Node, SyntaxKind } from "ts-morph";
import { describe, expect, test } from "vitest";
import { loadContracts } from "../../scripts/contract/load.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { SDK } from "../../scripts/contracts.js";
import { readFacade } from "../../scripts/coverage/facade.js";
import { isDocumented } from "../../scripts/coverage/levels.js";
import { findOffContract } from "../../scripts/coverage/off-contract.js";
import { findFile, findPlace, openProject } from "../../scripts/coverage/project.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const project = openProject(ROOT);
const facade = readFacade(project, ROOT);
const routes = new Set(
  (await loadContracts(ROOT))
    .filter(({ source }) => source.client === SDK)
    .flatMap(({ effective }) => listOperations(effective).map(({ route }) => route)),
);
const called = facade.flatMap((method) =>
  method.calls.flatMap((call) => call.routes.map((route) => ({ route, call, method }))),
);

describe("the facade and its contracts are the same", () => {
  test("every operation has a method", () => {
    const implemented = new Set(called.map(({ route }) => route));
    expect([...routes].filter((route) => !implemented.has(route))).toEqual([]);
    expect(implemented.size).toBe(routes.size);
  });

  test("the facade calls, tags and names only operations of the contract", () => {
    expect(findOffContract(project, ROOT, facade, routes)).toEqual([]);
  });

  test("every method is described, and its @route is the literal it calls", () => {
    const undocumented = facade.filter((method) => !isDocumented(method)).map(({ name }) => name);
    expect(undocumented).toEqual([]);
  });

  test("a method without a route has a tag, finds by name, is a gap, concerns operations, or is composed", () => {
    const odd = facade.filter(({ calls, servesTags }) => calls.length === 0 && servesTags.length === 0);
    expect(
      odd
        .map(({ name }) => name)
        .filter(
          (name) =>
            !/\.findByName$|^gaps\.|^operations\.|databases\.(listAll|getOrCreate|rotatePassword)$/.test(
              name,
            ),
        ),
    ).toEqual([]);
  });
});

describe("conventions of the facade", () => {
  const LOGIC = new Set([
    SyntaxKind.IfStatement,
    SyntaxKind.ForStatement,
    SyntaxKind.ForInStatement,
    SyntaxKind.ForOfStatement,
    SyntaxKind.WhileStatement,
    SyntaxKind.DoStatement,
    SyntaxKind.SwitchStatement,
    SyntaxKind.TryStatement,
    SyntaxKind.ThrowStatement,
    SyntaxKind.ConditionalExpression,
    SyntaxKind.QuestionQuestionToken,
    SyntaxKind.QuestionQuestionEqualsToken,
    SyntaxKind.BarBarToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.AmpersandAmpersandToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
  ]);
  const sources = project
    .getSourceFiles()
    .filter((source) => /^src\/facade\/(?!find-by-id\.ts$)/.test(findFile(source, ROOT)));

  test("methods contain no branch, loop, default or try", () => {
    expect(sources.length).toBeGreaterThan(20);
    const found = sources
      .flatMap((source) => source.getDescendants())
      .filter((node) => LOGIC.has(node.getKind()))
      .map((node) => ({ ...findPlace(node, ROOT), what: node.getKindName() }));
    expect(found).toEqual([]);
  });

  test("parameters have no default values", () => {
    const found = sources
      .flatMap((source) => source.getDescendantsOfKind(SyntaxKind.Parameter))
      .filter((parameter) => parameter.hasInitializer())
      .map((parameter) => findPlace(parameter, ROOT));
    expect(found).toEqual([]);
  });

  test("methods declare their return types", () => {
    expect(facade.filter(({ returns }) => returns === "").map(({ name }) => name)).toEqual([]);
  });

  test("each method contains one call", () => {
    expect(facade.filter(({ calls }) => calls.length > 1).map(({ name }) => name)).toEqual([]);
  });

  test("no class calls a route twice, except for estimates", () => {
    const keys = called
      .filter(({ call }) => call.verb !== "estimate")
      .map(({ route, method }) => `${method.className}: ${route}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("options are the last parameter, and two or more ids are an object", () => {
    const odd = facade.filter(({ name, parameters }) => {
      const last = parameters.at(-1)?.name;
      const ids = parameters.filter((parameter) => /Id$|^tagKey$/.test(parameter.name));
      return !(last === "options" || /^gaps\.|^operations\.resume$/.test(name)) || ids.length > 1;
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test("every route is a literal in the call", () => {
    const constants = sources
      .flatMap((source) => source.getDescendantsOfKind(SyntaxKind.StringLiteral))
      .filter(
        (literal) => routes.has(literal.getLiteralValue()) && !Node.isCallExpression(literal.getParent()),
      );
    expect(constants.map((literal) => findPlace(literal, ROOT))).toEqual([]);
  });
});
