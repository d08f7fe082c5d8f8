import { getErrorMessage } from "./error-text.js";
import { ConfigError } from "./errors.js";
import { isObject } from "./json.js";
import type { Logger } from "./log.js";
import { assertMethods } from "./path-params.js";

/**
 * Record of a create, written before the request is sent: just enough to find its task and resource again. Contains
 * no passwords, keys, certificates or other secrets.
 */
export interface Intent {
  /** A random id, replaced by the task's id once the task is known. */
  readonly id: string;
  /** `"METHOD /path"`. */
  readonly route: string;
  /** Path parameters of the request. */
  readonly path: Readonly<Record<string, number | string>>;
  /** Fields of the request that identify its resource, for example `{ name: "cache" }`. */
  readonly matchFields: Readonly<Record<string, number | string | boolean>>;
  /** When the request was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** Hash of the API key; identifies the account of the request. */
  readonly account: string;
  /** The account's tasks before the request was sent. Without it, a lost create is reported, not adopted. */
  readonly baseline?: IntentBaseline | undefined;
  /** The id of the request's task, once it is known. */
  readonly taskId?: string | undefined;
  /** The id that the intent had before its task was known. Only set with `taskId`. */
  readonly originalId?: string | undefined;
}

/** The account's tasks before a create was sent: what existed then was not created by it. */
export interface IntentBaseline {
  /** When the read was sent, in milliseconds since the epoch, by the client's clock. Earlier releases omit it. */
  readonly startedAt?: number | undefined;
  /** When the tasks were read, in milliseconds since the epoch, by the client's clock. */
  readonly readAt: number;
  /** When the tasks were read, in milliseconds since the epoch, by the service's clock, rounded down to a second. */
  readonly serviceTime: number;
  /** Ids of the tasks of such creates that had not finished, or finished at that time. */
  readonly taskIds: readonly string[];
}

/** An entry of the store that is not a valid intent: damaged, or written by a newer release. */
export interface InvalidIntent {
  /** Its id in the store. */
  readonly id: string;
  /** Reason for which it is invalid. */
  readonly reason: string;
}

/**
 * Storage for intents. It must outlive the process: a folder (see `redis-cloud-sdk/node`), a database table, Redis.
 *
 * If the first `put` throws, the request is not sent. Later failures of the store are only logged.
 */
export interface IntentStore {
  /** Writes an intent, replacing the one with the same id. Resolves once the intent is durable. */
  put(intent: Intent): PromiseLike<void> | void;
  /** Removes an intent. Does nothing if it does not exist. */
  delete(id: string): PromiseLike<void> | void;
  /** Lists all intents, including those of other accounts. Unreadable entries are returned as invalid, not omitted. */
  list(): PromiseLike<readonly (Intent | InvalidIntent)[]> | readonly (Intent | InvalidIntent)[];
}

/** An intent without its account. `sentAt` is updated when the request is sent. */
export interface IntentDraft extends Pick<Intent, "id" | "route" | "path" | "matchFields"> {
  sentAt: number;
  baseline: IntentBaseline | undefined;
}

/** Computes a key that is equal for creates with the same route, path and identifying fields. */
export function computeFingerprint({
  route,
  path,
  matchFields,
}: Pick<Intent, "route" | "path" | "matchFields">): string {
  const sorted = [path, matchFields].map((fields) =>
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([route, ...sorted]);
}

/** Maximum time between two identical creates whose tasks may be mistaken for each other, in milliseconds. */
const MAX_RIVAL_MS = 15 * 60_000;

/**
 * Intents of one client in its store.
 *
 * An intent exists from just before the request is sent until the outcome is delivered to the caller: the request was
 * rejected, the wait finished, or the caller forgot the intent. Once the task is known, the intent is stored under the
 * task's id.
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

  /** @throws {@link ConfigError} if the value is not a store. */
  static open(store: IntentStore | undefined, apiKey: string, log: Logger): IntentLog | undefined {
    if (store === undefined) return undefined;
    const methods = ["put", "delete", "list"];
    assertMethods("intents", "have the methods put, delete and list", store, methods);
    return new IntentLog(store, apiKey, log);
  }

  /** Computes the account hash in advance, so that it does not count toward the timeout of an attempt. */
  async prepare(): Promise<void> {
    await this.#accountHash();
  }

  /**
   * Writes the intent.
   *
   * @throws {@link ConfigError} if the store fails: then the request must not be sent.
   */
  async record(draft: IntentDraft): Promise<void> {
    try {
      await this.#store.put({ ...draft, account: await this.#accountHash() });
    } catch (cause) {
      throw new ConfigError(
        `${draft.route} was not sent: the intent store failed to write: ${getErrorMessage(cause)}`,
        {
          cause,
          hint: "Nothing was created. Fix the store, or omit `intents`.",
        },
      );
    }
  }

  /** Stores the intent under the id of its task, so that any process that finishes the wait can remove it. */
  async recordTask(draft: IntentDraft, taskId: string): Promise<void> {
    const account = await this.#accountHash();
    const put = () => this.#store.put({ ...draft, id: taskId, account, taskId, originalId: draft.id });
    // If the process exits in between, both are listed; recovery finds the task from either.
    if (await this.#tryStore("put", taskId, put)) await this.forget(draft.id);
  }

  /** Removes the intent, because its outcome was delivered to the caller. */
  async forget(id: string): Promise<void> {
    await this.#tryStore("delete", id, () => this.#store.delete(id));
  }

  /**
   * Removes the intent of a finished wait, unless an identical create of about the same time is undecided: it must not
   * adopt this task.
   */
  async finish(taskId: string): Promise<void> {
    await this.#tryStore("delete", taskId, async () => {
      const valid = (await this.list()).flatMap((intent) => ("reason" in intent ? [] : [intent]));
      const own = valid.find(({ id }) => id === taskId);
      const isContested = valid.some(
        (other) =>
          own !== undefined &&
          other.taskId === undefined &&
          Math.abs(other.sentAt - own.sentAt) < MAX_RIVAL_MS &&
          computeFingerprint(other) === computeFingerprint(own),
      );
      if (!isContested) await this.#store.delete(taskId);
    });
  }

  /** Lists the intents of this account and all invalid entries. */
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
      this.#log({ type: "intent-store-failed", action, id, message: getErrorMessage(error) });
      return false;
    }
  }

  /** Returns a hash that identifies the account and does not reveal the key. */
  #accountHash(): Promise<string> {
    this.#account ??= hashApiKey(this.#apiKey);
    return this.#account;
  }
}

/**
 * Computes the `account` of the intents that a client with this API key writes. It does not reveal the key.
 *
 * A store that serves an account whose API key changes lists the intents of the earlier key with the hash of the current one.
 */
export async function hashApiKey(apiKey: string): Promise<string> {
  const text = new TextEncoder().encode(`redis-cloud-sdk account ${apiKey}`);
  const hash = await crypto.subtle.digest("SHA-256", text);
  return Array.from(new Uint8Array(hash, 0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Validates an entry of the store, which other programs can write to. */
function validate(given: Intent | InvalidIntent): Intent | InvalidIntent {
  const { id, route, path, matchFields, sentAt, account, taskId, baseline } = (given ??
    {}) as Partial<Intent>;
  const isValid =
    typeof id === "string" &&
    typeof route === "string" &&
    isObject(path) &&
    isObject(matchFields) &&
    Number.isFinite(sentAt) &&
    typeof account === "string" &&
    (taskId === undefined || typeof taskId === "string") &&
    (baseline === undefined || isBaseline(baseline));
  if (isValid) return given as Intent;
  const error = (given as Partial<InvalidIntent> | null)?.reason;
  return {
    id: typeof id === "string" ? id : "",
    reason: typeof error === "string" ? error : "fields of an intent are missing.",
  };
}

function isBaseline({ startedAt = 0, readAt, serviceTime, taskIds }: Partial<IntentBaseline>): boolean {
  return [startedAt, readAt, serviceTime].every(Number.isFinite) && Array.isArray(taskIds);
}
