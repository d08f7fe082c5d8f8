import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** Creates an empty folder, which is removed after the test. */
export function emptyFolder(): string {
  const { path, remove } = create();
  onTestFinished(remove);
  return path;
}

/** Creates an empty folder for all tests of a file or a `describe`, which is removed after them. */
export function sharedFolder(): string {
  const { path, remove } = create();
  afterAll(remove);
  return path;
}

/** Creates an empty folder that is removed when its scope ends: for concurrent tests and hooks. */
export function scopedFolder(): { path: string } & Disposable {
  const { path, remove } = create();
  return { path, [Symbol.dispose]: remove };
}

function create(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "redis-cloud-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Creates a folder with files, which is removed after the test. */
export async function folder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const root = emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

/** Returns every file name below a folder, sorted. */
export async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
