// Builds every package into its own dist/: npm run build
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Packages in build order: the others are compiled against the SDK's declarations. */
const PROJECTS = [
  "tsconfig.build.json",
  "tsconfig.build.node.json",
  "packages/emulator/tsconfig.build.json",
  "packages/fleet/tsconfig.build.json",
  "packages/azure/tsconfig.build.json",
  "packages/ensure/tsconfig.build.json",
  "packages/operator/tsconfig.build.json",
];

// Remove outputs of renamed and deleted files.
for (const project of PROJECTS)
  rmSync(join(ROOT, dirname(project), "dist"), { recursive: true, force: true });
for (const project of PROJECTS) compile(join(ROOT, project));
copyPage(join(ROOT, "packages/emulator"));
const PROGRAMS = [
  "packages/emulator/dist/src/cli/main.js",
  "packages/ensure/dist/cli/main.js",
  "packages/operator/dist/cli/main.js",
];
for (const program of PROGRAMS) chmodSync(join(ROOT, program), 0o755);

function compile(project: string): void {
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", project], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Copies the dashboard page unchanged. */
function copyPage(folder: string): void {
  const page = "dashboard/page";
  cpSync(join(folder, "src", page), join(folder, "dist/src", page), {
    recursive: true,
    filter: (path) => !path.endsWith(".d.ts"),
  });
}
