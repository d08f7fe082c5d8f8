import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./run.js";

/** Files that the scripts read and write, apart from the packages. */
const NEEDED = [
  "package.json",
  "tsconfig.json",
  "TRACKING.md",
  "openapi",
  "generated",
  "scripts",
  "src",
  ".changeset",
];

/** Copies the part of the repository that scripts need, and some of its packages, into a folder. */
export async function copyRepository(to: string, packages: readonly string[]): Promise<void> {
  for (const name of [...NEEDED, ...packages])
    await cp(join(ROOT, name), join(to, name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(to, "node_modules"));
}
