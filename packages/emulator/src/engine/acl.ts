import { createHash } from "node:crypto";
import { DENIED, DENIED_UNFILTERED, ruleTokens, toSelectors } from "./acl-rules.js";
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
