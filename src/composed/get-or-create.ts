import type { Database, DatabaseCreateRequest } from "../../generated/models.js";
import { onAbort } from "../core/abort.js";
import { AmbiguousWriteError } from "../core/ambiguous-write.js";
import { TaskError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import { assertName, assertObject, assertPositive, invalidValue } from "../core/path-params.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import { ProvisioningError, WaitAbortedError, WaitTimeoutError } from "../core/wait-errors.js";
import { withDeadline } from "../waiters/deadline.js";
import type { WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { findDifferences, type SpecDifference } from "./spec-differences.js";

/** Result of `getOrCreate()`. */
export interface FoundOrCreated {
  /** The database, ready. */
  database: Database;
  /** The ids that its methods take. */
  ids: {
    /** Id of the subscription. */
    subscriptionId: number;
    /** Id of the database. */
    databaseId: number;
  };
  /** Whether this call created the database. */
  isNew: boolean;
  /**
   * Fields in which an existing database differs from the specification, and which are not changed; empty for a new
   * one.
   */
  differences: readonly SpecDifference[];
}

const LIST = "GET /subscriptions/{subscriptionId}/databases";
const CREATE = "POST /subscriptions/{subscriptionId}/databases";

/**
 * Running calls, by API, subscription and name, of all clients of the process. Resolve with the error of an unknown
 * outcome.
 */
const running = new Map<string, Promise<unknown>>();
/** Tokens of creates whose waits were cut short: their databases may not be listed yet. */
const abandoned = new Map<string, string>();

/** Finds a database by its name, or creates it: one call at a time for each name. */
export class DatabaseCreator {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;
  readonly #options: ResolvedOptions;

  constructor(http: HttpClient, operations: OperationClient, options: ResolvedOptions) {
    this.#http = http;
    this.#operations = operations;
    this.#options = options;
  }

  async run(
    subscriptionId: number,
    spec: DatabaseCreateRequest,
    options: WaitOptions = {},
  ): Promise<FoundOrCreated> {
    const { name } = spec ?? {};
    assertName(name);
    const { timeoutMs } = assertObject(options);
    const { clock, baseUrl, waitTimeoutMs } = this.#options;
    const key = JSON.stringify([baseUrl, subscriptionId, name]);
    const endsAt = clock.now() + assertPositive("timeoutMs", timeoutMs ?? waitTimeoutMs);
    const getRemaining = (): WaitOptions => ({ ...options, timeoutMs: Math.max(endsAt - clock.now(), 1) });
    for (let other = running.get(key); other !== undefined; other = running.get(key)) {
      const error = await this.#join(other, getRemaining());
      if (error !== undefined) throw error;
    }
    const call = this.#findOrCreate(key, subscriptionId, spec, getRemaining());
    const end = call.then(
      () => undefined,
      (error: unknown) => (error instanceof AmbiguousWriteError ? error : undefined),
    );
    running.set(key, end);
    void end.then(() => running.delete(key));
    return call;
  }

  /** Waits for another call, within the caller's time. */
  #join(other: Promise<unknown>, options: WaitOptions): Promise<unknown> {
    const { clock, waitTimeoutMs: timeoutMs } = this.#options;
    const deadline = { options, timeoutMs, clock, taskId: "", token: "", clean: String };
    return withDeadline(
      deadline,
      ({ signal }) =>
        new Promise((resolve, reject) => {
          const stopListening = onAbort(signal, () => reject(signal.reason));
          void other.then(resolve).finally(stopListening);
        }),
    );
  }

  async #findOrCreate(
    key: string,
    subscriptionId: number,
    spec: DatabaseCreateRequest,
    options: WaitOptions,
  ): Promise<FoundOrCreated> {
    const token = abandoned.get(key);
    try {
      if (token !== undefined) {
        const database = await this.#operations.resume(token, "database").wait(options);
        abandoned.delete(key);
        return toResult(subscriptionId, spec, database, false);
      }
      const found = await this.#find(subscriptionId, spec, options);
      if (found !== undefined) return toResult(subscriptionId, spec, found, false);
      const input = { path: { subscriptionId }, body: spec };
      const { signal } = options;
      const created = await this.#operations.submit(CREATE, input, "database", { signal }).wait(options);
      return toResult(subscriptionId, spec, created, true);
    } catch (error) {
      if ((error instanceof WaitAbortedError || error instanceof WaitTimeoutError) && error.taskId !== "") {
        abandoned.set(key, error.token);
        throw error;
      }
      const wasAbandoned = abandoned.delete(key);
      const hasEnded = error instanceof TaskError || error instanceof ProvisioningError;
      // The create of an earlier call has failed: find or create again.
      if (wasAbandoned && hasEnded) return this.#findOrCreate(key, subscriptionId, spec, options);
      // Another process was faster.
      const isTaken =
        error instanceof TaskError && /^DATABASE_NAME_(EXISTS|DUPLICATE)$/.test(error.code ?? "");
      const found = isTaken ? await this.#find(subscriptionId, spec, options) : undefined;
      if (found === undefined) throw error;
      return toResult(subscriptionId, spec, found, false);
    }
  }

  /** Returns the database of the name once it is ready; `undefined` if it does not exist. */
  async #find(
    subscriptionId: number,
    { name, protocol = "redis" }: DatabaseCreateRequest,
    options: WaitOptions,
  ): Promise<Database | undefined> {
    const { signal } = options;
    const found = await this.#http
      .pages(LIST, { path: { subscriptionId } }, (response) => response.subscription?.[0]?.databases, {
        signal,
      })
      .find((item) => item.name === name);
    if (found === undefined) return undefined;
    const { databaseId, status } = found;
    const ids = { subscriptionId, databaseId };
    const suffix = ` for ${JSON.stringify(name)}, which database ${databaseId} has`;
    if ("activeActiveRedis" in found)
      throw invalidValue(
        "name",
        "not be that of an Active-Active database",
        name,
        `, database ${databaseId}`,
      );
    if (found.protocol !== protocol)
      throw invalidValue("protocol", `be ${JSON.stringify(found.protocol)}${suffix}`, protocol);
    if (status === "delete-pending") {
      const content = { taskId: "", outcome: "database gone" as const, ids, readyPolls: 1 };
      const { token } = this.#operations.operation(content);
      const hint =
        'Wait until it is gone, `cloud.operations.resume(token, "database gone").wait()`, and call again.';
      throw new ProvisioningError("database", ids, status, "", token, undefined, hint);
    }
    return this.#operations.waitUntilReady("database", ids, { ...options, details: true });
  }
}

function toResult(
  subscriptionId: number,
  spec: DatabaseCreateRequest,
  database: Database,
  isNew: boolean,
): FoundOrCreated {
  const ids = { subscriptionId, databaseId: database.databaseId };
  return { database, ids, isNew, differences: isNew ? [] : findDifferences(spec, database) };
}
