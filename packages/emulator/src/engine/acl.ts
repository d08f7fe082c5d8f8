import { createHash } from "node:crypto";
import type { DesiredDatabase } from "./desired-state.js";
import { EngineError } from "./errors.js";

/** The user through which the emulator itself speaks to a process. Nobody else knows its password. */
export const CONTROL_USER = "emulator-control";
/** The users behind a database's HTTP tokens and the console. They exist whatever becomes of the default user. */
export const FULL_USER = "emulator-full";
export const READ_ONLY_USER = "emulator-read-only";

/**
 * What no tenant may do: reconfigure, stop, freeze or re-home the process, read its passwords, or load code into it.
 *
 * Denied by the server's own ACL and not by a list of words in front of it, so scripts, transactions and
 * subcommands are covered. `CLIENT PAUSE` would stop the emulator's own commands too.
 */
const DENIED = [
  "config",
  "shutdown",
  "replicaof",
  "slaveof",
  "failover",
  "module",
  "debug",
  "acl",
  "save",
  "bgsave",
  "bgrewriteaof",
  "pfdebug",
  "pfselftest",
  "client|pause",
  "client|unpause",
].map((command) => `-${command}`);

/** Harmless parts of what is denied. They tell a client no more than it knows. */
const ALLOWED_AGAIN = ["+acl|whoami", "+acl|cat"];

/** A replication stream shows every key, so who may see only some of them may not have one. */
const NO_STREAM = ["-sync", "-psync", "-replconf"];

/** What a rule may consist of. Passwords, `on`, `off` and `reset` are not for a rule to say. */
const RULE_TOKEN =
  /^(?:[+-].+|~.+|%[RW]+~.+|&.+|allkeys|resetkeys|allchannels|resetchannels|allcommands|nocommands)$/i;

/** Arguments of `ACL SETUSER`, by user. */
export type AclRulesByUser = ReadonlyMap<string, readonly string[]>;

/** The users of a database, and what is wrong with those that could not be understood. */
export interface AclAccess {
  readonly users: AclRulesByUser;
  readonly problems: readonly string[];
}

/** Everybody who may log in to a database. */
export function accessOf(
  { password, defaultUserEnabled, users }: DesiredDatabase,
  internal: string,
): AclAccess {
  const everything = ["~*", "&*", "+@all", ...DENIED, ...ALLOWED_AGAIN];
  const login = password === undefined || password === "" ? "nopass" : hashed(password);
  const all = new Map<string, readonly string[]>([
    ["default", defaultUserEnabled ? ["reset", "on", login, ...everything] : ["reset", "off"]],
    [FULL_USER, ["reset", "on", hashed(internal), ...everything]],
    [READ_ONLY_USER, ["reset", "on", hashed(internal), ...readOnly()]],
  ]);
  const taken = new Set([...all.keys(), CONTROL_USER]);
  const problems: string[] = [];
  for (const { name, password: own, rules } of users) {
    try {
      if (taken.has(name)) throw new EngineError("the name is taken by the emulator");
      const before = all.get(name);
      // What one of its rules allows is allowed. In Redis' words, each rule after the first is a selector.
      all.set(
        name,
        before === undefined
          ? ["reset", "on", hashed(own), ...ruleTokens(rules)]
          : [...before, ...selectorsOf(rules)],
      );
    } catch (error) {
      problems.push(`ACL user ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { users: all, problems };
}

/** The hash is sent, so the password stands in no configuration, and in no slow log. */
export function hashed(password: string): string {
  return `#${createHash("sha256").update(password).digest("hex")}`;
}

/**
 * A rule as Redis Cloud writes it, as arguments of `ACL SETUSER`.
 *
 * Any number of spaces may stand between the parts: the service's own Full-Access rule is `+@all  ~*`. A rule that
 * says nothing of channels means all of them, or Full-Access could not publish. What no tenant may do is denied
 * after everything that the rule allows, and inside each selector, for a selector is not bound by what is outside.
 *
 * @throws EngineError naming the part that is not one of a rule.
 */
export function ruleTokens(rule: string): readonly string[] {
  const { outside, selectors } = split(rule);
  return [...bounded(outside), ...selectors.map((inside) => `(${bounded(inside).join(" ")})`)];
}

/** The same for one that has a rule already. */
function selectorsOf(rule: string): readonly string[] {
  const { outside, selectors } = split(rule);
  return [outside, ...selectors].map((inside) => `(${bounded(inside).join(" ")})`);
}

function bounded(tokens: readonly string[]): readonly string[] {
  const wrong = tokens.find((token) => !RULE_TOKEN.test(token));
  if (wrong !== undefined) throw new EngineError(`"${wrong}" is no part of an ACL rule`);
  const channels = tokens.some((token) => /^&|channels$/i.test(token)) ? [] : ["&*"];
  const stream = tokens.some((token) => token === "~*" || token.toLowerCase() === "allkeys") ? [] : NO_STREAM;
  // Allowed again only where the rule allows everything: a denial is safe anywhere, a permission is not.
  const again = tokens.some((token) => /^(?:\+@all|allcommands)$/i.test(token)) ? ALLOWED_AGAIN : [];
  return [...tokens, ...channels, ...DENIED, ...stream, ...again];
}

function split(rule: string): { outside: string[]; selectors: string[][] } {
  const selectors: string[][] = [];
  const outside = rule.replace(/(?<=^|\s)\(([^()]*)\)(?=\s|$)/g, (_, inside: string) => {
    selectors.push(words(inside));
    return " ";
  });
  return { outside: words(outside), selectors };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** What an Upstash read-only token may do: read, listen and look around. */
function readOnly(): readonly string[] {
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
    "-client|kill",
    "-client|no-evict",
    ...DENIED,
  ];
}
