import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";

/** Kind of a claim: levels of an operation, or a step of a use case. */
export type EvidenceLevel = "wire" | "lifecycle" | "use-case";

/** One claim of a test. */
export interface TestEvidence {
  level: EvidenceLevel;
  /** The operation; for a use case the id of the step. */
  route: string;
}

/** Claims of the passed tests of one file, by full test name. */
export interface FileEvidence {
  /** Hash of the test file when its tests passed. */
  sha256: string;
  tests: Record<string, TestEvidence[]>;
}

/** `coverage/evidence.json`, as the reporter writes it. */
export interface EvidenceFile {
  version: 1;
  /** Whether it includes a run of all test files. */
  complete?: boolean;
  files: Record<string, FileEvidence>;
}

export const EVIDENCE_FILE = "coverage/evidence.json";

/** Valid claims. */
export interface Evidence {
  /** Reason why an operation without a claim may have been tested nevertheless; absent after a complete run. */
  incomplete?: string;
  wire: ReadonlySet<string>;
  lifecycle: ReadonlySet<string>;
  /** Test files whose evidence is ignored, with the reason. */
  ignored: { file: string; reason: string }[];
}

export const NO_EVIDENCE: Evidence = {
  incomplete: "no test has run here: run npm test",
  wire: new Set(),
  lifecycle: new Set(),
  ignored: [],
};

export function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Returns the valid evidence: of test files that exist and have not changed since they passed. */
export async function readEvidence(root: string): Promise<Evidence> {
  const stored = await loadEvidence(root);
  if (stored === undefined) return NO_EVIDENCE;
  const shown = { wire: new Set<string>(), lifecycle: new Set<string>() };
  const ignored: Evidence["ignored"] = [];
  for (const [file, { sha256, tests }] of Object.entries(stored.files)) {
    const bytes = await readFile(join(root, file)).catch(() => undefined);
    if (bytes === undefined) ignored.push({ file, reason: "the test file was deleted" });
    else if (hash(bytes) !== sha256) ignored.push({ file, reason: "the test file has changed since" });
    else
      for (const { level, route } of Object.values(tests).flat())
        if (level !== "use-case") shown[level].add(route);
  }
  const incomplete = describeIncompleteness(stored, ignored.length);
  return { ...(incomplete === undefined ? {} : { incomplete }), ...shown, ignored };
}

function describeIncompleteness({ complete }: EvidenceFile, ignored: number): string | undefined {
  if (complete !== true) return "only some of the tests have run here: run npm test";
  if (ignored === 0) return undefined;
  return `${ignored} test ${ignored === 1 ? "file has" : "files have"} changed since the tests ran: run npm test`;
}

/**
 * Reads the evidence file; `undefined` if it does not exist.
 *
 * @throws ContractError if it is damaged.
 */
export async function loadEvidence(root: string): Promise<EvidenceFile | undefined> {
  const text = await readFile(join(root, EVIDENCE_FILE), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parse(text) as Partial<EvidenceFile> | undefined;
  if (
    stored?.version === 1 &&
    typeof stored.files === "object" &&
    Object.values(stored.files).every(isEntry)
  ) {
    return stored as EvidenceFile;
  }
  throw new ContractError(`${EVIDENCE_FILE} is damaged. Delete it and run npm test.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(entry: Partial<FileEvidence> | null): boolean {
  if (typeof entry?.sha256 !== "string" || typeof entry.tests !== "object" || entry.tests === null)
    return false;
  return Object.values(entry.tests).every(
    (list) =>
      Array.isArray(list) &&
      list.every(
        ({ level, route }) => ["wire", "lifecycle", "use-case"].includes(level) && typeof route === "string",
      ),
  );
}
