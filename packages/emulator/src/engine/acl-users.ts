import type { AclRulesByUser } from "./acl.js";
import type { Argument } from "./control.js";
import { isRejection, toMessage } from "./errors.js";

/** Runs a command that changes a setting of a server. Rejects with the server's error, or if it does not reply in time. */
type Configure = (name: string, ...args: readonly Argument[]) => Promise<void>;

/** ACL users of a redis-server, so that only differences are sent. */
export class AclUsers {
  readonly #configure: Configure;
  /** Rules by user; `undefined` if the last change may or may not have been executed. */
  readonly #rules = new Map<string, readonly string[] | undefined>();
  readonly #errors = new Map<string, string>();

  constructor(configure: Configure) {
    this.#configure = configure;
  }

  /** Forgets the users: a process that starts has none. */
  reset(): void {
    this.#rules.clear();
    this.#errors.clear();
  }

  /**
   * Replaces the ACL users. Connections are kept, except those of removed users, which the server closes.
   *
   * A user whose rule the server rejects is removed, or switched off, so that it does not keep its previous permissions.
   *
   * @returns Errors of rejected users.
   * @throws Error if the server has not confirmed all changes. The next call sends the others again.
   */
  async set(users: AclRulesByUser): Promise<readonly string[]> {
    const removed = [...this.#rules.keys()].filter((name) => !users.has(name));
    const changed = [...users].filter(([name, rules]) => !areEqual(this.#rules.get(name), rules));
    const results = await Promise.allSettled([
      ...removed.map((name) => this.#remove(name)),
      ...changed.map(([name, rules]) => this.#setUser(name, rules)),
    ]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
    return [...this.#errors.values()];
  }

  async #setUser(name: string, rules: readonly string[]): Promise<void> {
    this.#rules.set(name, undefined);
    try {
      await this.#configure("ACL", "SETUSER", name, ...rules);
      this.#errors.delete(name);
    } catch (error) {
      if (!isRejection(error)) throw error;
      await this.#remove(name);
      this.#errors.set(name, `ACL user ${name}: ${toMessage(error)}`);
    }
    this.#rules.set(name, rules);
  }

  async #remove(name: string): Promise<void> {
    this.#rules.set(name, undefined);
    // Redis does not delete its default user.
    if (name === "default") await this.#configure("ACL", "SETUSER", name, "reset", "off");
    else await this.#configure("ACL", "DELUSER", name);
    this.#rules.delete(name);
    this.#errors.delete(name);
  }
}

function areEqual(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some !== undefined && some.length === others.length && some.every((one, at) => one === others[at]);
}
