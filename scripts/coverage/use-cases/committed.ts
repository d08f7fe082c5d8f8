import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { USE_CASES_REPORT } from "./markdown.js";
import type { Proofs } from "./proof.js";
import { type Provider, stepId } from "./read.js";

/** Reads the committed `USE-CASES.md`; empty if it does not exist. */
export function readCommittedUseCases(root: string): Promise<string> {
  return readFile(join(root, USE_CASES_REPORT), "utf8").catch(() => "");
}

/** Adds the committed proofs to incomplete ones: they are the last ones that a complete run has shown. */
export function withCommittedProofs(
  proofs: Proofs,
  report: string,
  providers: readonly Pick<Provider, "name" | "title">[],
): Proofs {
  return new Map([...readCommittedProofs(report, providers), ...proofs]);
}

/** Returns the tests in the sections of a `USE-CASES.md`, by step id. */
function* readCommittedProofs(
  report: string,
  providers: readonly Pick<Provider, "name" | "title">[],
): Iterable<[step: string, tests: string[]]> {
  for (const section of report.split(/^### /m).slice(1)) {
    const [, useCase = "", title = ""] = /^(\S+) with (.*)$/m.exec(section) ?? [];
    const provider = providers.find((one) => one.title === title);
    if (provider === undefined) continue;
    for (const step of section.split(/^- /m).slice(1)) {
      const [, id = ""] = /^\S+ \*\*(.*?)\*\*/.exec(step) ?? [];
      const [, tests] = /^ {2}- Tests: `(.*)`$/m.exec(step) ?? [];
      if (tests !== undefined) yield [stepId(provider.name, useCase, id), tests.split("`, `")];
    }
  }
}
