import type { Project } from "ts-morph";
import type { Contract } from "../contract/document.js";
import { loadCanonical, loadEffective } from "../contract/effective.js";
import { type History, readHistory, type Since, sinceOf } from "../contract/history.js";
import { type ContractOperation, routesOf } from "../contract/operations.js";
import { MAIN } from "../contracts.js";
import { type LiveEvidence, readLive } from "../verify-live/evidence.js";
import {
  OPERATION_CATEGORIES,
  type OperationCategory,
  operationCategory,
  SCHEMA_CATEGORIES,
  type SchemaCategory,
  schemaCategory,
} from "./categories.js";
import { readCommitted, withCommitted } from "./committed.js";
import { type Evidence, readEvidence } from "./evidence.js";
import { checkDeclined, type Declined, declined } from "./exclusions.js";
import { type FacadeMethod, methodsOf, readFacade } from "./facade.js";
import { checkFields, readFacts, type UntypedField } from "./fields.js";
import { type ContractIdentity, readIdentity } from "./identity.js";
import { type Levels, levelsOf, liveReason } from "./levels.js";
import { findOffContract, type OffContract } from "./off-contract.js";
import { openProject } from "./project.js";
import { reachedSchemas, type SchemaReach } from "./schemas.js";

/** One operation of the contract and its levels. */
export interface OperationReport {
  route: string;
  category: OperationCategory;
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
  category: SchemaCategory;
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

/** `coverage/report.json`. */
export interface Report {
  contract: ContractIdentity;
  totals: Totals;
  /** Reasons for levels without claims. */
  reasons: { liveVerified: string; wireTested?: string; lifecycleTested?: string };
  operations: OperationReport[];
  schemas: SchemaReport[];
  /** Schemas of the corrections, for responses without a published schema. */
  ownSchemas: SchemaReport[];
  /** Routes that are not in the contract and are replaced by a composed method. */
  composed: { route: string; method: string }[];
  untypedFields: UntypedField[];
  offContract: OffContract[];
  declined: readonly Declined[];
  /** Ignored evidence, with the reasons. */
  ignoredEvidence: Evidence["ignored"];
}

/** Inputs of a report. Tests supply their own. */
export interface Inputs {
  identity: ContractIdentity;
  routes: ContractOperation[];
  /** Every schema with its description, and whether it is published or from the corrections. */
  schemas: { name: string; summary: string; published: boolean }[];
  facade: FacadeMethod[];
  offContract: OffContract[];
  evidence: Evidence;
  reached: ReadonlyMap<string, SchemaReach>;
  fields: { total: number; untyped: UntypedField[] };
  serviceCodes: number;
  declined: readonly Declined[];
  since: Since;
  live: LiveEvidence;
}

/** Contract to measure against, if it is not the one in the repository. */
export interface MeasuredContract {
  identity: ContractIdentity;
  canonical: Contract;
  effective: Contract;
  history: History;
}

/**
 * Reads everything from the repository.
 *
 * @param project - Sources, including the files generated from `contract`.
 */
export async function readInputs(
  root: string,
  project: Project = openProject(root),
  contract?: MeasuredContract,
): Promise<Inputs> {
  const [identity, canonical, effective, history, live, evidence, committed, facts] = await Promise.all([
    contract?.identity ?? readIdentity(root),
    contract?.canonical ?? loadCanonical(root),
    contract?.effective ?? loadEffective(root),
    contract?.history ?? readHistory(root),
    readLive(root),
    readEvidence(root),
    readCommitted(root),
    readFacts(root),
  ]);
  const routes = routesOf(effective);
  const known = new Set(routes.map(({ route }) => route));
  const facade = readFacade(project, root);
  return {
    identity,
    routes,
    schemas: Object.entries(effective.components.schemas).map(([name, { description = "" }]) => ({
      name,
      summary: description,
      published: Object.hasOwn(canonical.components.schemas, name),
    })),
    facade,
    offContract: findOffContract(project, root, facade, known),
    evidence: withCommitted(evidence, committed),
    reached: reachedSchemas(project, root, calledRoutes(facade)),
    fields: checkFields(project, facts),
    serviceCodes: countServiceCodes(project),
    declined,
    since: sinceOf(history, MAIN.name),
    live,
  };
}

function countServiceCodes(project: Project): number {
  const text = project.getSourceFileOrThrow("generated/service-codes.ts").getFullText();
  return [...text.matchAll(/^ {2}\| "[A-Z0-9_]+"/gm)].length;
}

function calledRoutes(facade: readonly FacadeMethod[]): Set<string> {
  return new Set(facade.flatMap(({ calls }) => calls.flatMap(({ routes }) => routes)));
}

/** Builds a report. Pure: the same inputs give the same report. */
export function makeReport(inputs: Inputs): Report {
  const { identity, routes, facade, evidence, fields } = inputs;
  checkDeclined(inputs.declined, new Set(routes.map(({ route }) => route)), calledRoutes(facade));
  const operations = routes
    .map((route) => operationReport(route, methodsOf(route.route, facade), inputs))
    .sort((a, b) => orderIn(OPERATION_CATEGORIES, a, b));
  const schemasThat = (published: boolean) =>
    inputs.schemas
      .filter((schema) => schema.published === published)
      .map(({ name, summary }) => schemaReport(name, summary, inputs))
      .sort((a, b) => orderIn(SCHEMA_CATEGORIES, a, b) || (a.name < b.name ? -1 : 1));
  const schemas = schemasThat(true);
  const count = (level: keyof Levels) => operations.filter(({ levels }) => levels[level]).length;
  return {
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
    reasons: {
      liveVerified: liveReason(inputs.live),
      ...(evidence.incomplete === undefined
        ? {}
        : { wireTested: evidence.incomplete, lifecycleTested: evidence.incomplete }),
    },
    operations,
    schemas,
    ownSchemas: schemasThat(false),
    composed: facade.flatMap(({ name, servesTags }) => servesTags.map((route) => ({ route, method: name }))),
    untypedFields: fields.untyped,
    offContract: inputs.offContract,
    declined: inputs.declined,
    ignoredEvidence: evidence.ignored,
  };
}

function operationReport(
  { route, method, publishedPath, summary }: ContractOperation,
  methods: FacadeMethod[],
  { evidence, since, live }: Inputs,
): OperationReport {
  const [first] = methods;
  const date = since.operation(route);
  return {
    route,
    category: operationCategory(route),
    method: first?.name,
    methods: methods.map(({ name }) => name),
    levels: levelsOf(route, methods, evidence, live),
    summary,
    ...(date === undefined ? {} : { since: date }),
    ...(live.operations[route] === undefined ? {} : { live: live.operations[route] }),
    ...(publishedPath === undefined ? {} : { publishedRoute: `${method} ${publishedPath}` }),
    ...(first === undefined ? {} : { file: first.file, line: first.line }),
  };
}

function schemaReport(name: string, summary: string, { reached, since }: Inputs): SchemaReport {
  const reachedBy = reached.get(name);
  const date = since.schema(name);
  return {
    name,
    category: schemaCategory(name),
    used: reachedBy !== undefined,
    ...(reachedBy === undefined ? {} : { reachedBy }),
    summary,
    ...(date === undefined ? {} : { since: date }),
  };
}

/** Compares by section; the sort is stable, so the input order within a section is preserved. */
function orderIn<C extends string>(categories: readonly C[], a: { category: C }, b: { category: C }): number {
  return categories.indexOf(a.category) - categories.indexOf(b.category);
}
