import { STRING_PATH_PARAMS } from "redis-cloud-sdk/catalog";
import { catalog } from "../contract/catalog.js";
import { HttpError } from "../errors.js";
import type { Route } from "../handlers/operation.js";

/** Route of a request, and the values of its path parameters. */
export interface Match {
  route: Route;
  path: Readonly<Record<string, string | number>>;
}

interface Node {
  literals: Map<string, Node>;
  /** Any one segment. */
  segment?: Node;
  /** One or more segments, up to the end. */
  tail?: Node;
  /** Routes that end here, by method. */
  routes: Map<string, Route>;
}

const STRINGS: ReadonlySet<string> = new Set(STRING_PATH_PARAMS);

/** The contract declares ids as 32-bit integers. */
const MAX_ID = 2 ** 31 - 1;

/** Matches requests to the routes of the contract. */
export class Router {
  readonly #root: Node = emptyNode();

  constructor() {
    for (const route of Object.keys(catalog) as Route[]) this.#add(route);
  }

  #add(route: Route): void {
    const [method = "", template = ""] = route.split(" ");
    let node = this.#root;
    for (const segment of segmentsOf(template)) {
      if (segment === "{subPath}") node = node.tail ??= emptyNode();
      else if (segment.startsWith("{")) node = node.segment ??= emptyNode();
      else node = child(node, segment);
    }
    node.routes.set(method, route);
  }

  /**
   * Matches a path without the version. A trailing slash is tolerated, because the Go client sends some.
   *
   * @throws {@link HttpError} 404 for an unknown path, 405 for a method that it lacks, 400 for an id that is
   *   not a number.
   */
  match(method: string, path: string): Match {
    const found: { node: Node; values: string[] }[] = [];
    collect(this.#root, segmentsOf(path), 0, [], found);
    if (found.length === 0) throw new HttpError(404);
    for (const { node, values } of found) {
      const route = node.routes.get(method);
      if (route !== undefined) return { route, path: readValues(route, values) };
    }
    const allowed = [...new Set(found.flatMap(({ node }) => [...node.routes.keys()]))].sort();
    throw new HttpError(405, `Method ${method} is not supported here.`, {
      headers: { allow: allowed.join(", ") },
    });
  }
}

/** Collects matching nodes depth first, literals before parameters, so that `/subscriptions/redis-versions` is not a subscription. */
function collect(
  node: Node,
  segments: readonly string[],
  at: number,
  values: readonly string[],
  found: { node: Node; values: string[] }[],
): void {
  const segment = segments[at];
  if (segment === undefined) {
    if (node.routes.size > 0) found.push({ node, values: [...values] });
    return;
  }
  const literal = node.literals.get(segment);
  if (literal !== undefined) collect(literal, segments, at + 1, values, found);
  if (node.segment !== undefined) collect(node.segment, segments, at + 1, [...values, segment], found);
  if (node.tail !== undefined)
    found.push({ node: node.tail, values: [...values, segments.slice(at).join("/")] });
}

function readValues(route: Route, values: readonly string[]): Match["path"] {
  const path: Record<string, string | number> = {};
  catalog[route].ids.forEach((name, index) => {
    const value = decode(values[index] ?? "", name);
    path[name] = isString(route, name) ? value : readId(value, name);
  });
  return path;
}

/** A name that is a number elsewhere is listed with its path. */
function isString(route: Route, name: string): boolean {
  const path = route.slice(route.indexOf("/"));
  return STRINGS.has(name) || STRINGS.has(path.slice(0, path.indexOf(`{${name}}`) + name.length + 2));
}

function readId(value: string, name: string): number {
  const id = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(Math.abs(id) <= MAX_ID))
    throw new HttpError(400, `Path parameter ${name} must be a 32-bit integer (got ${value}).`);
  return id;
}

function decode(value: string, name: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new HttpError(400, `Path parameter ${name} must be percent-encoded UTF-8 (got ${value}).`);
  }
}

function segmentsOf(path: string): string[] {
  return path
    .replace(/^\/|\/$/g, "")
    .split("/")
    .filter((segment, _, all) => all.length > 1 || segment !== "");
}

function child(node: Node, segment: string): Node {
  const existing = node.literals.get(segment);
  if (existing !== undefined) return existing;
  const created = emptyNode();
  node.literals.set(segment, created);
  return created;
}

function emptyNode(): Node {
  return { literals: new Map(), routes: new Map() };
}
