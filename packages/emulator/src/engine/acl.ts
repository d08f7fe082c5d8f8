import { createHash } from "node:crypto";
import type { DesiredDatabase, DesiredUser } from "./desired-state.js";
import { EngineError, isRejection, toMessage } from "./errors.js";

/** User of the emulator's own connections. Its password never leaves the emulator. */
export const CONTROL_USER = "emulator-control";
/** Users behind a database's HTTP tokens and the console. They exist even if the default user is disabled. */
export const FULL_USER = "emulator-full";
export const READ_ONLY_USER = "emulator-read-only";

/** User that tests single rules. It exists only while it does. */
const PROBE_USER = "emulator-probe";

/** Sets the rules of a user on a server. @throws ReplyError if the server rejects them. */
export type SetUser = (name: string, rules: readonly string[]) => Promise<void>;

/**
 * Commands that clients may not run: they reconfigure, stop, pause or re-home the process, read its passwords, or
 * load code into it.
 *
 * The server's own ACL denies them, not a command filter in front of it, so that scripts, transactions and
 * subcommands are covered. `CLIENT PAUSE` would block the emulator's own commands too.
 */
const DENIED = [
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
const DENIED_UNFILTERED = [...DENIED, "-config", "-client|kill"];

/** Denied to users with restricted key patterns, because these commands return the keys and arguments of all clients. */
const DENIED_TO_NARROW = ["-sync", "-psync", "-replconf", "-monitor", "-slowlog"];

/** A token that a rule may contain. Passwords, `on`, `off` and `reset` are not allowed. */
const RULE_TOKEN =
  /^(?:[+-].+|~.+|%[RW]+~.+|&.+|allkeys|resetkeys|allchannels|resetchannels|allcommands|nocommands)$/i;

/** Arguments of `ACL SETUSER`, by user. */
export type AclRulesByUser = ReadonlyMap<string, readonly string[]>;

/** ACL users of a database, and an error for each user whose rule is invalid. */
export interface AclAccess {
  readonly users: AclRulesByUser;
  readonly errors: readonly string[];
}

/** Builds the ACL users of a database. */
export function toAclAccess(
  { password, furtherPasswords = [], defaultUserEnabled, users, connectsDirectly = false }: DesiredDatabase,
  internal: string,
): AclAccess {
  const denied = connectsDirectly ? DENIED_UNFILTERED : DENIED;
  const fullAccess = ["~*", "&*", "+@all"];
  const logins =
    password === undefined || password === ""
      ? ["nopass"]
      : [password, ...furtherPasswords].map(hashPassword);
  const all = new Map<string, readonly string[]>([
    ["default", defaultUserEnabled ? ["reset", "on", ...logins, ...fullAccess, ...denied] : ["reset", "off"]],
    [FULL_USER, ["reset", "on", hashPassword(internal), ...fullAccess, ...DENIED_UNFILTERED]],
    [READ_ONLY_USER, ["reset", "on", hashPassword(internal), ...readOnlyRules()]],
  ]);
  const taken = new Set([...all.keys(), CONTROL_USER, PROBE_USER]);
  const rejected = new Set<string>();
  const errors: string[] = [];
  for (const { name, rules, ...login } of users) {
    try {
      if (taken.has(name)) throw new EngineError("the name is reserved by the emulator");
      const existing = all.get(name);
      // A user may do whatever any of its rules allows: each rule after the first becomes a selector.
      all.set(
        name,
        existing === undefined
          ? ["reset", "on", ...toLogins(login), ...ruleTokens(rules, denied)]
          : [...existing, ...toSelectors(rules, denied)],
      );
    } catch (error) {
      // A user without one of its rules must not keep the others.
      if (!taken.has(name)) rejected.add(name);
      errors.push(`ACL user ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const name of rejected) all.delete(name);
  return { users: all, errors };
}

function toLogins({ password, passwordDigests = [] }: Omit<DesiredUser, "name" | "rules">): string[] {
  return [
    ...(password === undefined ? [] : [hashPassword(password)]),
    ...passwordDigests.map((digest) => `#${digest}`),
  ];
}

/**
 * Finds the rules that a server rejects, and its reasons. The server names the invalid token of a user, but not the rule
 * of the user that contains it.
 *
 * @throws Error if the server has not confirmed or rejected a rule.
 */
export async function findRejectedRules(
  rules: Iterable<string>,
  setUser: SetUser,
): Promise<ReadonlyMap<string, string>> {
  const rejected = new Map<string, string>();
  for (const rule of new Set(rules)) {
    try {
      await setUser(PROBE_USER, ["reset", "off", ...ruleTokens(rule)]);
    } catch (error) {
      if (!isRejection(error)) throw error;
      rejected.set(rule, toMessage(error));
    }
  }
  return rejected;
}

/** Hashes a password for `ACL SETUSER`, so that it appears neither in the configuration nor in the slow log. */
export function hashPassword(password: string): string {
  return `#${createHash("sha256").update(password).digest("hex")}`;
}

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
function toSelectors(rule: string, denied: readonly string[]): readonly string[] {
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

/** Permissions of an Upstash read-only token: read, subscribe and inspect. */
function readOnlyRules(): readonly string[] {
  return [
    "~*",
    "&*",
    "+@read",
    "+@connection",
    "+@transaction",
    "+info",
    "+dbsize",
    "+time",
    "+command",
    "+lolwut",
    "+subscribe",
    "+psubscribe",
    "+ssubscribe",
    "+unsubscribe",
    "+punsubscribe",
    "+sunsubscribe",
    "+pubsub",
    "+eval_ro",
    "+evalsha_ro",
    "+fcall_ro",
    ...DENIED_UNFILTERED,
  ];
}
