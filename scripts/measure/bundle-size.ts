import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ContractError } from "../contract/read.js";
import { ROOT, runScript } from "../run-script.js";

/** Maximum size of the whole SDK with its dependency, in bytes. See docs/adr/0007. */
const LIMITS: BundleSize = { minified: 126_500, gzip: 39_400 };

export interface BundleSize {
  minified: number;
  gzip: number;
}

/** Measures the whole SDK in a web page, without tree shaking. */
export async function bundleSize(): Promise<BundleSize> {
  const entry = join(ROOT, "dist/src/index.js");
  if (!existsSync(entry)) throw new ContractError("dist/ is missing: run npm run build first.");
  return sizeOf(entry);
}

/** Measures a module and everything that it imports, in one bundle for browsers. */
export async function sizeOf(entry: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    legalComments: "none",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.byteLength, gzip: gzipSync(code, { level: 9 }).byteLength };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    const size = await bundleSize();
    const part = (name: keyof BundleSize) => `${size[name]} bytes ${name} (limit ${LIMITS[name]})`;
    const line = `Bundle: ${part("minified")}, ${part("gzip")}.`;
    if (size.minified > LIMITS.minified || size.gzip > LIMITS.gzip)
      throw new ContractError(`${line} Too large.`);
    console.log(line);
  });
}
