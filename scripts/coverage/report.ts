import type { ContractOperation } from "../contract/operations.js";
import type { LiveEvidence } from "../verify-live/evidence.js";
import type { Evidence } from "./evidence.js";
import { checkDeclined, type Declined } from "./exclusions.js";
import { type FacadeMethod, findMethods } from "./facade.js";
import type { UntypedField } from "./fields.js";
import type { ContractIdentity } from "./identity.js";
import { findCalledRoutes, type Inputs } from "./inputs.js";
import { type Levels, liveReason, measureLevels } from "./levels.js";
import type { OffContract } from "./off-contract.js";
import type { SchemaReach } from "./schemas.js";
import type { UseCaseReport } from "./use-cases/results.js";

/** One operation of the contract and its levels. */
export interface OperationReport {
  route: string;
  category: string;
  /** Main method; the first of `methods`. */
  method: string | undefined;
  /** Every method that calls it, including estimates and Active-Active variants. */
  methods: string[];
  levels: Levels;
  summary: string;
  /** Date of the first published contract with the operation. */
  since?: string;
  /** Latest verification against the live service. */
  live?: LiveEvidence["operations"][string];
  /** Published route, if it differs. */
  publishedRoute?: string;
  file?: string;
  line?: number;
}

/** One published schema. */
export interface SchemaReport {
  name: string;
  category: string;
  used: boolean;
  /** Path from the public types to it. */
  reachedBy?: SchemaReach;
  summary: string;
  /** Date of the first published contract with the schema. */
  since?: string;
}

export interface Totals {
  operations: number;
  implemented: number;
  wireTested: number;
  lifecycleTested: number;
  documented: number;
  liveVerified: number;
  schemas: number;
  schemasUsed: number;
  responseFields: number;
  responseFieldsTyped: number;
  serviceCodes: number;
}

/** Reasons for levels without claims. */
export interface Reasons {
  liveVerified: string;
  wireTested?: string;
  lifecycleTested?: string;
}

/** `coverage/report.json`: all contracts together, and each. */
export interface Coverage {
  totals: Totals;
  reasons: Reasons;
  contracts: Report[];
  /** Ignored evidence, with the reasons. */
  ignoredEvidence: Evidence["ignored"];
  /** Use cases and what serves them; absent where they are not measured. */
  useCases?: UseCaseReport;
}

/** Coverage of one contract. */
export interface Report {
  /** Name in the table of contracts. */
  name: string;
  title: string;
  contract: ContractIdentity;
  totals: Totals;
  reasons: Reasons;
  operations: OperationReport[];
  schemas: SchemaReport[];
  /** Schemas of the corrections, for responses without a published schema. */
  ownSchemas: SchemaReport[];
  /** Routes that are not in the contract and are replaced by a composed method. */
  composed: { route: string; method: string }[];
  untypedFields: UntypedField[];
  offContract: OffContract[];
  declined: readonly Declined[];
}

/** Builds the reports. Pure: the same inputs give the same reports. */
export function makeCoverage(inputs: readonly Inputs[]): Coverage {
  const contracts = inputs.map(makeReport);
  const [first] = inputs;
  if (first === undefined) throw new Error("No contract has a client.");
  return {
    totals: contracts.map(({ totals }) => totals).reduce(addTotals),
    reasons: explainLevels(first),
    contracts,
    ignoredEvidence: first.evidence.ignored,
  };
}

function addTotals(one: Totals, other: Totals): Totals {
  const names = Object.keys(one) as (keyof Totals)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as Totals;
}

function explainLevels({ evidence, live }: Pick<Inputs, "evidence" | "live">): Reasons {
  const { incomplete } = evidence;
  return {
    liveVerified: liveReason(live),
    ...(incomplete === undefined ? {} : { wireTested: incomplete, lifecycleTested: incomplete }),
  };
}

/** Builds the report of one contract. */
function makeReport(inputs: Inputs): Report {
  const { name, title, identity, routes, facade, fields, categories } = inputs;
  checkDeclined(inputs.declined, new Set(routes.map(({ route }) => route)), findCalledRoutes(facade));
  const operations = routes
    .map((route) => operationReport(route, findMethods(route.route, facade), inputs))
    .sort((a, b) => orderIn(categories.operations, a, b));
  const schemasThat = (published: boolean) =>
    inputs.schemas
      .filter((schema) => schema.published === published)
      .map(({ name, summary }) => schemaReport(name, summary, inputs))
      .sort((a, b) => orderIn(categories.schemas, a, b) || (a.name < b.name ? -1 : 1));
  const schemas = schemasThat(true);
  const count = (level: keyof Levels) => operations.filter(({ levels }) => levels[level]).length;
  return {
    name,
    title,
    contract: identity,
    totals: {
      operations: operations.length,
      implemented: count("implemented"),
      wireTested: count("wireTested"),
      lifecycleTested: count("lifecycleTested"),
      documented: count("documented"),
      liveVerified: count("liveVerified"),
      schemas: schemas.length,
      schemasUsed: schemas.filter(({ used }) => used).length,
      responseFields: fields.total,
      responseFieldsTyped: fields.total - fields.untyped.length,
      serviceCodes: inputs.serviceCodes,
    },
    reasons: explainLevels({ ...inputs, live: selectLive(routes, inputs.live) }),
    operations,
    schemas,
    ownSchemas: schemasThat(false),
    composed: inputs.isFirst
      ? facade.flatMap((method) => method.servesTags.map((route) => ({ route, method: method.name })))
      : [],
    untypedFields: fields.untyped,
    offContract: inputs.offContract,
    declined: inputs.declined,
  };
}

/** Selects the live evidence of these routes. */
function selectLive(
  routes: readonly ContractOperation[],
  { operations, ...rest }: LiveEvidence,
): LiveEvidence {
  const own = new Set(routes.map(({ route }) => route));
  return {
    ...rest,
    operations: Object.fromEntries(Object.entries(operations).filter(([route]) => own.has(route))),
  };
}

function operationReport(
  operation: ContractOperation,
  methods: FacadeMethod[],
  { evidence, since, live, categories }: Inputs,
): OperationReport {
  const { route, method, publishedPath, summary } = operation;
  const [first] = methods;
  const date = since.operation(route);
  return {
    route,
    category: categories.ofOperation(operation),
    method: first?.name,
    methods: methods.map(({ name }) => name),
    levels: measureLevels(route, methods, evidence, live),
    summary,
    ...(date === undefined ? {} : { since: date }),
    ...(live.operations[route] === undefined ? {} : { live: live.operations[route] }),
    ...(publishedPath === undefined ? {} : { publishedRoute: `${method} ${publishedPath}` }),
    ...(first === undefined ? {} : { file: first.file, line: first.line }),
  };
}

function schemaReport(name: string, summary: string, { reached, since, categories }: Inputs): SchemaReport {
  const reachedBy = reached.get(name);
  const date = since.schema(name);
  return {
    name,
    category: categories.ofSchema(name),
    used: reachedBy !== undefined,
    ...(reachedBy === undefined ? {} : { reachedBy }),
    summary,
    ...(date === undefined ? {} : { since: date }),
  };
}

/** Compares by section; the sort is stable, so the input order within a section is preserved. */
function orderIn(categories: readonly string[], a: { category: string }, b: { category: string }): number {
  return categories.indexOf(a.category) - categories.indexOf(b.category);
}
