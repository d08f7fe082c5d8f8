import { relative, resolve } from "node:path";
import { replaceFiles } from "./atomic-write.js";
import { ROOT, runScript } from "./run-script.js";
import { readArguments } from "./update/arguments.js";
import { markdownText } from "./update/markdown.js";
import { planUpdate } from "./update/update.js";

await runScript(async (args) => {
  const { location, contract, dryRun, force, json, report: markdown } = readArguments(args, process.env);
  const start = performance.now();
  const onStep = (step: string) =>
    console.error(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${step}`);
  const { report, coverage, files } = await planUpdate(location, {
    root: ROOT,
    target: contract,
    force,
    onStep,
  });
  const outputs: [to: string | undefined, text: string][] = [
    [json, `${JSON.stringify(report, null, 2)}\n`],
    [markdown ?? (json === "-" ? undefined : "-"), markdownText(report, coverage)],
  ];
  // Written together with the tree: a report that cannot be written leaves the tree unchanged.
  const all = new Map(dryRun ? [] : files);
  for (const [to, text] of outputs)
    if (to !== undefined && to !== "-") all.set(relative(ROOT, resolve(to)), text);
  await replaceFiles(ROOT, all);
  for (const [to, text] of outputs) if (to === "-") process.stdout.write(text);
  onStep(
    files.size === 0
      ? "nothing to write"
      : dryRun
        ? "nothing written: a dry run"
        : `${files.size} files written`,
  );
});
