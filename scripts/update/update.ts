import { createHash } from "node:crypto";
import { ContractError } from "../contract/read.js";
import { planSync, type SyncPlan } from "../contract/sync.js";
import { type ContractSource, MAIN } from "../contracts.js";
import { readIdentity } from "../coverage/identity.js";
import { indexOperations } from "../diff/reach.js";
import type { UpdateOptions, UpdatePlan } from "./plan.js";
import type { UpdateReport } from "./report.js";
import { TypeCheck } from "./type-check.js";

/** Reads a published contract and computes its consequences for the repository below `root`. */
export async function planUpdate(location: string, options: UpdateOptions): Promise<UpdatePlan> {
  const { root, target = MAIN, force, today = new Date(), onStep = () => undefined } = options;
  const { startCompiler = (folder: string) => new TypeCheck(folder) } = options;
  onStep("sync");
  const sync = await planSync(location, root, today, target);
  if (sync.text === undefined) return reportUnchanged(sync, root, target);
  if (!force) assertFewRemoved(sync);
  const compiler = startCompiler(root);
  try {
    // Generators and compilers are loaded only if the contract has changed.
    const { planChanged } = await import("./changed.js");
    return await planChanged({ ...sync, text: sync.text }, compiler, {
      root,
      target,
      today,
      onStep,
      startCompiler,
    });
  } finally {
    compiler.stop();
  }
}

async function reportUnchanged(
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
    referencesToRemove: [],
    createRowsToAdd: [],
    handlersToAdd: [],
    undeclaredReplies: [],
    staleOverlays: [],
    codesToClassify: [],
    codesWithoutHint: [],
    touchedUseCases: [],
    missingWords: [],
    typeErrors: [],
    coverage: undefined,
    files: [],
  };
  return { report, coverage: undefined, files: new Map() };
}

/** Maximum share of operations that a publication may remove without `--force`. */
const MAX_LOST = 0.25;

function assertFewRemoved({ before, difference: { routes } }: SyncPlan): void {
  const count = Object.keys(indexOperations(before)).length;
  const lost = routes.removed.length;
  if (lost <= count * MAX_LOST) return;
  throw new ContractError(
    `The contract has lost ${lost} of ${count} operations, ${routes.removed.slice(0, 3).join(", ")} and others: ` +
      "it may be incomplete, or for another product. If it is right, use --force.",
  );
}
