import type { Project } from "ts-morph";
import { findSince, type History, readHistory, type Since } from "../contract/history.js";
import { type LoadedContract, loadContracts } from "../contract/load.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { type ClientSource, type ContractSource, MAIN } from "../contracts.js";
import { type LiveEvidence, readLive } from "../verify-live/evidence.js";
import { type Categories, categorize } from "./categories.js";
import { readCommitted, withCommitted } from "./committed.js";
import { type Evidence, readEvidence } from "./evidence.js";
import { type Declined, declined } from "./exclusions.js";
import { type FacadeMethod, readFacade } from "./facade.js";
import { checkFields, type FactType, readFacts, type UntypedField } from "./fields.js";
import { type ContractIdentity, readIdentity } from "./identity.js";
import { findOffContract, type OffContract } from "./off-contract.js";
import { findSourceOrThrow, openProject } from "./project.js";
import { findReachedSchemas, type SchemaReach } from "./schemas.js";

/** Inputs of the report of one contract. Tests supply their own. */
export interface Inputs {
  name: string;
  title: string;
  identity: ContractIdentity;
  categories: Categories;
  routes: ContractOperation[];
  /** Every schema with its description, and whether it is published or from the corrections. */
  schemas: { name: string; summary: string; published: boolean }[];
  facade: FacadeMethod[];
  /** Whether it is the first contract of its client, in which the findings about the whole client are reported. */
  isFirst: boolean;
  offContract: OffContract[];
  evidence: Evidence;
  reached: ReadonlyMap<string, SchemaReach>;
  /** Observed response fields; none for a contract without observations. */
  fields: { total: number; untyped: UntypedField[] };
  serviceCodes: number;
  declined: readonly Declined[];
  since: Since;
  live: LiveEvidence;
}

/** Contracts to measure against, if they are not those in the repository. */
export interface MeasuredContracts {
  contracts: readonly LoadedContract[];
  history: History;
  /** The one that differs, and its identity. */
  updated: ContractSource;
  identity: ContractIdentity;
}

/** Records of the repository, without its sources. */
export interface Records {
  contracts: readonly LoadedContract[];
  history: History;
  live: LiveEvidence;
  evidence: Evidence;
  facts: readonly FactType[];
  /** Identity of a contract that is not in the repository yet. */
  updated: Pick<MeasuredContracts, "updated" | "identity"> | undefined;
}

export async function readRecords(root: string, measured?: MeasuredContracts): Promise<Records> {
  const [contracts, history, live, evidence, committed, facts] = await Promise.all([
    measured?.contracts ?? loadContracts(root),
    measured?.history ?? readHistory(root),
    readLive(root),
    readEvidence(root),
    readCommitted(root),
    readFacts(root),
  ]);
  return { contracts, history, live, evidence: withCommitted(evidence, committed), facts, updated: measured };
}

/** Reads everything from the repository: the inputs of each contract that has a client. */
export async function readInputs(root: string): Promise<Inputs[]> {
  const records = await readRecords(root);
  return measure(root, openProject(root), records);
}

/**
 * Measures the sources of each contract that has a client.
 *
 * @param project - Sources, including the files generated from the contracts.
 */
export async function measure(
  root: string,
  project: Project,
  { contracts, history, live, evidence, facts, updated }: Records,
): Promise<Inputs[]> {
  const facades = new Map<ClientSource, FacadeMethod[]>();
  const inputs: Inputs[] = [];
  for (const { source, canonical, effective } of contracts) {
    const { client, name, title } = source;
    if (client === undefined) continue;
    const isFirst = !facades.has(client);
    const facade = facades.get(client) ?? readFacade(project, root, client);
    facades.set(client, facade);
    const known = contracts.filter((one) => one.source.client === client);
    inputs.push({
      name,
      title,
      identity: source === updated?.updated ? updated.identity : await readIdentity(root, source),
      categories: categorize(source, effective),
      routes: listOperations(effective),
      schemas: Object.entries(effective.components.schemas).map(([schema, { description = "" }]) => ({
        name: schema,
        summary: description,
        published: Object.hasOwn(canonical.components.schemas, schema),
      })),
      facade,
      isFirst,
      offContract: isFirst ? findOffContract(project, root, facade, listRoutes(known), client) : [],
      evidence,
      reached: findReachedSchemas(project, root, findCalledRoutes(facade), { ...client, ...source }),
      fields: source === MAIN ? checkFields(project, facts) : { total: 0, untyped: [] },
      serviceCodes: source === MAIN ? countServiceCodes(project) : 0,
      declined: isFirst ? declined : [],
      since: findSince(history, name),
      live,
    });
  }
  return inputs;
}

function listRoutes(contracts: readonly LoadedContract[]): Set<string> {
  return new Set(contracts.flatMap(({ effective }) => listOperations(effective).map(({ route }) => route)));
}

function countServiceCodes(project: Project): number {
  const text = findSourceOrThrow(project, "generated/service-codes.ts").getFullText();
  return [...text.matchAll(/^ {2}\| "[A-Z0-9_]+"/gm)].length;
}

/** Returns every route that a facade calls. */
export function findCalledRoutes(facade: readonly FacadeMethod[]): Set<string> {
  return new Set(facade.flatMap(({ calls }) => calls.flatMap(({ routes }) => routes)));
}
