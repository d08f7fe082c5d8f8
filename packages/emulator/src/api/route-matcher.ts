import { HttpError } from "../errors.js";

interface Node {
  literals: Map<string, Node>;
  /** Any one segment. */
  segment?: Node;
  /** One or more segments, up to the end. */
  tail?: Node;
  /** Routes that end here, by method. */
  routes: Map<string, string>;
}

/** Matches requests to the routes of a contract. */
export class RouteMatcher<R extends string, V> {
  readonly #root: Node = emptyNode();
  readonly #readValues: (route: R, values: readonly string[]) => V;
  readonly #normalize: (segment: string) => string;

  /**
   * @param readValues Reads the values of the path parameters, in order.
   * @param normalize Makes literals that are equal the same.
   */
  constructor(
    routes: Iterable<R>,
    readValues: (route: R, values: readonly string[]) => V,
    normalize: (segment: string) => string = (segment) => segment,
  ) {
    this.#readValues = readValues;
    this.#normalize = normalize;
    for (const route of routes) this.#add(route);
  }

  #add(route: R): void {
    const [method = "", template = ""] = route.split(" ");
    let node = this.#root;
    for (const segment of splitPath(template)) {
      if (segment === "{subPath}") node = node.tail ??= emptyNode();
      else if (segment.startsWith("{")) node = node.segment ??= emptyNode();
      else node = child(node, this.#normalize(segment));
    }
    node.routes.set(method, route);
  }

  /**
   * Matches a path without the version. A trailing slash is tolerated, because the Go client sends some.
   *
   * @throws {@link HttpError} 404 for an unknown path, 405 for a method that it lacks, or that of an invalid value.
   */
  match(method: string, path: string): { route: R; path: V } {
    const found: { node: Node; values: string[] }[] = [];
    this.#collect(this.#root, splitPath(path), 0, [], found);
    if (found.length === 0) throw new HttpError(404);
    for (const { node, values } of found) {
      const route = node.routes.get(method) as R | undefined;
      if (route !== undefined) return { route, path: this.#readValues(route, values) };
    }
    const allowed = [...new Set(found.flatMap(({ node }) => [...node.routes.keys()]))].sort();
    throw new HttpError(405, `Method ${method} is not supported here.`, {
      headers: { allow: allowed.join(", ") },
    });
  }

  /** Collects matching nodes depth first, literals before parameters, so that `/subscriptions/redis-versions` is not a subscription. */
  #collect(
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
    const literal = node.literals.get(this.#normalize(segment));
    if (literal !== undefined) this.#collect(literal, segments, at + 1, values, found);
    if (node.segment !== undefined)
      this.#collect(node.segment, segments, at + 1, [...values, segment], found);
    if (node.tail !== undefined)
      found.push({ node: node.tail, values: [...values, segments.slice(at).join("/")] });
  }
}

/** Decodes a segment. @throws HttpError 400 */
export function decodeSegment(value: string, name: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new HttpError(400, `Path parameter ${name} must be percent-encoded UTF-8 (got ${value}).`);
  }
}

function splitPath(path: string): string[] {
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
