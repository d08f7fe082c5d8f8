import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.js";
import type { Check, Subject } from "./outcome.js";
import type { Projects } from "./pack.js";
import { type Tool, tool } from "./tools.js";

const VERSIONS = ["5.5", "5.9", "6.0", "7.0"] as const;

/** Module resolutions of the compiler. */
const RESOLUTIONS = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
} as const;

/** Strictness variants. As in most projects, declarations of packages are not checked. */
const MODES = {
  strict: { strict: true, skipLibCheck: true },
  "not strict": { strict: false, skipLibCheck: true },
  "exact optional properties": {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: true,
  },
} as const;

/** Options that are independent of the module resolution. */
const MORE_MODES = {
  "declarations checked": { strict: true },
  "no DOM": { strict: true, lib: ["es2022"], types: ["node"], skipLibCheck: true },
} as const;

const COMMON = {
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  noEmit: true,
  allowJs: true,
  checkJs: true,
};

/** Compiles against the tarball's types with every version, resolution and strictness. */
export function compilers({ plain, withPeer, withCompanions, withAdapters }: Projects): Subject[] {
  return VERSIONS.map((version) => ({
    name: `TypeScript ${version}`,
    async run() {
      const tsc = await tool(`typescript-${version}` as Tool);
      const checks: Check[] = [];
      for (const [resolution, how] of Object.entries(RESOLUTIONS)) {
        const modes = { ...MODES, ...(resolution === "nodenext" ? MORE_MODES : {}) };
        for (const [mode, strictness] of Object.entries(modes)) {
          const files = ["typed.ts", "telemetry.ts", "jsdoc.js"];
          // From 5.8 on compilers know that CommonJS can require an ES module, in the resolution of newer Nodes.
          if (resolution === "nodenext" && version !== "5.5") files.push("required.cts");
          const config = { compilerOptions: { ...COMMON, ...how, ...strictness }, files };
          checks.push(await compile(tsc, withPeer, `${version} ${resolution} ${mode}`, config));
        }
      }
      const alone = {
        compilerOptions: { ...COMMON, ...RESOLUTIONS.nodenext, strict: true },
        files: ["typed.ts"],
      };
      checks.push(await compile(tsc, plain, `${version} nodenext without the peer`, alone));
      const companions = {
        compilerOptions: { ...COMMON, ...RESOLUTIONS.nodenext, ...MODES.strict, types: ["node"] },
        files: ["companions.ts"],
      };
      checks.push(await compile(tsc, withCompanions, `${version} nodenext companions`, companions));
      if (version !== "5.5") {
        const adapters = {
          compilerOptions: { ...COMMON, ...RESOLUTIONS.nodenext, ...MODES.strict, types: ["node"] },
          files: ["adapters/pulumi.ts", "adapters/alchemy.ts"],
        };
        checks.push(await compile(tsc, withAdapters, `${version} nodenext adapters`, adapters));
      }
      return checks;
    },
  }));
}

async function compile(tsc: string, folder: string, name: string, config: object): Promise<Check> {
  const file = join(folder, `tsconfig.${name.replaceAll(" ", "-")}.json`);
  writeFileSync(file, JSON.stringify(config));
  const { status, stdout, stderr } = await run(process.execPath, [tsc, "-p", file], folder);
  const check = name.slice(name.indexOf(" ") + 1);
  return status === 0 ? { check, passed: true } : { check, passed: false, why: stdout + stderr };
}
