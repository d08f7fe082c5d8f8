import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "./contract/read.js";
import { readArguments } from "./coverage/arguments.js";
import { changeText } from "./coverage/change.js";
import { findGaps } from "./coverage/check.js";
import { tickFile } from "./coverage/checklist/file.js";
import { htmlText } from "./coverage/html.js";
import { makeReport, readInputs } from "./coverage/report.js";
import { summaryText } from "./coverage/summary.js";
import { trackingText } from "./coverage/tracking.js";
import { ROOT, runScript } from "./script.js";
import { replaceFiles } from "./write.js";

const TRACKING = "TRACKING.md";

await runScript(async (args) => {
  const task = readArguments(args);
  const report = makeReport(await readInputs(ROOT));
  if (task.name === "checklist") {
    console.log(await tickFile(task.file, report));
    return;
  }
  if (task.name === "against") {
    const before = await readFile(task.file, "utf8").catch((cause: Error) => {
      throw new ContractError(`Cannot read ${task.file}: ${cause.message}`, { cause });
    });
    console.log(changeText(before, report));
    return;
  }
  const tracking = trackingText(report);
  const files = new Map([
    ["coverage/report.json", `${JSON.stringify(report, null, 2)}\n`],
    ["coverage/index.html", htmlText(report)],
  ]);
  if (task.name === "write") files.set(TRACKING, tracking);
  if (task.name !== "print") {
    await mkdir(join(ROOT, "coverage"), { recursive: true });
    await replaceFiles(ROOT, files);
  }
  console.log(summaryText(report));
  if (task.name !== "check") return;
  const current = await readFile(join(ROOT, TRACKING), "utf8").catch(() => undefined);
  const gaps = findGaps(report, { current, wanted: tracking });
  if (gaps.length === 0) return;
  for (const gap of gaps) console.error(gap);
  throw new ContractError(
    `The coverage is not whole: ${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"}, see above.`,
  );
});
