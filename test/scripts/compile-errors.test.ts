import { expect, test } from "vitest";
import { type CompileContext, explainErrors } from "../../scripts/update/compile-errors.js";

const GENERATED =
  'export interface PlainRoutes {\n  "GET /things": { input: Record<never, never>; response: Thing };\n}\n';
const NONE = { added: [], removed: [], changed: [] };
const context = (more: Partial<CompileContext> = {}): CompileContext => ({
  root: "/nowhere",
  generated: new Map([["generated/routes.ts", GENERATED]]),
  routes: { ...NONE, added: ["GET /things", "GET /"] },
  schemas: { ...NONE, added: ["Thing"], changed: ["Page.Thing"] },
  isBreaking: false,
  checkUnchanged: async () => [],
  ...more,
});

test("an error in generated code names the route of the contract that brought it", async () => {
  const error = { file: "generated/routes.ts", line: 2, message: "Cannot find name." };
  await expect(explainErrors([error], context())).rejects.toThrow(
    "The generated code does not compile because of GET /things: generated/routes.ts:2: Cannot find name.",
  );
});

test("an error in hand-written code is left for people, with the schema that brought it", async () => {
  const error = { file: "src/a.ts", line: 1, message: "Property 'x' is missing in type 'Page_Thing'." };
  expect(await explainErrors([error], context())).toEqual([{ ...error, origin: "Page.Thing" }]);
});

test("only an unchanged tree with errors is reported as not caused by the contract", async () => {
  const error = { file: "src/a.ts", line: 1, message: "No." };
  const checkUnchanged = async () => [error];
  await expect(explainErrors([error], context({ checkUnchanged }))).rejects.toThrow(
    "The unchanged packages do not compile, and nothing in this contract is the reason: src/a.ts:1: No.",
  );
});
