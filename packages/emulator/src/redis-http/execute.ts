import { command, type RedisCommand, send } from "./command.js";
import type { Lease } from "./pool.js";
import { outcomeOf, type RedisReply } from "./reply.js";

/** Timeouts of commands. */
export interface Timeouts {
  limitMs: number;
  /** Aborted when the client disconnects. */
  signal?: AbortSignal;
}

/**
 * Executes commands in order on an exclusive connection, and releases the connection.
 *
 * On a timeout or if the client disconnects, closes the connection, so that no command continues to run.
 */
export async function execute(
  commands: readonly RedisCommand[],
  lease: Lease,
  timeouts: Timeouts,
): Promise<RedisReply[]> {
  const outcomes = await outcomesOf(commands, lease, timeouts);
  if (outcomes.some((result) => "lost" in result)) lease.discard();
  else lease.release();
  return outcomes;
}

/** Runs commands on a connection, which the caller must release. */
export async function outcomesOf(
  commands: readonly RedisCommand[],
  { connection, gone }: Lease,
  timeouts: Timeouts,
): Promise<RedisReply[]> {
  const outcomes: (RedisReply | undefined)[] = commands.map(() => undefined);
  const all = Promise.all(
    commands.map(async (one, index) => {
      outcomes[index] = outcomeOf(await send(connection, one).catch((error: unknown) => error));
    }),
  );
  const why = await endOf(all, gone, timeouts);
  return outcomes.map((result) => result ?? { error: `ERR ${why}`, lost: true });
}

/** Waits for completion, a timeout or a disconnect. */
function endOf(
  all: Promise<unknown>,
  gone: AbortSignal,
  { limitMs, signal }: Timeouts,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (why?: string) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onLeave);
      gone.removeEventListener("abort", onGone);
      resolve(why);
    };
    const onLeave = () => end("the caller left before the command ended");
    const onGone = () => end("the database cannot be reached: the connection was lost");
    const timer = setTimeout(() => end(`the command did not end within ${limitMs} ms`), limitMs);
    signal?.addEventListener("abort", onLeave, { once: true });
    gone.addEventListener("abort", onGone, { once: true });
    if (signal?.aborted) onLeave();
    if (gone.aborted) onGone();
    // Never rejects: errors of commands are part of their results.
    void all.then(() => end());
  });
}

/**
 * Executes commands as a transaction.
 *
 * @returns One result per command, or the error because of which no command was executed.
 */
export async function performTransaction(
  commands: readonly RedisCommand[],
  lease: Lease,
  timeouts: Timeouts,
): Promise<RedisReply[] | { error: string; lost?: true }> {
  const [started, ...rest] = await execute([command("MULTI"), ...commands, command("EXEC")], lease, timeouts);
  const executed = rest.pop();
  if (started !== undefined && "error" in started) return started;
  if (executed === undefined) return { error: "ERR the transaction was not carried out" };
  if ("error" in executed) {
    const reason = rest.find((queued) => "error" in queued);
    if (executed.lost || reason === undefined || !("error" in reason)) return executed;
    return { error: `EXECABORT Transaction discarded because of: ${reason.error}` };
  }
  if (!Array.isArray(executed.result)) return { error: "EXECABORT Transaction discarded." };
  return executed.result.map(outcomeOf);
}
