/** Operations that a piece of text names, in one group. */
export interface RouteGroup {
  routes: string[];
  /** Offset of the first method. */
  start: number;
  /** Offset after the last path. */
  end: number;
}

const METHOD = "GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|TRACE";
/** Markup and separators between a method and its path: backticks, emphasis, links, table cells. */
const MARKUP = String.raw`[\s\x60*_~"':|()\[\]\\]`;
/** Origin of a full address, or the variable that holds it. */
const ORIGIN = String.raw`https?:\/\/[^\s/\x60"')\]|]+|\{\{?\w+\}?\}(?=\/)|\$\{?\w+\}?(?=\/)`;
const PATH = String.raw`(?:${ORIGIN})?\/[^\s\x60|)\]"',;]*|https?:\/\/[^\s/\x60"')\]|]+`;
const METHODS = String.raw`(?<![A-Za-z0-9/{$.-])(?:${METHOD})(?![A-Za-z0-9-])(?:${MARKUP}*(?:\/|,|&|\+|\bor\b|\band\b)${MARKUP}*(?:${METHOD})(?![A-Za-z0-9-]))*`;
const ROUTE = new RegExp(`(${METHODS})${MARKUP}+(${PATH})`, "gi");
/** Text between two operations of one line, with the target of a link. */
const CONNECTOR = new RegExp(
  String.raw`^(?:\]\([^)\s]*\))?(?:${MARKUP}|[,;&+/·]|<br ?\/?>|\band\b|\bor\b)*$`,
  "i",
);
const NEXT_PATH = new RegExp(
  String.raw`^((?:\]\([^)\s]*\))?(?:${MARKUP}|[,;&+·]|\band\b|\bor\b)*[,;&+·\s\x60](?:\band\b|\bor\b)?[\s\x60]*)(${PATH})`,
  "i",
);

/** Finds the operations that a text names, in groups of operations that only separators divide. */
export function findRoutes(text: string): RouteGroup[] {
  const groups: RouteGroup[] = [];
  for (const match of text.matchAll(ROUTE)) {
    const [whole, methods = "", path = ""] = match;
    if (!isMethod(methods, text.slice(0, match.index))) continue;
    const names = methodsIn(methods);
    const end = match.index + whole.length - (path.length - stripPunctuation(path).length);
    const routes = names.map((name) => `${name} ${toPath(path)}`);
    const last = groups.at(-1);
    if (last !== undefined && match.index < last.end) continue;
    if (last !== undefined && CONNECTOR.test(text.slice(last.end, match.index))) {
      last.routes.push(...routes);
      last.end = end;
    } else groups.push({ routes, start: match.index, end });
    extend(groups.at(-1) as RouteGroup, names, text);
  }
  return groups;
}

/** Adds further paths of the same methods: "GET /users, /users/{userId}". */
function extend(group: RouteGroup, methods: readonly string[], text: string): void {
  for (;;) {
    const [whole, , path = ""] = NEXT_PATH.exec(text.slice(group.end)) ?? [];
    if (whole === undefined) return;
    group.routes.push(...methods.map((name) => `${name} ${toPath(path)}`));
    group.end += whole.length - (path.length - stripPunctuation(path).length);
  }
}

/** Returns the methods that a text contains. */
export function methodsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`(?<![A-Za-z0-9])(?:${METHOD})(?![A-Za-z0-9])`, "gi"))].map(([name]) =>
    name.toUpperCase(),
  );
}

/** Returns the paths that a text contains, with or without a method. */
export function findPaths(text: string): string[] {
  return [...text.matchAll(new RegExp(String.raw`(?<![\w/<.\])}])(?:${PATH})`, "gi"))].map(([path]) =>
    toPath(path),
  );
}

/** In prose, "get" and "delete" are words: in lower case they count at the start and in code only. */
function isMethod(methods: string, before: string): boolean {
  return methods === methods.toUpperCase() || /(?:^|[`[])[\s`*_~[("'\\|]*$/.test(before);
}

function toPath(path: string): string {
  const local = stripPunctuation(path)
    .replace(new RegExp(`^(?:${ORIGIN})`, "i"), "")
    .replace(/\\([{}_*<>])/g, "$1");
  return local === "" ? "/" : local;
}

/** Removes the punctuation and emphasis that a sentence puts after a path; `/**` is a path of the contract. */
function stripPunctuation(path: string): string {
  return path.replace(/(?<!\/)[*_~]+$|[.:\\!]+$/g, "").replace(/(?<!\/)\*+$/, "");
}
