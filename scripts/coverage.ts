import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFiles } from "./atomic-write.js";
import { ContractError } from "./contract/read.js";
import { readArguments } from "./coverage/arguments.js";
import { formatCommittedFiles } from "./coverage/baseline.js";
import { findGaps } from "./coverage/check.js";
import { tickFile } from "./coverage/checklist/file.js";
import { listKnown } from "./coverage/checklist/known.js";
import { formatChanges } from "./coverage/compare.js";
import { formatHtml } from "./coverage/html.js";
import { readInputs } from "./coverage/inputs.js";
import { type Coverage, makeCoverage } from "./coverage/report.js";
import { formatSummary } from "./coverage/summary.js";
import { readCommittedUseCases, withCommittedProofs } from "./coverage/use-cases/committed.js";
import { fillFile } from "./coverage/use-cases/file.js";
import { findOffers } from "./coverage/use-cases/offers.js";
import { readProofs } from "./coverage/use-cases/proof.js";
import { readUseCases } from "./coverage/use-cases/read.js";
import { evaluateUseCases, findUseCaseGaps, useCaseSummary } from "./coverage/use-cases/results.js";
import { ROOT, runScript } from "./run-script.js";

await runScript(async (args) => {
  const task = readArguments(args);
  const inputs = await readInputs(ROOT);
  const file = await readUseCases(ROOT);
  const measured = makeCoverage(inputs);
  const untested = measured.reasons.wireTested;
  const shown = await readProofs(ROOT);
  const proofs =
    untested === undefined
      ? shown
      : withCommittedProofs(shown, await readCommittedUseCases(ROOT), file.providers);
  const useCases = evaluateUseCases(file, findOffers(file.providers, inputs), proofs);
  const coverage: Coverage = { ...measured, useCases };
  if (task.name === "use-cases") {
    console.log(await fillFile(task.file, useCases));
    return;
  }
  if (task.name === "checklist") {
    console.log(await tickFile(task.file, listKnown(coverage.contracts)));
    return;
  }
  if (task.name === "against") {
    const before = await readFile(task.file, "utf8").catch((cause: Error) => {
      throw new ContractError(`Cannot read ${task.file}: ${cause.message}`, { cause });
    });
    console.log(formatChanges(before, coverage));
    return;
  }
  const committed = formatCommittedFiles(coverage);
  const files = new Map([
    ["coverage/report.json", `${JSON.stringify(coverage, null, 2)}\n`],
    ["coverage/index.html", formatHtml(coverage)],
  ]);
  if (task.name === "write" && untested === undefined)
    for (const [path, text] of committed) files.set(path, text);
  if (task.name !== "print") {
    await mkdir(join(ROOT, "coverage"), { recursive: true });
    await replaceFiles(ROOT, files);
  }
  console.log(formatSummary(coverage));
  console.log(useCaseSummary(useCases, untested));
  if (task.name === "write" && untested !== undefined)
    console.log(`Not written: ${committed.map(([path]) => path).join(", ")} (${untested}).`);
  if (task.name !== "check") return;
  const written = committed.map(async ([path, expected]) => {
    const current = await readFile(join(ROOT, path), "utf8").catch(() => undefined);
    return { path, current, expected };
  });
  const gaps = [
    ...findGaps(coverage, await Promise.all(written)),
    ...findUseCaseGaps(useCases, untested !== undefined),
  ];
  if (gaps.length === 0) return;
  for (const gap of gaps) console.error(gap);
  throw new ContractError(
    `The coverage is incomplete: ${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"}, see above.`,
  );
});
