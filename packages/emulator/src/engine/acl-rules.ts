import { EngineError } from "./errors.js";

/**
 * Commands that clients may not run: they reconfigure, stop, pause or re-home the process, read its passwords, or
 * load code into it.
 *
 * The server's own ACL denies them, not a command filter in front of it, so that scripts, transactions and
 * subcommands are covered. `CLIENT PAUSE` would block the emulator's own commands too.
 */
export const DENIED = [
  // The filter of a database's port limits the others, and CLIENT KILL: see CommandFilter.
  "config|resetstat",
  "shutdown",
  "replicaof",
  "slaveof",
  "failover",
  "debug",
  // The service has the other subcommands of both. They show passwords as hashes only.
  "acl|deluser",
  "acl|genpass",
  "acl|load",
  "acl|log",
  "acl|save",
  "acl|setuser",
  "module|help",
  "module|load",
  "module|loadex",
  "module|unload",
  // A cluster is changed by the emulator only.
  "cluster|addslots",
  "cluster|addslotsrange",
  "cluster|bumpepoch",
  "cluster|delslots",
  "cluster|delslotsrange",
  "cluster|failover",
  "cluster|flushslots",
  "cluster|forget",
  "cluster|meet",
  "cluster|replicate",
  "cluster|reset",
  "cluster|saveconfig",
  "cluster|set-config-epoch",
  "cluster|setslot",
  "save",
  "bgsave",
  "bgrewriteaof",
  "pfdebug",
  "pfselftest",
  // The service does not have these.
  "lastsave",
  "latency|doctor",
  "latency|graph",
  "latency|help",
  "latency|history",
  "latency|latest",
  "latency|reset",
  "memory|doctor",
  "memory|malloc-stats",
  "memory|purge",
  "memory|stats",
  "migrate",
  "move",
  "restore-asking",
  "role",
  "script|debug",
  "swapdb",
  "client|getredir",
  "client|no-evict",
  "client|pause",
  "client|unpause",
].map((command) => `-${command}`);

/** Denied to clients whose commands are not filtered. */
export const DENIED_UNFILTERED = [...DENIED, "-config", "-client|kill"];

/** Denied to users with restricted key patterns, because these commands return the keys and arguments of all clients. */
const DENIED_TO_NARROW = ["-sync", "-psync", "-replconf", "-monitor", "-slowlog"];

/** A token that a rule may contain. Passwords, `on`, `off` and `reset` are not allowed. */
const RULE_TOKEN =
  /^(?:[+-].+|~.+|%[RW]+~.+|&.+|allkeys|resetkeys|allchannels|resetchannels|allcommands|nocommands)$/i;

/**
 * Converts a Redis Cloud ACL rule to arguments of `ACL SETUSER`.
 *
 * Tokens may be separated by several spaces: the service's own Full-Access rule is `+@all  ~*`. A rule without
 * channel patterns allows all channels, otherwise Full-Access could not publish. Denied commands are appended after
 * the rule's own tokens, and to each selector, because selectors do not inherit denials.
 *
 * @throws EngineError naming the invalid token.
 */
export function ruleTokens(rule: string, denied: readonly string[] = DENIED): readonly string[] {
  const { outside, selectors } = parseRule(rule);
  return [
    ...restrictTokens(outside, denied),
    ...selectors.map((inside) => `(${restrictTokens(inside, denied).join(" ")})`),
  ];
}

/** Converts a further rule of a user to selectors. */
export function toSelectors(rule: string, denied: readonly string[]): readonly string[] {
  const { outside, selectors } = parseRule(rule);
  return [outside, ...selectors].map((inside) => `(${restrictTokens(inside, denied).join(" ")})`);
}

function restrictTokens(tokens: readonly string[], denied: readonly string[]): readonly string[] {
  const wrong = tokens.find((token) => !RULE_TOKEN.test(token));
  if (wrong !== undefined) throw new EngineError(`"${wrong}" is not a valid ACL rule token`);
  const channels = tokens.some((token) => /^&|channels$/i.test(token)) ? [] : ["&*"];
  const narrow = tokens.some((token) => token === "~*" || token.toLowerCase() === "allkeys")
    ? []
    : DENIED_TO_NARROW;
  return [...tokens, ...channels, ...denied, ...narrow];
}

function parseRule(rule: string): { outside: string[]; selectors: string[][] } {
  const selectors: string[][] = [];
  const outside = rule.replace(/(?<=^|\s)\(([^()]*)\)(?=\s|$)/g, (_, inside: string) => {
    selectors.push(splitWords(inside));
    return " ";
  });
  return { outside: splitWords(outside), selectors };
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
