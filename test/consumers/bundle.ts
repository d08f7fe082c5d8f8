import { join } from "node:path";
import { build } from "esbuild";

/** Bundles a program with its imports into one file, for platforms without packages. */
export async function bundle(folder: string, program: string, conditions: string[]): Promise<string> {
  const { outputFiles, warnings } = await build({
    entryPoints: [join(folder, program)],
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions,
    write: false,
  });
  if (warnings.length > 0)
    throw new Error(`the bundler warns: ${warnings.map(({ text }) => text).join("; ")}`);
  return outputFiles[0]?.text ?? "";
}
