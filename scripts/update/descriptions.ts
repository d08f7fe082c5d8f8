import { stringify } from "yaml";
import type { Contract, Parameter } from "../contract/document.js";
import { type ContractOperation, listOperations } from "../contract/operations.js";
import { type ContractSource, MAIN } from "../contracts.js";
import { Reach } from "../diff/reach.js";

/** Operation, parameter or schema without documentation. */
export interface MissingWords {
  /** `POST /things`, `POST /things: query dryRun`, or a schema's name. */
  of: string;
  /** File of related actions. */
  file: string;
  /** The action to add there. */
  action: string;
}

const TODO = "TODO";

/** Returns what the effective contract does not document, in contract order. */
export function findMissingWords(contract: Contract, { overlays }: ContractSource = MAIN): MissingWords[] {
  const [, words] = overlays;
  const routes = listOperations(contract);
  const said = collectParameterDescriptions(routes);
  const reach = new Reach([contract]);
  const tagByRoute = new Map(routes.map(({ route, tag }) => [route, tag]));
  const schemas = Object.entries(contract.components.schemas)
    .filter(([, { description }]) => !description)
    .map(([name]) => {
      const tags = new Set(reach.routes(name).map((route) => tagByRoute.get(route) ?? ""));
      const [tag] = tags;
      return {
        of: name,
        file: wordsFile(words, tag === undefined || tags.size > 1 ? "shared-schemas" : tag),
        action: action(`$.components.schemas[${pathString(name)}]`, { description: TODO }),
      };
    });
  return [
    ...routes.flatMap((route) => [
      ...findMissingSummary(route, words),
      ...findMissingParameters(route, words, said),
    ]),
    ...schemas,
  ];
}

function findMissingSummary(
  { route, tag, summary, description, wireNote, sdkNote, ...place }: ContractOperation,
  folder: string,
): MissingWords[] {
  const missing = {
    ...(summary === "" ? { summary: TODO } : {}),
    ...(`${description}${wireNote}${sdkNote}` === "" ? { description: TODO } : {}),
  };
  if (Object.keys(missing).length === 0) return [];
  return [{ of: route, file: wordsFile(folder, tag), action: action(target(place), missing) }];
}

function findMissingParameters(
  { route, tag, ids, query, ...place }: ContractOperation,
  folder: string,
  said: ReadonlyMap<string, ReadonlySet<string>>,
): MissingWords[] {
  return [...ids, ...query]
    .filter(({ description }) => !description)
    .map((parameter) => ({
      of: `${route}: ${labelParameter(parameter)}`,
      file: wordsFile(folder, tag),
      action: action(`${target(place)}.parameters[?@.name == ${pathString(parameter.name)}]`, {
        description: chooseDescription(said, tag, parameter),
      }),
    }));
}

/** Returns the distinct descriptions of each parameter, below its tag and its name. */
function collectParameterDescriptions(routes: readonly ContractOperation[]): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const { tag, ids, query } of routes)
    for (const parameter of [...ids, ...query])
      if (parameter.description)
        for (const key of [`${tag}: ${labelParameter(parameter)}`, labelParameter(parameter)])
          said.set(key, (said.get(key) ?? new Set()).add(parameter.description));
  return said;
}

/** Operations of one tag usually mean the same by a name. `offset` skips databases in one and members in another. */
function chooseDescription(
  said: ReadonlyMap<string, ReadonlySet<string>>,
  tag: string,
  parameter: Parameter,
): string {
  const label = labelParameter(parameter);
  const known = said.get(`${tag}: ${label}`) ?? said.get(label) ?? new Set();
  const [first] = known;
  return first !== undefined && known.size === 1 ? first : TODO;
}

function labelParameter({ in: place, name }: Parameter): string {
  return `${place} ${name}`;
}

function target({ method, path }: Pick<ContractOperation, "method" | "path">): string {
  return `$.paths[${pathString(path)}].${method.toLowerCase()}`;
}

/** Formats a string of a JSONPath, in apostrophes. */
function pathString(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

function action(target: string, words: Readonly<Record<string, string>>): string {
  return stringify([{ target, update: words }], { lineWidth: 0 })
    .trimEnd()
    .replace(/^/gm, "  ");
}

/** Returns the file of a tag: `Databases - Pro` is in `databases-pro.yaml`. */
function wordsFile(folder: string, tag: string): string {
  const name = tag
    .replace(/\(.*?\)/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${folder}/${name || "other"}.yaml`;
}
