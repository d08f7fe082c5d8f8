import { type Contract, METHODS } from "./document.js";

/** What differs between two canonical contracts, by route and by schema name. */
export interface Difference {
  routes: Change;
  schemas: Change;
}

interface Change {
  added: string[];
  removed: string[];
  changed: string[];
}

export function difference(before: Contract | undefined, after: Contract): Difference {
  return {
    routes: compareMaps(before === undefined ? {} : routeMap(before), routeMap(after)),
    schemas: compareMaps(before?.components.schemas ?? {}, after.components.schemas),
  };
}

function routeMap(contract: Contract): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contract.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method] !== undefined).map((method) => [
        `${method.toUpperCase()} ${path}`,
        item[method],
      ]),
    ),
  );
}

function compareMaps(before: Record<string, unknown>, after: Record<string, unknown>): Change {
  const same = (key: string) => JSON.stringify(before[key]) === JSON.stringify(after[key]);
  return {
    added: Object.keys(after).filter((key) => !Object.hasOwn(before, key)),
    removed: Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
    changed: Object.keys(after).filter((key) => Object.hasOwn(before, key) && !same(key)),
  };
}

/** The difference in a few lines; `undefined` when there is none. */
export function describeDifference({ routes, schemas }: Difference): string | undefined {
  const lines = [...describeChange("route", routes), ...describeChange("schema", schemas)];
  return lines.length === 0 ? undefined : lines.join("\n");
}

function describeChange(noun: string, change: Change): string[] {
  return (["added", "removed", "changed"] as const).flatMap((word) =>
    change[word].map((name) => `${word.padEnd(8)}${noun} ${name}`),
  );
}
