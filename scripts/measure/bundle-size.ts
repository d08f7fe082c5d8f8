import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ContractError } from "../contract/read.js";
import { ROOT, runScript } from "../run-script.js";

/** Maximum size of the whole SDK with its dependency, in bytes. See docs/adr/0007. */
const LIMITS: BundleSize = { minified: 147_905, gzip: 46_726 };

/** Maximum size of `redis-cloud-sdk/raw` with its dependency, in bytes. */
const RAW_LIMITS: BundleSize = { minified: 38_000, gzip: 15_000 };

export interface BundleSize {
  minified: number;
  gzip: number;
}

/** Measures the whole SDK in a web page, without tree shaking. */
export async function bundleSize(file = "dist/src/index.js"): Promise<BundleSize> {
  const entry = join(ROOT, file);
  if (!existsSync(entry)) throw new ContractError("dist/ is missing: run npm run build first.");
  return measureSize(entry);
}

/** Measures a module and everything that it imports, in one bundle for browsers. */
export async function measureSize(entry: string): Promise<BundleSize> {
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

function checkSize(name: string, size: BundleSize, limits: BundleSize): void {
  const part = (unit: keyof BundleSize) => `${size[unit]} bytes ${unit} (limit ${limits[unit]})`;
  const line = `${name}: ${part("minified")}, ${part("gzip")}.`;
  if (size.minified > limits.minified || size.gzip > limits.gzip)
    throw new ContractError(`${line} Too large.`);
  console.log(line);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    checkSize("Bundle", await bundleSize(), LIMITS);
    checkSize("redis-cloud-sdk/raw", await bundleSize("dist/src/raw/index.js"), RAW_LIMITS);
  });
}
