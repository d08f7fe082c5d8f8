import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const FOLDERS = [".", "docs/guide", "packages/emulator", "packages/fleet"];

/** Documents that show code to people who use the packages. The others are for those who make them. */
const FOR_MAKERS = new Set(["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "TRACKING.md"]);

/** Every document whose code must work, by its path in the repository. */
export function documents(): string[] {
  return FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".md") && !FOR_MAKERS.has(name))
      .sort()
      .map((name) => (folder === "." ? name : `${folder}/${name}`)),
  );
}
