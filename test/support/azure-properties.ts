import type { Schema } from "../../scripts/contract/document.js";
import { loadCanonical } from "../../scripts/contract/effective.js";
import { findContract } from "../../scripts/contracts.js";
import { ROOT } from "../scripts/run.js";

/** Reads the names of the properties of the schemas of Azure Managed Redis, and which of them the base version lacks. */
export async function readPropertyNames(schemas: RegExp): Promise<{ all: Set<string>; newer: Set<string> }> {
  const { components } = await loadCanonical(ROOT, findContract("azure-managed-redis"));
  const all = new Set<string>();
  const newer = new Set<string>();
  const collect = ({ properties = {}, items }: Schema): void => {
    for (const [name, property] of Object.entries(properties)) {
      all.add(name);
      if ("x-since" in property) newer.add(name);
      collect(property);
    }
    if (items !== undefined) collect(items);
  };
  for (const [name, schema] of Object.entries(components.schemas)) if (schemas.test(name)) collect(schema);
  return { all, newer };
}
