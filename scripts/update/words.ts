import type { Contract } from "../contract/document.js";
import { type Route, routesOf } from "../contract/operations.js";

/** An operation, parameter or schema that has no words of ours. */
export interface MissingWords {
  /** `POST /things`, `POST /things: query dryRun`, or a schema's name. */
  of: string;
  /** The file that its neighbours are in. */
  file: string;
  /** The action to add there. */
  action: string;
}

const SHARED = "openapi/words/shared-schemas.yaml";

/** What the effective contract says nothing about, in the order of the contract. */
export function missingWords(contract: Contract): MissingWords[] {
  const operations = routesOf(contract).flatMap((route) => [...ofRoute(route), ...ofParameters(route)]);
  const schemas = Object.entries(contract.components.schemas)
    .filter(([, { description }]) => !description)
    .map(([name]) => ({
      of: name,
      file: SHARED,
      action: action(`$.components.schemas.${name}`, ["description"]),
    }));
  return [...operations, ...schemas];
}

function ofRoute({ route, method, path, tag, summary, description }: Route): MissingWords[] {
  const missing = [...(summary === "" ? ["summary"] : []), ...(description === "" ? ["description"] : [])];
  if (missing.length === 0) return [];
  return [
    {
      of: route,
      file: wordsFile(tag),
      action: action(`$.paths['${path}'].${method.toLowerCase()}`, missing),
    },
  ];
}

function ofParameters({ route, method, path, tag, ids, query }: Route): MissingWords[] {
  return [...ids, ...query]
    .filter(({ description }) => !description)
    .map((parameter) => ({
      of: `${route}: ${parameter.in} ${parameter.name}`,
      file: wordsFile(tag),
      action: action(
        `$.paths['${path}'].${method.toLowerCase()}.parameters[?@.name == '${parameter.name}']`,
        ["description"],
      ),
    }));
}

function action(target: string, keys: readonly string[]): string {
  return [`  - target: ${target}`, "    update:", ...keys.map((key) => `      ${key}: TODO`)].join("\n");
}

/** One file a tag: `Databases - Pro` is in `databases-pro.yaml`. */
function wordsFile(tag: string): string {
  const name = tag
    .replace(/\(.*?\)/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `openapi/words/${name || "other"}.yaml`;
}
