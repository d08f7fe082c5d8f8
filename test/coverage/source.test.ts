import { fileURLToPath } from "node:url";
import type { SourceFile } from "ts-morph";
import { describe, expect, test } from "vitest";
import { readFacade } from "../../scripts/coverage/facade.js";
import { checkFields, type FactField } from "../../scripts/coverage/fields.js";
import { isDocumented } from "../../scripts/coverage/levels.js";
import { findOffContract } from "../../scripts/coverage/off-contract.js";
import { openProject } from "../../scripts/coverage/project.js";
import { findReachedSchemas } from "../../scripts/coverage/schemas.js";

// What is read from the sources, shown on the sources themselves with changes made in memory.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const project = openProject(ROOT);
const known = new Set(
  readFacade(project, ROOT).flatMap(({ calls }) => calls.flatMap(({ routes }) => routes)),
);

/** Runs a look at the sources with one file changed, and puts it back. */
function changed<T>(file: string, change: (text: string) => string, look: () => T): T {
  const source: SourceFile = project.getSourceFileOrThrow(file);
  const text = source.getFullText();
  const next = change(text);
  expect(next).not.toBe(text);
  source.replaceWithText(next);
  try {
    return look();
  } finally {
    source.replaceWithText(text);
  }
}

const facadeNow = () => readFacade(project, ROOT);
const offNow = () => findOffContract(project, ROOT, facadeNow(), known);

describe("the facade reader", () => {
  test("returns methods with their names, parameters and calls", () => {
    expect(facadeNow().find(({ name }) => name === "databases.tags.update")).toMatchObject({
      className: "DatabaseTags",
      file: "src/facade/database-tags.ts",
      calls: [
        {
          verb: "call",
          routes: ["PUT /subscriptions/{subscriptionId}/databases/{databaseId}/tags/{tagKey}"],
        },
      ],
      parameters: [
        { name: "ids", type: "TagIds", optional: false },
        { name: "request", type: "DatabaseTagUpdateRequest", optional: false },
        { name: "options", type: "CallOptions", optional: true },
      ],
      described: true,
      returns: "Call<CloudTag>",
    });
  });

  test("returns wait targets, and skips private methods", () => {
    const names = facadeNow().map(({ name }) => name);
    expect(facadeNow().find(({ name }) => name === "users.delete")?.calls[0]?.outcome).toBe("user gone");
    expect(names.filter((name) => /#|constructor|^raw|budget/.test(name))).toEqual([]);
  });

  test("resolves a constant to its route", () => {
    const route = changed(
      "src/facade/users.ts",
      (text) =>
        `${text.replace('call("GET /users/{userId}"', "call(ONE")}\nconst ONE = "GET /users/{userId}";\n`,
      () => facadeNow().find(({ name }) => name === "users.get")?.calls[0]?.routes,
    );
    expect(route).toEqual(["GET /users/{userId}"]);
  });

  test("a differing tag or an empty comment does not count as documentation", () => {
    const documented = (change: (text: string) => string) =>
      changed("src/facade/users.ts", change, () =>
        isDocumented(
          facadeNow().find(({ name }) => name === "users.get") as ReturnType<typeof facadeNow>[number],
        ),
      );
    expect(documented((text) => text.replace("@route GET /users/{userId}", "@route GET /users/{id}"))).toBe(
      false,
    );
    expect(
      documented((text) =>
        text.replace(/\/\*\*\s+\* Shows one member[\s\S]*?\*\//, "/** @route GET /users/{userId} */"),
      ),
    ).toBe(false);
  });
});

describe("calls off the contract", () => {
  test.for<[string, (text: string) => string, string]>([
    [
      "a literal that the contract lacks",
      (text) => text.replace('"GET /users"', '"GET /people"'),
      "the contract has no such route",
    ],
    [
      "a route put together at run time",
      (text) => text.replace('call("GET /users/{userId}"', 'json(["GET", "/users"].join(" ")'),
      "json() is given a route that is not a literal",
    ],
    [
      "a call through raw",
      (text) =>
        text.replace(
          "return this.#http.call(",
          'void this.#http.raw.GET("/users");\n    return this.#api.call(',
        ),
      "a call past the typed routes",
    ],
    [
      "a tag that the contract lacks",
      (text) => text.replace("@route GET /users\n", "@route GET /people\n"),
      "@route of users.list: the contract has no such route",
    ],
    [
      "a @serves that could be a @route",
      (text) => text.replace("@route GET /users\n", "@route GET /users\n   * @serves GET /users/{userId}\n"),
      "@serves of users.list: the contract has this route, so call it",
    ],
  ])("%s is reported with its file and reason", ([, change, reason]) => {
    expect(offNow()).toEqual([]);
    const found = changed("src/facade/users.ts", change, offNow);
    expect(found).toMatchObject([{ file: "src/facade/users.ts", reason }]);
  });
});

describe("response fields against the models", () => {
  const error = (field: FactField) =>
    checkFields(project, [{ name: "AccountUsers", fields: [field] }]).untyped[0]?.problem;

  test("observed fields match the models", () => {
    const user = { path: "users[]", model: "AccountUser" };
    expect(checkFields(project, [{ name: "AccountUsers", fields: [user] }])).toEqual({
      total: 1,
      untyped: [],
    });
  });

  test.for<[FactField, string]>([
    [{ path: "people", type: "array" }, "has no people"],
    [{ path: "users[]", model: "CloudAccount" }, "not CloudAccount"],
    [{ path: "users", type: "string" }, "not string"],
    [{ path: "users[].id", type: "string" }, "is number, not string"],
    [{ path: "users[].id", type: "integer", optional: true }, "may be missing"],
    [{ path: "users[].id", type: "integer", nullable: true }, "may be null"],
    [{ path: "users[].id[]", type: "integer" }, "is not a list"],
    [{ path: "users[].id", anyOf: ["integer", "string"] }, "is never string"],
    [{ path: "users[].name", type: "string", known: ["someone"] }, 'lacks the value "someone"'],
  ])("%o is reported", ([field, text]) => expect(error(field)).toContain(text));

  test("a missing model is reported", () => {
    const { untyped } = checkFields(project, [{ name: "Unknown", fields: [{ path: "x", type: "string" }] }]);
    expect(untyped).toEqual([{ field: "Unknown.x", problem: "model Unknown not found" }]);
  });
});

describe("the reach of a schema", () => {
  test("the reach of a schema is the facade if a signature has it, the route if a called response has it, and raw otherwise", () => {
    expect(findReachedSchemas(project, ROOT, known).get("AccountUser")).toBe("facade");
    expect(findReachedSchemas(project, ROOT, known).get("AccountUsers")).toBe("route");
    expect(findReachedSchemas(project, ROOT, new Set()).get("AccountUsers")).toBe("raw");
  });

  test("not at all if no public type refers to it", () => {
    const reached = changed(
      "src/client.ts",
      (text) => text.replace("readonly raw: RawClient;", "readonly raw: object;"),
      () =>
        changed(
          "src/index.ts",
          (text) => text.replace('export type { RawClient } from "./core/raw.js";', ""),
          () => findReachedSchemas(project, ROOT, new Set()),
        ),
    );
    expect(reached.get("AccountUsers")).toBeUndefined();
    expect(reached.get("AccountUser")).toBe("facade");
  });
});
