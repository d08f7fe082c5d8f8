import { loadCanonical, loadEffective } from "../../scripts/contract/effective.js";
import type { Published } from "./published.js";
import { ROOT } from "./run.js";

/** Schemas that generators look up by name. */
const SCHEMAS = ["TaskStateUpdate", "HttpError", "ProcessorResponse", "AccountUser", "Links"];

/** Loads the part of the repository's contract that generators need, so that each case takes milliseconds. */
export async function loadSmallContract(): Promise<Published> {
  const effective = structuredClone(await loadEffective(ROOT)) as Published;
  const { schemas } = effective.components;
  const list = Object.keys(effective.paths).find((path) =>
    effective.paths[path].get?.parameters?.some((one: { name: string }) => one.name === "limit"),
  ) as string;
  const paths = {
    "/users": { get: effective.paths["/users"].get },
    "/users/{userId}": { get: effective.paths["/users/{userId}"].get },
    [list]: { get: effective.paths[list].get },
  };
  const kept = new Set(SCHEMAS);
  const waiting: unknown[] = [paths, ...SCHEMAS.map((name) => schemas[name])];
  for (const node of waiting)
    for (const [, name = ""] of JSON.stringify(node ?? {}).matchAll(/#\/components\/schemas\/([\w.-]+)/g)) {
      if (kept.has(name)) continue;
      kept.add(name);
      waiting.push(schemas[name]);
    }
  effective.paths = paths;
  effective.components.schemas = Object.fromEntries(
    [...kept].flatMap((name) => (schemas[name] === undefined ? [] : [[name, schemas[name]]])),
  );
  const { ProcessorResponse } = (await loadCanonical(ROOT)).components.schemas;
  effective.components.schemas.ProcessorResponse = ProcessorResponse;
  return effective;
}
