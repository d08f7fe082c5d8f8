import type { OperationReport } from "../report.js";
import type { KnownItems } from "./known.js";
import { FAR_NAME, FAR_ROUTE, findNearest, nameDistance, routeDistance, toShape } from "./match.js";
import { type Checkbox, NO_SCHEMA, NOT_IN_CONTRACT } from "./parse.js";
import { findPaths, findRoutes, methodsIn } from "./routes.js";

type Name = Checkbox["names"][number];

/** State of one name of a line. */
export interface Judgment {
  name: string;
  done: boolean;
  /** Note for a name that is not in the contract. */
  note?: string;
  /** Second part of the note. */
  hint?: string;
}

/** Compares names of a checklist with the report. */
export class ChecklistMatcher {
  readonly #operations: readonly OperationReport[];
  readonly #contracts: KnownItems["contracts"];
  readonly #byShape: ReadonlyMap<string, OperationReport>;
  readonly #composed: ReadonlyMap<string, string>;
  readonly #schemas: ReadonlyMap<string, boolean>;

  constructor(known: KnownItems) {
    this.#contracts = known.contracts;
    this.#operations = known.operations;
    this.#byShape = new Map(
      known.operations.flatMap((operation) =>
        [operation.route, ...(operation.publishedRoute === undefined ? [] : [operation.publishedRoute])].map(
          (route): [string, OperationReport] => [toShape(route), operation],
        ),
      ),
    );
    this.#composed = new Map(known.composed.map(({ route, method }) => [toShape(route), method]));
    this.#schemas = new Map([...known.schemas, ...known.ownSchemas].map(({ name, used }) => [name, used]));
  }

  isSchema(name: string): boolean {
    return this.#schemas.has(name);
  }

  match(name: Name): Judgment {
    return "route" in name ? this.#route(name.route) : this.#schema(name.schema);
  }

  /**
   * Returns the operations that occur in no name, and in no text that could not be parsed: of each contract of which
   * the list names an operation that no other contract has, or of the first contract if there is none.
   */
  findMissing(names: readonly Name[], unread: readonly string[]): OperationReport[] {
    const routes = names.flatMap((name) => ("route" in name ? [name.route] : []));
    const mentioned = new Set(
      [...routes, ...unread.flatMap((text) => this.#findMentioned(text))].map(toShape),
    );
    const found = new Set([...mentioned].map((shape) => this.#byShape.get(shape)));
    const isMeant = (operations: readonly OperationReport[]) => {
      const others = new Set(this.#contracts.filter((other) => other !== operations).flat());
      return operations.some((operation) => found.has(operation) && !others.has(operation));
    };
    const meant = this.#contracts.filter(isMeant);
    const expected = meant.length === 0 ? this.#contracts.slice(0, 1) : meant;
    return [...new Set(expected.flat())].filter((operation) => !found.has(operation));
  }

  /**
   * Finds every route that a text may mean: those that it names, or its paths combined with its methods, or with all
   * methods.
   */
  #findMentioned(text: string): string[] {
    const named = findRoutes(text).flatMap(({ routes }) => routes);
    if (named.length > 0) return named;
    const methods = methodsIn(text);
    const all =
      methods.length > 0 ? methods : [...new Set(this.#operations.map(({ route }) => readMethod(route)))];
    return findPaths(text).flatMap((path) => all.map((method) => `${method} ${path}`));
  }

  #route(route: string): Judgment {
    const operation = this.#byShape.get(toShape(route));
    if (operation !== undefined) return { name: route, done: operation.levels.implemented };
    const hint = this.#hint(route);
    return { name: route, done: false, note: `${NOT_IN_CONTRACT}: ${hint}`, hint };
  }

  #hint(route: string): string {
    const composed = this.#composed.get(toShape(route));
    if (composed !== undefined) return `use \`${composed}\``;
    const near = findNearest(this.#operations, (other) => routeDistance(route, other.route), FAR_ROUTE);
    if (near === undefined) return "no similar route";
    return `closest is \`${near.route}\`${near.method === undefined ? "" : `, \`${near.method}\``}`;
  }

  #schema(name: string): Judgment {
    const used = this.#schemas.get(name);
    if (used !== undefined) return { name, done: used };
    const near = findNearest([...this.#schemas.keys()], (other) => nameDistance(name, other), FAR_NAME);
    return { name, done: false, note: `${NO_SCHEMA}${near === undefined ? "" : `: closest is \`${near}\``}` };
  }
}

function readMethod(route: string): string {
  return route.slice(0, route.indexOf(" "));
}
