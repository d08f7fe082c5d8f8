import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ContractError } from "../contract/read.js";
import { ROOT, runScript } from "../run-script.js";

/** Maximum number of type instantiations that a program with 48 methods may add to an empty one. */
const LIMIT = 600;

const CONSUMER = "test/types/cost/consumer.ts";
const EMPTY = "test/types/cost/empty.ts";

export interface TypeCost {
  /** Instantiations of the program that uses the SDK. */
  instantiations: number;
  /** Instantiations of an empty program: the compiler's own library. */
  baseline: number;
  added: number;
}

/**
 * Measures the compiler's cost for the built declarations, as reported by the compiler.
 *
 * With `skipLibCheck`, as most projects have it. Without, the declarations of openapi-fetch alone cost 157,000.
 */
export function typeCost(): TypeCost {
  if (!existsSync(join(ROOT, "dist/src/index.d.ts"))) {
    throw new ContractError("dist/ is missing: run npm run build first.");
  }
  const baseline = countInstantiations(EMPTY);
  const instantiations = countInstantiations(CONSUMER);
  return { instantiations, baseline, added: instantiations - baseline };
}

/** Compiles a program that imports the package by name, through its `exports`, as an installed package. */
function countInstantiations(file: string): number {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const options = "--noEmit --skipLibCheck --extendedDiagnostics --strict --target es2022 --module nodenext";
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options.split(" "), file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0)
    throw new ContractError(`${file} does not compile against dist/: ${stdout.slice(0, 500)}`);
  const count = Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1]);
  if (Number.isNaN(count)) throw new ContractError(`The compiler reports no instantiations for ${file}.`);
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    const { instantiations, baseline, added } = typeCost();
    const line = `Type cost: ${added} instantiations added (limit ${LIMIT}): ${instantiations} against ${baseline}.`;
    if (added > LIMIT) throw new ContractError(`${line} Too many.`);
    console.log(line);
  });
}
