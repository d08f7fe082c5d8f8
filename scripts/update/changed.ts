import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Project } from "ts-morph";
import { hintForCode } from "../../src/core/hints.js";
import { isKnownPost } from "../../src/idempotency/create-routes.js";
import { readCapabilities, unclassified } from "../contract/capabilities.js";
import { loadEffective } from "../contract/effective.js";
import {
  extendHistory,
  formatHistory,
  HISTORY_FILE,
  publicationDate,
  readHistory,
} from "../contract/history.js";
import { loadContracts } from "../contract/load.js";
import { listOperations } from "../contract/operations.js";
import type { Stale } from "../contract/overlay.js";
import type { SyncPlan } from "../contract/sync.js";
import { MAIN } from "../contracts.js";
import { formatCommittedFiles } from "../coverage/baseline.js";
import { formatHtml } from "../coverage/html.js";
import { parseIdentity } from "../coverage/identity.js";
import { type Inputs, measure, readRecords } from "../coverage/inputs.js";
import { openProject } from "../coverage/project.js";
import { type Coverage, makeCoverage } from "../coverage/report.js";
import { readUseCases } from "../coverage/use-cases/read.js";
import { findTouchedUseCases } from "../coverage/use-cases/results.js";
import { computeImpact } from "../diff/diff.js";
import type { Impact } from "../diff/rules.js";
import { findStaleFiles, generateFrom } from "../generate/all.js";
import { DOCUMENT_ENUMS, DOCUMENT_PACKAGES } from "../generate/enums.js";
import { documentFacades } from "../generate/facade-docs.js";
import { listServiceCodes } from "../generate/service-codes.js";
import { chooseBump, formatChangeset, readVersion } from "./changeset.js";
import { explainErrors } from "./compile-errors.js";
import { proposeCreateRows } from "./create-rows.js";
import { findMissingWords } from "./descriptions.js";
import { findMissingHandlers } from "./handlers.js";
import type { UpdateOptions, UpdatePlan } from "./plan.js";
import { findReferences } from "./references.js";
import type { MethodToRemove, UpdateReport } from "./report.js";
import { createSkeletons } from "./skeleton/skeleton.js";
import type { Compiler } from "./type-check.js";
import type { TypeProblem } from "./types.js";

/** Computes the consequences of a contract with another structure. */
export async function planChanged(
  sync: SyncPlan & { text: string },
  compiler: Compiler,
  { root, target, today, onStep, startCompiler }: Required<Omit<UpdateOptions, "force">>,
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
  const contracts = await loadContracts(root, { source: target, canonical: sync.contract, effective });
  const capabilities = await readCapabilities(root);
  const generated = await generateFrom(contracts, history, capabilities);

  onStep("types and coverage");
  const identity = parseIdentity(sync.text, target.file);
  // Read first: damaged evidence ends the update before anything is compiled.
  const records = await readRecords(root, { contracts, history, updated: target, identity });
  const compiled = compiler.run(generated);
  // A compiler that could not start ends the update before the sources are measured.
  await Promise.race([compiled, setTimeout(0)]);
  const project = openWith(root, generated);
  const [errors, all] = await Promise.all([compiled, measure(root, project, records)]);
  const coverage = makeCoverage(all);
  const inputs = all.find(({ name }) => name === target.name);
  const typeErrors = await explainErrors(errors, {
    root,
    generated,
    routes: sync.difference.routes,
    schemas: sync.difference.schemas,
    isBreaking: computeImpact(sync.difference.changes) === "breaking" || staleOverlays.length > 0,
    checkUnchanged: () => checkOnce(startCompiler(root)),
  });

  const facade = (await documentFacades(root, contracts, history)).map(
    ({ file, text }) => [file, text] as const,
  );
  const stale = await findStaleFiles(
    root,
    new Map([...generated, ...facade, [HISTORY_FILE, formatHistory(history)]]),
  );
  const { routes, schemas, changes } = sync.difference;
  const removedMethods = methodsToRemove(all);
  const report: UpdateReport = {
    version: 1,
    contract: identity,
    changed: true,
    routes,
    schemas,
    totals: countChanges(sync),
    changes,
    bump: chooseBump(version, computeImpact(changes), stale.size > 0),
    methodsToAdd:
      inputs === undefined
        ? []
        : createSkeletons(findUncalledRoutes(inputs), effective, inputs.facade, project),
    methodsToRemove: removedMethods,
    referencesToRemove: findReferences(root, routes.removed, removedMethods).filter(
      ({ file, line }) => !typeErrors.some((error) => error.file === file && error.line === line),
    ),
    createRowsToAdd: proposeCreateRows(effective, isKnownPost),
    handlersToAdd:
      target.handlers === undefined
        ? []
        : await findMissingHandlers(listOperations(effective), target.handlers, root),
    undeclaredReplies: listOperations(effective)
      .filter((route) => route.isResponseUndeclared)
      .map(({ route }) => route),
    staleOverlays,
    codesToClassify: target === MAIN ? unclassified(capabilities, listServiceCodes(sync.contract)) : [],
    codesWithoutHint: target === MAIN ? findCodesWithoutHint(sync) : [],
    touchedUseCases: findTouchedUseCases(await readUseCases(root), [...routes.changed, ...routes.removed]),
    missingWords: findMissingWords(effective, target),
    typeErrors,
    coverage: coverage.contracts.find(({ name }) => name === target.name)?.totals,
    files: [],
  };
  const files = new Map([[target.file, sync.text], ...stale, ...coverageFiles(coverage)]);
  const changeset = formatChangeset(report, target, stale.has(DOCUMENT_ENUMS) ? DOCUMENT_PACKAGES : []);
  if (changeset !== undefined) files.set(...changeset);
  report.files = [...files.keys()];
  return { report, coverage, files };
}

async function checkOnce(compiler: Compiler): Promise<TypeProblem[]> {
  try {
    return await compiler.run(new Map());
  } finally {
    compiler.stop();
  }
}

/** Opens the clients' sources with the generated files as they will be. */
function openWith(root: string, generated: ReadonlyMap<string, string>): Project {
  const project = openProject(root);
  for (const [name, text] of generated)
    if (!name.startsWith("packages/emulator/"))
      project.createSourceFile(join(root, name), text, { overwrite: true });
  return project;
}

function countChanges({ difference: { changes } }: SyncPlan): Record<Impact, number> {
  const count = (wanted: Impact) => changes.filter(({ impact }) => impact === wanted).length;
  return { breaking: count("breaking"), additive: count("additive"), noise: count("noise") };
}

function findCodesWithoutHint({ before, contract }: SyncPlan): string[] {
  const known = new Set(before === undefined ? [] : listServiceCodes(before));
  return listServiceCodes(contract).filter((code) => !known.has(code) && hintForCode(code) === undefined);
}

function findUncalledRoutes({ routes, facade, declined }: Inputs) {
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
    ...(coverage.reasons.wireTested === undefined ? formatCommittedFiles(coverage) : []),
    ["coverage/report.json", `${JSON.stringify(coverage, null, 2)}\n`],
    ["coverage/index.html", formatHtml(coverage)],
  ];
}
