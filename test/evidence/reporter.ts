import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { EVIDENCE_FILE, hash, loadEvidence } from "../../scripts/coverage/evidence.js";
import { mergeEvidence, type RunFile } from "./merge.js";
import type {} from "./record.js";

/** Collects what passed tests showed into `coverage/evidence.json`, from which the coverage report claims levels. */
export class EvidenceReporter implements Reporter {
  #root = process.cwd();
  /** Hashes of the files at the start of the run: later edits were not tested. */
  #hashes = new Map<string, Promise<string | undefined>>();

  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    this.#root = vitest.config.root;
  }

  onTestModuleQueued({ moduleId }: TestModule): void {
    this.#hashes.set(moduleId, hashOfFile(moduleId));
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    _errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): Promise<void> {
    const runs: RunFile[] = [];
    for (const module of modules) {
      const sha256 = await (this.#hashes.get(module.moduleId) ?? hashOfFile(module.moduleId));
      if (sha256 !== undefined) runs.push({ file: this.#name(module), sha256, tests: endedTests(module) });
    }
    this.#hashes.clear();
    const before = await loadEvidence(this.#root).catch(() => undefined);
    const file = join(this.#root, EVIDENCE_FILE);
    await mkdir(dirname(file), { recursive: true });
    const evidence = mergeEvidence(
      before,
      runs,
      reason !== "interrupted" && (await this.#hasRunAll(modules)),
    );
    await writeFile(`${file}.part`, `${JSON.stringify(evidence, null, 2)}\n`);
    await rename(`${file}.part`, file);
  }

  /** A run with filters shows nothing about the rest. */
  async #hasRunAll(modules: readonly TestModule[]): Promise<boolean> {
    if (this.#vitest === undefined || this.#vitest.getGlobalTestNamePattern() !== undefined) return false;
    const ran = new Set(modules.map(({ moduleId }) => moduleId));
    return (await this.#vitest.globTestSpecifications()).every(({ moduleId }) => ran.has(moduleId));
  }

  #name({ moduleId }: TestModule): string {
    return relative(this.#root, moduleId).split(sep).join("/");
  }
}

async function hashOfFile(file: string): Promise<string | undefined> {
  return readFile(file).then(hash, () => undefined);
}

function endedTests(module: TestModule): RunFile["tests"] {
  return [...module.children.allTests()].map((test) => ({
    name: test.fullName,
    state: test.result().state,
    shown: test.meta().shown ?? [],
  }));
}
