import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";

/** What a test can show of an operation. */
export type EvidenceLevel = "wire" | "lifecycle";

/** One thing shown. */
export interface Shown {
  level: EvidenceLevel;
  route: string;
}

/** What the passed tests of one file showed, by the full name of the test. */
export interface FileEvidence {
  /** Of the file as it was when the tests passed. */
  sha256: string;
  tests: Record<string, Shown[]>;
}

/** `coverage/evidence.json`, as the reporter writes it. */
export interface EvidenceFile {
  version: 1;
  files: Record<string, FileEvidence>;
}

export const EVIDENCE_FILE = "coverage/evidence.json";

/** What can be claimed now. */
export interface Evidence {
  /** False when no test run has left any evidence yet. */
  present: boolean;
  wire: ReadonlySet<string>;
  lifecycle: ReadonlySet<string>;
  /** Test files whose evidence does not count, and why. */
  ignored: { file: string; reason: string }[];
}

export const NO_EVIDENCE: Evidence = {
  present: false,
  wire: new Set(),
  lifecycle: new Set(),
  ignored: [],
};

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The evidence that still stands: of test files that exist and have not been changed since they passed. */
export async function readEvidence(root: string): Promise<Evidence> {
  const stored = await loadEvidence(root);
  if (stored === undefined) return NO_EVIDENCE;
  const shown: Record<EvidenceLevel, Set<string>> = { wire: new Set(), lifecycle: new Set() };
  const ignored: Evidence["ignored"] = [];
  for (const [file, { sha256, tests }] of Object.entries(stored.files)) {
    const bytes = await readFile(join(root, file)).catch(() => undefined);
    if (bytes === undefined) ignored.push({ file, reason: "the test file is gone" });
    else if (hashOf(bytes) !== sha256) ignored.push({ file, reason: "the test file has changed since" });
    else for (const { level, route } of Object.values(tests).flat()) shown[level].add(route);
  }
  return { present: true, ...shown, ignored };
}

/**
 * The file as it is; `undefined` when there is none.
 *
 * @throws ContractError when it is damaged: nothing is claimed from what cannot be read.
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
      list.every(({ level, route }) => ["wire", "lifecycle"].includes(level) && typeof route === "string"),
  );
}
