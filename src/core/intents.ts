import { ConfigError } from "./errors.js";
import type { Logger } from "./log.js";
import { formatValue } from "./path-params.js";

/**
 * What is written down of a creating request before it leaves: enough to find again what it began, and no more.
 * Never a password, a key, a certificate or anything else that opens a door.
 */
export interface Intent {
  /** A random id; that of the task from the moment the task is known. */
  readonly id: string;
  /** `"METHOD /path"`. */
  readonly route: string;
  /** The ids that the path takes. */
  readonly path: Readonly<Record<string, number | string>>;
  /** The fields of the request by which its resource is known again, for example `{ name: "cache" }`. */
  readonly matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request left, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** A hash of the account key: which account the request was for. */
  readonly account: string;
  /** The task that carries the request out, once it is known. */
  readonly taskId?: string | undefined;
  /** The id that the intent had before. Only with `taskId`. */
  readonly originalId?: string | undefined;
}

/** Something in the store that is no intent: damaged, or written by a newer release. */
export interface InvalidIntent {
  /** Its id in the store. */
  readonly id: string;
  /** What is wrong with it. */
  readonly reason: string;
}

/**
 * Where intents are kept. It must outlive the process: a folder (`redis-cloud-sdk/node` has one), a table, Redis.
 *
 * A store that throws on `put` keeps the request from leaving. One that throws later costs a warning in the log.
 */
export interface IntentStore {
  /** Writes an intent, in place of the one with the same id. Resolves when it would survive a crash. */
  put(intent: Intent): PromiseLike<void> | void;
  /** Removes an intent. There may be none. */
  delete(id: string): PromiseLike<void> | void;
  /** All intents, those of other accounts included. What cannot be read is listed as broken, not left out. */
  list(): PromiseLike<readonly (Intent | InvalidIntent)[]> | readonly (Intent | InvalidIntent)[];
}

/** An intent before it is known which account it is for, and when it leaves. */
export interface IntentDraft extends Pick<Intent, "id" | "route" | "path" | "matchFields"> {
  sentAt: number;
}

/**
 * The intents of one client in its store.
 *
 * An intent lives from the moment before the request leaves until the caller has the outcome: a refusal, the end of
 * a wait, or the caller's own word. Between, when the task is known, it is replaced by one that names the task.
 */
export class IntentLog {
  readonly #store: IntentStore;
  readonly #apiKey: string;
  readonly #log: Logger;
  #account: Promise<string> | undefined;

  constructor(store: IntentStore, apiKey: string, log: Logger) {
    this.#store = store;
    this.#apiKey = apiKey;
    this.#log = log;
  }

  /** @throws {@link ConfigError} when the value is no store. */
  static open(store: IntentStore | undefined, apiKey: string, log: Logger): IntentLog | undefined {
    if (store === undefined) return undefined;
    for (const method of ["put", "delete", "list"] as const) {
      if (typeof store?.[method] === "function") continue;
      throw new ConfigError(
        `intents must have the methods put, delete and list: ${formatValue(store)} has no ${method}.`,
      );
    }
    return new IntentLog(store, apiKey, log);
  }

  /** What takes time before the first intent, so that no attempt has to spare it. */
  async prepare(): Promise<void> {
    await this.#accountHash();
  }

  /** @throws {@link ConfigError} when it could not be written: then the request must not leave. */
  async record(draft: IntentDraft): Promise<void> {
    try {
      await this.#store.put({ ...draft, account: await this.#accountHash() });
    } catch (cause) {
      throw new ConfigError(
        `${draft.route} was not sent: the intent store failed to write: ${textOf(cause)}`,
        {
          cause,
          hint: "Nothing was created. Mend the store, or leave `intents` out to create without one.",
        },
      );
    }
  }

  /** The task is known: from now on the intent goes by its id, so that whoever ends the wait can remove it. */
  async recordTask(draft: IntentDraft, taskId: string): Promise<void> {
    const account = await this.#accountHash();
    const put = () => this.#store.put({ ...draft, id: taskId, account, taskId, originalId: draft.id });
    // Both are listed should the process end in between; the task is found from either.
    if (await this.#tryStore("put", taskId, put)) await this.forget(draft.id);
  }

  /** The outcome is known to the caller. */
  async forget(id: string): Promise<void> {
    await this.#tryStore("delete", id, () => this.#store.delete(id));
  }

  /** The intents of this account, and what cannot be read. */
  async list(): Promise<(Intent | InvalidIntent)[]> {
    const account = await this.#accountHash();
    const all = (await this.#store.list()).map(validate);
    return all.filter((intent) => "reason" in intent || intent.account === account);
  }

  async #tryStore(action: "put" | "delete", id: string, act: () => unknown): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.#log({ type: "intent-store-failed", action, id, message: textOf(error) });
      return false;
    }
  }

  /** A hash that tells accounts apart and from which no key can be had back. */
  #accountHash(): Promise<string> {
    this.#account ??= crypto.subtle
      .digest("SHA-256", new TextEncoder().encode(`redis-cloud-sdk account ${this.#apiKey}`))
      .then((hash) =>
        Array.from(new Uint8Array(hash, 0, 12), (byte) => byte.toString(16).padStart(2, "0")).join(""),
      );
    return this.#account;
  }
}

/** An intent as it came from a store, which anybody may have written into. */
function validate(given: Intent | InvalidIntent): Intent | InvalidIntent {
  const { id, route, path, matchFields, sentAt, account, taskId } = (given ?? {}) as Partial<Intent>;
  const isValid =
    typeof id === "string" &&
    typeof route === "string" &&
    isRecord(path) &&
    isRecord(matchFields) &&
    Number.isFinite(sentAt) &&
    typeof account === "string" &&
    (taskId === undefined || typeof taskId === "string");
  if (isValid) return given as Intent;
  const error = (given as Partial<InvalidIntent> | null)?.reason;
  return {
    id: typeof id === "string" ? id : "",
    reason: typeof error === "string" ? error : "It does not have the fields of an intent.",
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
