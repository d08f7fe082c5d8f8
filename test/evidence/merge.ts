import type { EvidenceFile, TestEvidence } from "../../scripts/coverage/evidence.js";

/** Result of a test, and what it claims to show. */
export interface EndedTest {
  name: string;
  state: "passed" | "failed" | "skipped" | "pending";
  shown: readonly TestEvidence[];
}

/** One test file that was run, wholly or in part. */
export interface RunFile {
  file: string;
  sha256: string;
  tests: readonly EndedTest[];
}

/**
 * The evidence after a run: of tests that passed just now, and of those that were not run this time and whose
 * file is what it was. What failed shows nothing any more. Nothing else is kept after a run of all files.
 */
export function mergeEvidence(
  before: EvidenceFile | undefined,
  runs: readonly RunFile[],
  ranAll: boolean,
): EvidenceFile {
  const files = ranAll ? {} : { ...before?.files };
  for (const { file, sha256, tests } of runs) {
    const earlier = before?.files[file]?.sha256 === sha256 ? before.files[file].tests : {};
    const entries = tests.flatMap(({ name, state, shown }): [string, readonly TestEvidence[]][] => {
      if (state === "passed") return [[name, shown]];
      const kept = state === "skipped" ? earlier[name] : undefined;
      return kept === undefined ? [] : [[name, kept]];
    });
    const withEvidence = entries.filter(([, shown]) => shown.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    if (withEvidence.length === 0) delete files[file];
    else
      files[file] = {
        sha256,
        tests: Object.fromEntries(withEvidence.map(([name, shown]) => [name, [...shown]])),
      };
  }
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, complete: ranAll || before?.complete === true, files: Object.fromEntries(sorted) };
}
