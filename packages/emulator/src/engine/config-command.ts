/** Parameters that clients may read and set, as in the service's list of compatible configuration settings. */
const PARAMETERS = [
  "activerehashing",
  "hash-max-listpack-entries",
  "hash-max-listpack-value",
  "hash-max-ziplist-entries",
  "hash-max-ziplist-value",
  "hll-sparse-max-bytes",
  "list-compress-depth",
  "list-max-listpack-size",
  "list-max-ziplist-size",
  "notify-keyspace-events",
  "set-max-intset-entries",
  "slowlog-log-slower-than",
  "slowlog-max-len",
  "stream-node-max-bytes",
  "stream-node-max-entries",
  "zset-max-listpack-entries",
  "zset-max-listpack-value",
  "zset-max-ziplist-entries",
  "zset-max-ziplist-value",
];

/** Values that the service accepts, where Redis accepts more. */
const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  "slowlog-log-slower-than": [1_001, Number.MAX_SAFE_INTEGER],
  "slowlog-max-len": [128, 1_024],
};

/** Setting that every process has and clients cannot change. Setting it again replies OK without an effect. */
const UNCHANGED = ["CONFIG", "SET", "loglevel", "warning"];
const NO_PARAMETER = "no-parameter";
const MAX_QUOTED_LENGTH = 64;
/** Further patterns are refused. */
const MAX_PATTERNS = 128;
/** Longer patterns match no name. */
const MAX_PATTERN_LENGTH = 64;

/** A command that takes the place of a client's. */
export interface ConfigCommand {
  /** Command for the server. `undefined`: the client's own. */
  readonly argv?: readonly string[] | undefined;
  /** Parameters that it changes, unless the server rejects it. */
  readonly parameters: readonly string[];
}

/**
 * Limits a `CONFIG` command to the parameters that the service supports.
 *
 * The server itself replies to the replacement, so that the order of replies, transactions, the protocol version and
 * the user's permissions remain the server's concern. A refused command becomes one that the server rejects.
 *
 * @param words Subcommand and its arguments.
 */
export function limitConfigCommand([subcommand = "", ...args]: readonly string[]): ConfigCommand {
  switch (subcommand.toLowerCase()) {
    case "get":
      return { argv: limitGet(args), parameters: [] };
    case "set":
      return limitSet(args);
    case "rewrite":
      // Values are stored when they are set.
      return { argv: args.length === 0 ? UNCHANGED : undefined, parameters: [] };
    default:
      return { parameters: [] };
  }
}

function limitGet(patterns: readonly string[]): readonly string[] | undefined {
  if (patterns.length === 0) return undefined;
  if (patterns.length > MAX_PATTERNS) return ["CONFIG", `GET: at most ${MAX_PATTERNS} patterns`];
  const names = patterns.map((pattern) => pattern.toLowerCase());
  const unknown = names.find((name) => !/[*?[\\]/.test(name) && !PARAMETERS.includes(name));
  if (unknown !== undefined) return ["CONFIG", `GET ${quote(unknown)}: not supported by Redis Cloud`];
  const found = PARAMETERS.filter((name) => names.some((pattern) => matchesGlob(name, pattern)));
  return ["CONFIG", "GET", ...(found.length === 0 ? [NO_PARAMETER] : found)];
}

function limitSet(args: readonly string[]): ConfigCommand {
  // Redis rejects a name without a value.
  if (args.length === 0 || args.length % 2 === 1) return { parameters: [] };
  const parameters: string[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const [name = "", value = ""] = args.slice(index, index + 2);
    const parameter = name.toLowerCase();
    if (!PARAMETERS.includes(parameter)) return refuseSet(`${quote(name)}: not supported by Redis Cloud`);
    const [min, max] = RANGES[parameter] ?? [];
    if (min !== undefined && max !== undefined && (Number(value) < min || Number(value) > max)) {
      return refuseSet(`${parameter}: must be between ${min} and ${max} (got ${quote(value)})`);
    }
    parameters.push(parameter);
  }
  return { parameters };
}

/** Creates a command that Redis rejects with the text as the name of an unknown option. */
function refuseSet(text: string): ConfigCommand {
  return { argv: ["CONFIG", "SET", text, ""], parameters: [] };
}

function quote(text: string): string {
  return text.slice(0, MAX_QUOTED_LENGTH).replace(/[^ -~]/g, "?");
}

/** Whether a name matches a glob-style pattern of Redis. Without backtracking, which some patterns would make endless. */
function matchesGlob(name: string, pattern: string): boolean {
  if (pattern.length > MAX_PATTERN_LENGTH) return false;
  const tokens = pattern.match(/\*+|\\.|\[\^?(?:\\.|[^\]\\])*\]?|./gs) ?? [];
  let reached = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    if (token.startsWith("*")) for (let at = Math.min(...reached); at <= name.length; at += 1) next.add(at);
    else
      for (const at of reached) if (at < name.length && matchesOne(name[at] ?? "", token)) next.add(at + 1);
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(name.length);
}

function matchesOne(char: string, token: string): boolean {
  if (token === "?") return true;
  if (token.startsWith("\\")) return token.slice(1) === char;
  if (!token.startsWith("[")) return token === char;
  const isNegated = token.startsWith("[^");
  const members = token.slice(isNegated ? 2 : 1).replace(/\]$/, "");
  const isMember = [...members.matchAll(/\\(.)|(.)-(.)|(.)/gs)].some(([, escaped, first, last, single]) => {
    if (first === undefined || last === undefined) return (escaped ?? single) === char;
    return first <= last ? first <= char && char <= last : last <= char && char <= first;
  });
  return isMember !== isNegated;
}
