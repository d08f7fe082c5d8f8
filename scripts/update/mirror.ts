import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Folders whose files an update compiles, the SDK's included. Tests and examples are left to `npm run check`. */
export const CHECKED_FOLDERS = ["src", "generated", "packages/*/src", "packages/*/generated"] as const;

const COPIED = ["src", "generated", "tsconfig.json", "package.json"];

/** Copies the sources of the packages into another folder. Installed packages are linked. */
export function mirrorPackages(root: string, to: string): void {
  mirrorPackage(root, to);
  const packages = readdirSync(root).includes("packages") ? readdirSync(join(root, "packages")) : [];
  for (const name of packages) mirrorPackage(join(root, "packages", name), join(to, "packages", name));
}

function mirrorPackage(from: string, to: string): void {
  mirrorFolder(from, to, (name) => COPIED.includes(name) || name === "node_modules");
}

function mirrorFolder(from: string, to: string, isWanted: (name: string) => boolean = () => true): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isWanted(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // A junction needs no rights on Windows.
    if (entry.name === "node_modules" || entry.isSymbolicLink()) symlinkSync(source, target, "junction");
    else if (entry.isDirectory()) mirrorFolder(source, target);
    else copyFileSync(source, target);
  }
}
