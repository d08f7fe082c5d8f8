import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { CONTRACT_FILE } from "../../scripts/contract/effective.js";
import { ContractError } from "../../scripts/contract/read.js";
import { checkPackages } from "../../scripts/update/check-packages.js";
import { findExecutable } from "../../scripts/update/native-compiler.js";
import { runUpdate } from "../../scripts/update/run.js";
import { type Compiler, TypeCheck } from "../../scripts/update/type-check.js";
import { folder } from "../support/temp-folder.js";
import { copyRepository } from "./copy.js";
import type { Published } from "./published.js";
import { type Ended, ROOT, runIn } from "./run.js";

/** Copies the repository, with packages that are as small as can be, so that a test may modify it. */
export async function repository(): Promise<string> {
  const root = await folder({
    "packages/emulator/src/index.ts":
      'import { loadContract } from "../generated/contract.js";\nloadContract();\n',
    "packages/emulator/src/handlers/databases.ts":
      'export const operations = {\n  "GET /subscriptions/{subscriptionId}/databases/{databaseId}": 0,\n};\n',
  });
  copyRepository(root, ["packages/emulator/generated"]);
  return root;
}

let own: Promise<Published> | undefined;

/** Returns the repository's own contract, modified by a test. */
export async function contract(bend: (document: Published) => void = () => undefined): Promise<Published> {
  // Read once in a process: parsing 300 kB of YAML takes longer than most cases.
  own ??= readFile(join(ROOT, CONTRACT_FILE), "utf8").then((text) => parse(text) as Published);
  const document = structuredClone(await own);
  bend(document);
  return document;
}

/** Runs `npm run update` in a repository, as a separate process. */
export function updateAsProcess(root: string, ...args: string[]): Promise<Ended> {
  return runIn(root, "scripts/update.ts", ...args);
}

/** Runs `npm run update` in a repository within this process, which has loaded the generators already. */
export function update(root: string, ...args: string[]): Promise<Ended> {
  return updateWith(startCompiler, root, ...args);
}

/** Runs `npm run update` in a repository within this process, and the compiler in another one as the command does. */
export function updateAndSpawnCompiler(root: string, ...args: string[]): Promise<Ended> {
  return updateWith((folder) => new TypeCheck(folder), root, ...args);
}

async function updateWith(
  startCompiler: (root: string) => Compiler,
  root: string,
  ...args: string[]
): Promise<Ended> {
  const ended: Ended = { code: 0, stdout: "", stderr: "" };
  const log = (line: string) => {
    ended.stderr += `${line}\n`;
  };
  const print = (text: string) => {
    ended.stdout += text;
  };
  try {
    await runUpdate(args, { root, folder: root, env: {}, print, log, startCompiler });
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    log(error.message);
    ended.code = 1;
  }
  return ended;
}

function startCompiler(root: string): Compiler {
  return {
    run: (files) => checkPackages(root, findExecutable(), async () => files),
    stop: () => undefined,
  };
}

/** Hashes every file of a repository except links and installed packages. */
export function snapshot(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = files.filter((file) => !file.includes("node_modules")).sort();
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  return new Map(own.map((file) => [file, hash(readFileSync(file))]));
}

/** Returns the last line of standard error: the error, which progress precedes. */
export const complaint = ({ stderr }: Ended) => stderr.trimEnd().split("\n").at(-1) ?? "";
