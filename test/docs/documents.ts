import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const FOLDERS = [
  ".",
  "docs/guide",
  "packages/azure",
  "packages/emulator",
  "packages/fleet",
  "packages/ensure",
  "packages/operator",
  "skills/redis-cloud-sdk",
];

/** Documents for contributors: their code is not run. */
const FOR_CONTRIBUTORS = new Set(["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "TRACKING.md"]);

/** Returns every document whose code must work, by its path in the repository. */
export function documents(): string[] {
  return FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".md") && !FOR_CONTRIBUTORS.has(name))
      .sort()
      .map((name) => (folder === "." ? name : `${folder}/${name}`)),
  );
}
