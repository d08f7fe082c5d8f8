import { relative, resolve } from "node:path";
import { replaceFiles } from "../atomic-write.js";
import { readArguments } from "./arguments.js";
import { formatReport } from "./markdown.js";
import type { UpdateOptions } from "./plan.js";
import { planUpdate } from "./update.js";

/** Repository to update, and where the command line is used. */
export interface UpdateCommand extends Pick<UpdateOptions, "startCompiler"> {
  root: string;
  /** Folder of relative paths. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes a line of progress. */
  log(line: string): void;
}

/** Runs `npm run update`. */
export async function runUpdate(
  args: readonly string[],
  { root, folder, env, print, log, ...more }: UpdateCommand,
): Promise<void> {
  const { location, contract, dryRun, force, json, report: markdown } = readArguments(args, env);
  const start = performance.now();
  const onStep = (step: string) =>
    log(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${step}`);
  const { report, coverage, files } = await planUpdate(toAbsolute(location, folder), {
    root,
    target: contract,
    force,
    onStep,
    ...more,
  });
  const outputs: [to: string | undefined, text: string][] = [
    [json, `${JSON.stringify(report, null, 2)}\n`],
    [markdown ?? (json === "-" ? undefined : "-"), formatReport(report, coverage)],
  ];
  // Written together with the tree: a report that cannot be written leaves the tree unchanged.
  const all = new Map(dryRun ? [] : files);
  for (const [to, text] of outputs)
    if (to !== undefined && to !== "-") all.set(relative(root, resolve(folder, to)), text);
  await replaceFiles(root, all);
  for (const [to, text] of outputs) if (to === "-") print(text);
  onStep(
    files.size === 0
      ? "nothing to write"
      : dryRun
        ? "nothing written: a dry run"
        : `${files.size} files written`,
  );
}

function toAbsolute(location: string, folder: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(location) ? location : resolve(folder, location);
}
