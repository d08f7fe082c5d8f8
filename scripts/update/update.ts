import { createHash } from "node:crypto";
import { join } from "node:path";
import { isKnownPost } from "../../src/idempotency/create-routes.js";
import { readCapabilities, unclassified } from "../contract/capabilities.js";
import { loadEffective } from "../contract/effective.js";
import {
  extendHistory,
  HISTORY_FILE,
  historyText,
  publicationDate,
  readHistory,
} from "../contract/history.js";
import { type LoadedContract, loadContracts } from "../contract/load.js";
import { routesOf } from "../contract/operations.js";
import type { Stale } from "../contract/overlay.js";
import { ContractError } from "../contract/read.js";
import { planSync, type SyncPlan } from "../contract/sync.js";
import { type ContractSource, MAIN } from "../contracts.js";
import { committedFiles } from "../coverage/baseline.js";
import { htmlText } from "../coverage/html.js";
import { identityOf, readIdentity } from "../coverage/identity.js";
import { type Inputs, readInputs } from "../coverage/inputs.js";
import { openProject } from "../coverage/project.js";
import { type Coverage, makeCoverage } from "../coverage/report.js";
import { readUseCases } from "../coverage/use-cases/read.js";
import { touchedUseCases } from "../coverage/use-cases/results.js";
import { impactOfAll } from "../diff/diff.js";
import { indexOperations } from "../diff/reach.js";
import type { Impact } from "../diff/rules.js";
import { generateFrom, staleFiles } from "../generate/all.js";
import { documentFacades } from "../generate/facade-docs.js";
import { listServiceCodes } from "../generate/service-codes.js";
import { bumpOf, changesetFile, readVersion } from "./changeset.js";
import { explainErrors } from "./compile-errors.js";
import { proposeCreateRows } from "./create-rows.js";
import { missingWords } from "./descriptions.js";
import type { MethodToRemove, UpdateReport } from "./report.js";
import { skeletonsFor } from "./skeleton/skeleton.js";
import { TypeCheck } from "./type-check.js";

/** Complete result of an update, before anything is written. */
export interface UpdatePlan {
  report: UpdateReport;
  /** Coverage as printed by `npm run coverage`; `undefined` if nothing changed. */
  coverage: Coverage | undefined;
  /** New texts, by path below the root. */
  files: Map<string, string>;
}

export interface UpdateOptions {
  root: string;
  /** Contract of which a publication is read. Default: the main one. */
  target?: ContractSource;
  /** Accept a contract that has lost most of its operations. */
  force: boolean;
  today?: Date;
  /** Called when a step starts. */
  onStep?: (step: string) => void;
}

/** Reads a published contract and computes its consequences for the repository below `root`. */
export async function planUpdate(location: string, options: UpdateOptions): Promise<UpdatePlan> {
  const { root, target = MAIN, force, today = new Date(), onStep = () => undefined } = options;
  onStep("sync");
  const sync = await planSync(location, root, today, target);
  if (sync.text === undefined) return unchanged(sync, root, target);
  if (!force) refuseLoss(sync);
  const types = new TypeCheck(root);
  try {
    return await planChanged({ ...sync, text: sync.text }, types, options);
  } finally {
    types.stop();
  }
}

async function planChanged(
  sync: SyncPlan & { text: string },
  types: TypeCheck,
  { root, target = MAIN, today = new Date(), onStep = () => undefined }: UpdateOptions,
): Promise<UpdatePlan> {
  const version = await readVersion(root);

  onStep("generate");
  const staleOverlays: Stale[] = [];
  const effective = await loadEffective(root, sync.contract, (stale) => staleOverlays.push(stale), target);
  const history = extendHistory(
    await readHistory(root),
    target.name,
    publicationDate(sync.source, today),
    sync.contract,
  );
  const contracts = replaceOne(await loadContracts(root), {
    source: target,
    canonical: sync.contract,
    effective,
  });
  const capabilities = await readCapabilities(root);
  const generated = await generateFrom(contracts, history, capabilities);

  onStep("types and coverage");
  const identity = identityOf(sync.text, target.file);
  const [errors, { all, project }] = await Promise.all([
    types.run(generated),
    readCoverage(root, generated, { contracts, history, updated: target, identity }),
  ]);
  const coverage = makeCoverage(all);
  const inputs = all.find(({ name }) => name === target.name);
  const typeErrors = await explainErrors(errors, {
    root,
    generated,
    routes: sync.difference.routes,
    schemas: sync.difference.schemas,
    isBreaking: impactOfAll(sync.difference.changes) === "breaking" || staleOverlays.length > 0,
    checkUnchanged: () => new TypeCheck(root).run(new Map()),
  });

  const facade = (await documentFacades(root, contracts, history)).map(
    ({ file, text }) => [file, text] as const,
  );
  const stale = await staleFiles(
    root,
    new Map([...generated, ...facade, [HISTORY_FILE, historyText(history)]]),
  );
  const { routes, schemas, changes } = sync.difference;
  const report: UpdateReport = {
    version: 1,
    contract: identity,
    changed: true,
    routes,
    schemas,
    totals: countChanges(sync),
    changes,
    bump: bumpOf(version, impactOfAll(changes), stale.size > 0),
    methodsToAdd:
      inputs === undefined ? [] : skeletonsFor(uncalled(inputs), effective, inputs.facade, project),
    methodsToRemove: methodsToRemove(all),
    createRowsToAdd: proposeCreateRows(effective, isKnownPost),
    undeclaredReplies: routesOf(effective)
      .filter((route) => route.isReplyUndeclared)
      .map(({ route }) => route),
    staleOverlays,
    codesToClassify: target === MAIN ? unclassified(capabilities, listServiceCodes(sync.contract)) : [],
    touchedUseCases: touchedUseCases(await readUseCases(root), [...routes.changed, ...routes.removed]),
    missingWords: missingWords(effective, target),
    typeErrors,
    coverage: coverage.contracts.find(({ name }) => name === target.name)?.totals,
    files: [],
  };
  const files = new Map([[target.file, sync.text], ...stale, ...coverageFiles(coverage)]);
  const changeset = changesetFile(report, target);
  if (changeset !== undefined) files.set(...changeset);
  report.files = [...files.keys()];
  return { report, coverage, files };
}

async function unchanged(
  { difference: { routes, schemas }, bytes, source }: SyncPlan,
  root: string,
  target: ContractSource,
): Promise<UpdatePlan> {
  const { date } = await readIdentity(root, target);
  const report: UpdateReport = {
    version: 1,
    contract: { source, date, sha256: createHash("sha256").update(bytes).digest("hex") },
    changed: false,
    routes,
    schemas,
    totals: { breaking: 0, additive: 0, noise: 0 },
    changes: [],
    bump: "none",
    methodsToAdd: [],
    methodsToRemove: [],
    createRowsToAdd: [],
    undeclaredReplies: [],
    staleOverlays: [],
    codesToClassify: [],
    touchedUseCases: [],
    missingWords: [],
    typeErrors: [],
    coverage: undefined,
    files: [],
  };
  return { report, coverage: undefined, files: new Map() };
}

/** Puts a contract into the place of its earlier form, or at the end if it is the first. */
function replaceOne(contracts: readonly LoadedContract[], updated: LoadedContract): LoadedContract[] {
  if (contracts.every(({ source }) => source !== updated.source)) return [...contracts, updated];
  return contracts.map((contract) => (contract.source === updated.source ? updated : contract));
}

/** Maximum share of operations that a publication may remove without `--force`. */
const MAX_LOST = 0.25;

function refuseLoss({ before, difference: { routes } }: SyncPlan): void {
  const count = Object.keys(indexOperations(before)).length;
  const lost = routes.removed.length;
  if (lost <= count * MAX_LOST) return;
  throw new ContractError(
    `The contract has lost ${lost} of ${count} operations, ${routes.removed.slice(0, 3).join(", ")} and others: ` +
      "it may be incomplete, or for another product. If it is right, use --force.",
  );
}

async function readCoverage(
  root: string,
  generated: ReadonlyMap<string, string>,
  contract: NonNullable<Parameters<typeof readInputs>[2]>,
) {
  const project = openProject(root);
  for (const [name, text] of generated)
    if (!name.startsWith("packages/emulator/"))
      project.createSourceFile(join(root, name), text, { overwrite: true });
  return { project, all: await readInputs(root, project, contract) };
}

function countChanges({ difference: { changes } }: SyncPlan): Record<Impact, number> {
  const count = (wanted: Impact) => changes.filter(({ impact }) => impact === wanted).length;
  return { breaking: count("breaking"), additive: count("additive"), noise: count("noise") };
}

function uncalled({ routes, facade, declined }: Inputs) {
  const done = new Set([
    ...facade.flatMap(({ calls }) => calls.flatMap((call) => call.routes)),
    ...declined.map(({ route }) => route),
  ]);
  return routes.filter(({ route }) => !done.has(route));
}

function methodsToRemove(all: readonly Inputs[]): MethodToRemove[] {
  const known = new Set(all.flatMap(({ routes }) => routes.map(({ route }) => route)));
  const facade = new Set(all.flatMap((inputs) => inputs.facade));
  return [...facade].flatMap(({ name, file, line, calls }) =>
    [...new Set(calls.flatMap((call) => call.routes))]
      .filter((route) => !known.has(route))
      .map((route) => ({ route, method: name, file, line })),
  );
}

/** Without test evidence the list would lose its levels, so it is left to `npm run coverage`. */
function coverageFiles(coverage: Coverage): [string, string][] {
  return [
    ...(coverage.reasons.wireTested === undefined ? committedFiles(coverage) : []),
    ["coverage/report.json", `${JSON.stringify(coverage, null, 2)}\n`],
    ["coverage/index.html", htmlText(coverage)],
  ];
}
