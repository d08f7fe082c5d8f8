import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { canonical } from "../../scripts/contract/canonical.js";
import { readPublished } from "../../scripts/contract/read.js";
import { CONTRACTS, type ContractSource, MAIN } from "../../scripts/contracts.js";
import type { UpdateReport } from "../../scripts/update/report.js";
import { copyRepository } from "./copy.js";
import { independentDifference } from "./independent.js";

// `npm run contract:replay -- DIR`: every contract in a folder, by name, through `npm run update` in a copy of the repository.
// Each report is compared with a difference that is computed in another way.

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: npm run contract:replay -- <folder of contracts>");
const names = (await readdir(folder)).filter((name) => /\.(json|ya?ml)$/.test(name)).sort();
const root = await mkdtemp(join(tmpdir(), "redis-cloud-replay-"));
try {
  copyRepository(root, ["packages"]);
  git("init", "--quiet");
  for (const source of CONTRACTS) {
    let before: object | undefined;
    for (const name of names.filter((one) => findSource(one) === source))
      before = await step(resolve(folder, name), name, source, before);
  }
} finally {
  await rm(root, { recursive: true, force: true });
}

/** Files of other contracts than the main one begin with their names. */
function findSource(file: string): ContractSource {
  return CONTRACTS.find((source) => source !== MAIN && file.startsWith(source.name)) ?? MAIN;
}

/** One update. The first one takes the copy to where the history begins, whatever is lost on the way. */
async function step(
  file: string,
  name: string,
  source: ContractSource,
  before: object | undefined,
): Promise<object> {
  git("add", "--all", "--", ".", ":!node_modules");
  const start = performance.now();
  const first = before === undefined ? ["--force"] : [];
  const args = [file, "--contract", source.name, "--json", "-", ...first];
  const run = spawnSync("npm", ["run", "--silent", "update", "--", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (run.status !== 0) throw new Error(`${name}: exit code ${String(run.status)}: ${run.stderr}`);
  const report = JSON.parse(run.stdout) as UpdateReport;
  const after = canonical((await readPublished(file)).document, source);
  const touched =
    git("status", "--porcelain", "--", ".", ":!node_modules").match(/^.[^ ]|^\?\?/gm)?.length ?? 0;
  const { routes, schemas, totals, bump } = report;
  const counts = (one: UpdateReport["routes"]) =>
    `+${one.added.length} -${one.removed.length} ~${one.changed.length}`;
  console.log(
    [
      name.padEnd(18),
      `${seconds.padStart(5)} s`,
      `routes ${counts(routes)}`,
      `schemas ${counts(schemas)}`,
      `${totals.breaking} breaking ${totals.additive} additive ${totals.noise} noise`,
      `bump ${bump}`,
      `${touched} files`,
      before === undefined ? "(start)" : agrees(report, before, after),
    ].join(" | "),
  );
  return after;
}

/** Whether both ways name the same routes, schemas and places. */
function agrees({ routes, schemas, changes }: UpdateReport, before: object, after: object): string {
  const expected = independentDifference({ ...before }, { ...after });
  const places = changes.filter((one) => one.in !== "contract").map(({ name, at }) => `${name} @ ${at}`);
  const found = { routes: sorted(routes), schemas: sorted(schemas), places: [...new Set(places)].sort() };
  if (JSON.stringify(found) === JSON.stringify(expected)) return `equal in ${expected.places.length} places`;
  process.exitCode = 1;
  const missing = expected.places.filter((place) => !found.places.includes(place));
  const extra = found.places.filter((place) => !expected.places.includes(place));
  return `DIFFERS: ${JSON.stringify({ missing: missing.slice(0, 5), extra: extra.slice(0, 5) })}`;
}

function sorted({ added, removed, changed }: UpdateReport["routes"]) {
  return { added: [...added].sort(), removed: [...removed].sort(), changed: [...changed].sort() };
}

function git(...args: string[]): string {
  return spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout;
}
