import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A bundled program. It is deleted when it is disposed of. */
export interface Program extends AsyncDisposable {
  /** The file to run with Node. */
  path: string;
}

/**
 * Bundles a program of the tests with the packages of this repository, so that each of its processes starts quickly:
 * compiling the packages again takes a process more than a second.
 */
export async function bundleProgram(entry: URL): Promise<Program> {
  // Inside the project, so that installed packages are found, and where git does not look.
  const parent = join(ROOT, "coverage");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "program-"));
  const path = join(folder, `${basename(entry.pathname, ".ts")}.mjs`);
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: path,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    tsconfig: join(ROOT, "tsconfig.json"),
    packages: "external",
    logLevel: "silent",
  });
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
