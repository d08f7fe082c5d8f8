import type { Guard, InternalOptions, SendCall } from "../core/api.js";
import { ApiError, ConfigError, NetworkError } from "../core/errors.js";
import { type CallInput, fillPath } from "../core/ids.js";
import type { Log } from "../core/log.js";
import type { Settings } from "../core/options.js";
import type { Layer } from "../core/pipeline.js";
import { type Create, twinsOf } from "./create.js";
import { creatingRow, wantedOf } from "./creating.js";
import { INVISIBLE_MS, type Searching, search } from "./search.js";

/**
 * Sends creating requests, each once, and finds out what came of those whose answer was lost.
 *
 * The service knows no idempotency keys: sent again, a create may buy twice. So a create that left and was not
 * answered is looked for among the tasks and resources of the account. What is its own beyond doubt is adopted, and
 * the call goes on as if the answer had come; anything else is an AmbiguousWriteError.
 */
export class Creates {
  readonly #searching: Searching;
  readonly #log: Log;
  readonly #waitTimeoutMs: number;
  #begun = 0;

  constructor(searching: Searching, { log, waitTimeoutMs }: Settings) {
    this.#searching = searching;
    this.#log = log;
    this.#waitTimeoutMs = waitTimeoutMs;
  }

  readonly guard: Guard = async (route, input, options, send) => {
    const row =
      (input.body as { dryRun?: unknown } | undefined)?.dryRun === true ? undefined : creatingRow(route);
    if (row === undefined) return send(options);
    // What is wrong with the ids is told before anything is made of them.
    fillPath(route, input.path);
    await this.#searching.journal?.prepare();
    const create = this.#begin(route, input, row);
    const { claims } = this.#searching;
    claims.begin(create);
    try {
      return await this.#sendOnce(create, options, send);
    } finally {
      claims.end(create);
    }
  };

  #begin(route: string, input: CallInput, row: Create["row"]): Create {
    const path = { ...input.path } as Create["draft"]["path"];
    const wanted = wantedOf(row, input);
    // An intent meets those of other processes; without a store the id is for this client only.
    const id = this.#searching.journal === undefined ? `create ${++this.#begun}` : crypto.randomUUID();
    const draft = { id, route, path, wanted, sentAt: 0 };
    return { row, draft, twins: twinsOf(draft), state: "open" };
  }

  async #sendOnce(create: Create, options: InternalOptions | undefined, send: SendCall): Promise<unknown> {
    const { journal, clock } = this.#searching;
    const { draft, row } = create;
    let intent = "none" as "none" | "being written" | "written";
    const leaving: Layer = (next) => async (request) => {
      draft.sentAt = clock.now();
      if (journal !== undefined) {
        intent = "being written";
        await journal.begin(draft);
        intent = "written";
        // An attempt that ended while its intent was being written must not leave any more.
        if (request.signal?.aborted) await journal.forget(draft.id);
        request.signal?.throwIfAborted();
      }
      create.state = "sent";
      const answer = await next(request).catch((error: unknown) => {
        if (wasRefused(error)) create.state = "open";
        throw error;
      });
      if (refuses(answer.status)) create.state = "open";
      return answer;
    };
    try {
      const reply = await send({ ...options, innermost: leaving });
      const taskId = taskIdOf(reply);
      const whole =
        row.commands.length > 0 ? taskId !== undefined : typeof reply === "object" && reply !== null;
      if (!whole) throw notWhole(draft.route, row.commands.length > 0, reply);
      await this.#known(create, taskId);
      return reply;
    } catch (error) {
      if (create.state === "sent" && !wasRefused(error)) return this.#find(create, error, options?.signal);
      if (intent === "written") await journal?.forget(draft.id);
      if (intent === "being written" && error instanceof NetworkError) throw tooSlow(draft.route, error);
      throw error;
    }
  }

  /** The answer came, or what it would have been was found. */
  async #known(create: Create, taskId: string | undefined): Promise<void> {
    const { journal, claims, clock } = this.#searching;
    if (taskId === undefined) return journal?.forget(create.draft.id);
    claims.take(taskId, create, clock.now());
    await journal?.accept(create.draft, taskId);
  }

  async #find(create: Create, lost: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    const { clock } = this.#searching;
    const { route } = create.draft;
    create.state = "lost";
    const since = clock.now();
    this.#log({ type: "write-lost", route, message: lost instanceof Error ? lost.message : String(lost) });
    const period = { since, until: since + INVISIBLE_MS, limit: since + this.#waitTimeoutMs };
    const found = await search(create, lost, period, this.#searching, signal);
    const { taskId, reply } = found;
    this.#log({ type: "write-adopted", route, taskId, afterMs: clock.now() - since });
    await this.#known(create, taskId);
    return reply;
  }
}

function tooSlow(route: string, cause: NetworkError): ConfigError {
  return new ConfigError(
    `${route} was not sent: the intent store took longer than the time for an attempt.`,
    {
      cause,
      hint: "Nothing was created. Mend the store, or raise `timeoutMs` if it is slow by nature.",
    },
  );
}

/** Whether an answer says that nothing was carried out. 408 and whatever comes from a failing server does not. */
function refuses(status: number): boolean {
  return status >= 300 && status < 500 && status !== 408;
}

/** Whether an error says that nothing was carried out: a refusal, or a request that never left. */
function wasRefused(error: unknown): boolean {
  if (error instanceof NetworkError) return !error.mayHaveArrived;
  if (error instanceof ApiError) return refuses(error.status);
  return error instanceof ConfigError;
}

function taskIdOf(reply: unknown): string | undefined {
  const { taskId } = (reply ?? {}) as { taskId?: unknown };
  return typeof taskId === "string" && taskId !== "" ? taskId : undefined;
}

function notWhole(route: string, task: boolean, body: unknown): ApiError {
  return new ApiError({
    route,
    status: 200,
    text: `the answer names no ${task ? "task" : "resource"}`,
    body,
  });
}
