import type { Contract } from "../../scripts/contract/document.js";
import type { ContractOperation } from "../../scripts/contract/operations.js";
import { MAIN } from "../../scripts/contracts.js";
import { categorize } from "../../scripts/coverage/categories.js";
import type { Evidence } from "../../scripts/coverage/evidence.js";
import type { FacadeMethod } from "../../scripts/coverage/facade.js";
import type { Inputs } from "../../scripts/coverage/inputs.js";
import { type Coverage, makeCoverage } from "../../scripts/coverage/report.js";

/** A route with nothing but its name. */
export function route(name: string, more: Partial<ContractOperation> = {}): ContractOperation {
  const [method = "", path = ""] = name.split(" ");
  return {
    route: name,
    method,
    path,
    kind: "plain",
    tag: "",
    summary: `Does ${name}.`,
    description: "",
    wireNote: "",
    sdkNote: "",
    estimateSummary: "",
    methodSummaries: {},
    ids: [],
    query: [],
    body: undefined,
    form: undefined,
    status: 200,
    isResponseUndeclared: false,
    response: undefined,
    resource: undefined,
    dryRunResource: undefined,
    commandTypes: [],
    publishedPath: undefined,
    ...more,
  };
}

/** A documented method that calls one route. */
export function method(name: string, called: string, more: Partial<FacadeMethod> = {}): FacadeMethod {
  return {
    name,
    className: "Noun",
    file: "src/facade/noun.ts",
    line: 7,
    calls: [{ verb: "call", routes: [called], outcome: undefined, line: 8 }],
    routeTags: [called],
    servesTags: [],
    described: true,
    parameters: [],
    returns: "Promise<void>",
    ...more,
  };
}

/** Evidence of a run that showed these routes on the wire. */
export function wire(...routes: string[]): Evidence {
  return { wire: new Set(routes), lifecycle: new Set(), ignored: [] };
}

/** A small world in which nothing is missing: two operations, two schemas. */
export function whole(more: Partial<Inputs> = {}): Inputs {
  return {
    name: MAIN.name,
    title: MAIN.title,
    categories: categorize(MAIN, { paths: {}, components: { schemas: {} } } as unknown as Contract),
    isFirst: true,
    identity: { source: "published.json", date: "2026-03-01", sha256: "f".repeat(64) },
    routes: [route("GET /users"), route("GET /tasks")],
    schemas: [
      { name: "AccountUser", summary: "One <member> & more.", published: true },
      { name: "Task", summary: "One task.", published: true },
    ],
    facade: [method("users.list", "GET /users"), method("tasks.list", "GET /tasks")],
    offContract: [],
    evidence: wire("GET /users", "GET /tasks"),
    reached: new Map([
      ["AccountUser", "facade"],
      ["Task", "route"],
    ]),
    fields: { total: 3, untyped: [] },
    serviceCodes: 5,
    declined: [],
    since: { operation: () => undefined, schema: () => undefined },
    live: { version: 1, operations: {} },
    ...more,
  };
}

/** The coverage of that small world alone. */
export function coverageOf(inputs: Inputs): Coverage {
  return makeCoverage([inputs]);
}
