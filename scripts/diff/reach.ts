import { type Contract, METHODS, type Operation } from "../contract/document.js";
import { references } from "../contract/references.js";
import { refName } from "../contract/schemas.js";
import type { Direction } from "./rules.js";

/** Returns every operation of a contract, by route. */
export function indexOperations(contract: Contract | undefined): Record<string, Operation> {
  return Object.fromEntries(
    Object.entries(contract?.paths ?? {}).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation === undefined ? [] : [[`${method.toUpperCase()} ${path}`, operation]];
      }),
    ),
  );
}

/** Usage of schemas in either of two contracts. */
export class Reach {
  readonly #directions = new Map<string, Set<Direction>>();
  readonly #routes = new Map<string, Set<string>>();

  constructor(contracts: readonly (Contract | undefined)[]) {
    for (const contract of contracts) if (contract !== undefined) this.#add(contract);
  }

  /** An unreferenced schema may be a task payload, which the contract does not declare: assume that callers read it. */
  findDirections(schema: string): Direction[] {
    return [...(this.#directions.get(schema) ?? ["response" as const])].sort();
  }

  routes(schema: string): string[] {
    return [...(this.#routes.get(schema) ?? [])].sort();
  }

  #add(contract: Contract): void {
    const edges = new Map(
      Object.entries(contract.components.schemas).map(([name, schema]) => [name, findSchemaNames(schema)]),
    );
    for (const [route, { parameters, requestBody, responses }] of Object.entries(indexOperations(contract))) {
      const successes = Object.entries(responses).filter(([status]) => /^2/.test(status));
      this.#mark(findSchemaNames([parameters, requestBody]), edges, "request", route);
      this.#mark(findSchemaNames(successes.map(([, response]) => response)), edges, "response", route);
    }
  }

  #mark(
    names: Set<string>,
    edges: ReadonlyMap<string, Set<string>>,
    direction: Direction,
    route: string,
  ): void {
    const waiting = [...names];
    const seen = new Set<string>();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      addTo(this.#directions, name, direction);
      addTo(this.#routes, name, route);
      waiting.push(...(edges.get(name) ?? []));
    }
  }
}

function findSchemaNames(node: unknown): Set<string> {
  return new Set(references(node).map(refName));
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}
