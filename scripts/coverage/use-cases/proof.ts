import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hash, loadEvidence } from "../evidence.js";

/** Tests that have passed for a step, by step id: `file > name`. */
export type Proofs = ReadonlyMap<string, readonly string[]>;

/** Returns the proofs of tests whose file has not changed since they passed. */
export async function readProofs(root: string): Promise<Proofs> {
  const proofs = new Map<string, string[]>();
  for (const [file, { sha256, tests }] of Object.entries((await loadEvidence(root))?.files ?? {})) {
    const bytes = await readFile(join(root, file)).catch(() => undefined);
    if (bytes === undefined || hash(bytes) !== sha256) continue;
    for (const [name, shown] of Object.entries(tests))
      for (const { level, route } of shown)
        if (level === "use-case") proofs.set(route, [...(proofs.get(route) ?? []), `${file} > ${name}`]);
  }
  return proofs;
}
