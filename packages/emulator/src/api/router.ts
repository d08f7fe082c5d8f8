import { STRING_PATH_PARAMS } from "redis-cloud-sdk/catalog";
import { catalog } from "../contract/catalog.js";
import { HttpError } from "../errors.js";
import type { Route } from "../handlers/operation.js";
import { decodeSegment, RouteMatcher } from "./route-matcher.js";

/** Route of a request, and the values of its path parameters. */
export interface Match {
  route: Route;
  path: Readonly<Record<string, string | number>>;
}

const STRINGS: ReadonlySet<string> = new Set(STRING_PATH_PARAMS);

/** The contract declares ids as 32-bit integers. */
const MAX_ID = 2 ** 31 - 1;

/** Matches requests to the routes of Redis Cloud. An id that is not a number is HTTP 400. */
export class Router extends RouteMatcher<Route, Match["path"]> {
  constructor() {
    super(Object.keys(catalog) as Route[], readValues);
  }
}

function readValues(route: Route, values: readonly string[]): Match["path"] {
  const path: Record<string, string | number> = {};
  catalog[route].ids.forEach((name, index) => {
    const value = decodeSegment(values[index] ?? "", name);
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
