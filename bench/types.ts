import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ContractError } from "../scripts/contract/read.js";
import { generated, NOT_INSTALLED } from "./competitors.js";
import type { Section } from "./report-section.js";
import { median, roundValue } from "./table.js";
import { ROOT } from "./worker-process.js";

/** Number of methods that `test/types/cost/consumer.ts` calls. */
const METHODS = 48;
const ROUNDS = 5;
const OPTIONS = "--noEmit --skipLibCheck --extendedDiagnostics --strict --target es2022 --module nodenext";

interface Cost {
  name: string;
  instantiations: number;
  seconds: number;
  megabytes: number;
}

/** Measures the cost for the compiler of a consumer. */
export async function measureTypes(): Promise<Section> {
  if (!existsSync(`${ROOT}dist/src/index.d.ts`)) {
    throw new ContractError("dist/ is missing: run npm run build first.");
  }
  const programs = [
    { name: "an empty program", file: `${ROOT}test/types/cost/empty.ts` },
    { name: "redis-cloud-sdk", file: `${ROOT}test/types/cost/consumer.ts` },
    ...(await peerPrograms()),
  ];
  const runs = programs.map((): Omit<Cost, "name">[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { file }] of programs.entries()) runs[index]?.push(compile(file));
  }
  const of = (index: number, key: keyof Omit<Cost, "name">) =>
    median((runs[index] ?? []).map((run) => run[key]));
  const all = programs.map(
    ({ name }, index): Cost => ({
      name,
      instantiations: of(index, "instantiations") - of(0, "instantiations"),
      seconds: of(index, "seconds"),
      megabytes: of(index, "megabytes"),
    }),
  );
  const [empty, ours, ...peers] = all;
  if (empty === undefined || ours === undefined) throw new Error("The SDK was not measured.");
  const relations = peers.map(
    ({ name, instantiations }) =>
      `${roundValue(instantiations / ours.instantiations)} times as many with ${name}`,
  );
  return {
    title: "Compiler cost",
    conclusion: `A program of ${METHODS} methods adds ${ours.instantiations.toLocaleString("en-US")} type instantiations${relations.length > 0 ? `, and ${relations.join(", ")}` : ""}.`,
    table: {
      columns: ["with", "instantiations added", "seconds in all", "MB in all"],
      rows: [
        ...[empty, ours, ...peers].map(({ name, instantiations, seconds, megabytes }) => [
          name,
          instantiations,
          roundValue(seconds),
          roundValue(megabytes),
        ]),
        ...(peers.length > 0 ? [] : [["@hey-api/openapi-ts, openapi-fetch", null, null, NOT_INSTALLED]]),
      ],
    },
    charts: [
      {
        file: "types",
        title: `Type instantiations that ${METHODS} methods add`,
        bars: [ours, ...peers].map(({ name, instantiations }) => ({ label: name, value: instantiations })),
      },
    ],
    how: `As reported by \`tsc --extendedDiagnostics --strict --skipLibCheck\`: instantiations beyond an empty program, median of ${ROUNDS} runs in turns. The SDK's program is \`test/types/cost/consumer.ts\`, against the built declarations; the others call as many operations and read the data, openapi-fetch with this project's generated schema as declarations, the generated client as TypeScript, as it is generated into a project. The SDK's declarations contain plain types, so the compiler computes little; without skipLibCheck the numbers are higher.`,
  };
}

/** Writes programs with the same number of operations to the folder of the generated client. */
async function peerPrograms(): Promise<{ name: string; file: string }[]> {
  const client = await generated();
  if (client === undefined) return [];
  const folder = `${client.folder}/programs`;
  await mkdir(folder, { recursive: true });
  for (const file of ["schema.ts", "service-codes.ts"])
    await cp(`${ROOT}generated/${file}`, `${folder}/${file.replace(".ts", ".d.ts")}`);
  const sdk = await readFile(`${client.folder}/client/sdk.gen.ts`, "utf8");
  const names = [...sdk.matchAll(/^export const (get\w+) =/gm)].slice(0, METHODS).map(([, name]) => name);
  const calls = names.map((name) => `(await api.${name}({} as never)).data`);
  await writeFile(`${folder}/package.json`, '{ "type": "module" }\n');
  await writeFile(
    `${folder}/hey-api.ts`,
    `import * as api from "../client/index.js";\nexport const found = async () => [\n${calls.join(",\n")}\n];\n`,
  );
  const schema = await readFile(`${ROOT}generated/schema.ts`, "utf8");
  const routes = [...schema.matchAll(/^ {2,4}"(\/[^"]+)": \{[\s\S]*?\bget(\??):/gm)]
    .filter(([, , optional]) => optional === "")
    .slice(0, METHODS)
    .map(([, route]) => `(await client.GET(${JSON.stringify(route)}, {} as never)).data`);
  await writeFile(
    `${folder}/openapi-fetch.ts`,
    `import createClient from "openapi-fetch";\nimport type { paths } from "./schema.js";\nconst client = createClient<paths>();\nexport const found = async () => [\n${routes.join(",\n")}\n];\n`,
  );
  return [
    { name: "@hey-api/openapi-ts", file: `${folder}/hey-api.ts` },
    { name: "openapi-fetch", file: `${folder}/openapi-fetch.ts` },
  ];
}

function compile(file: string): Omit<Cost, "name"> {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...OPTIONS.split(" "), file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new ContractError(`${file} does not compile: ${stdout.slice(0, 500)}`);
  const reported = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  return {
    instantiations: reported("Instantiations"),
    seconds: reported("Total time"),
    megabytes: reported("Memory used") / 1_000,
  };
}
