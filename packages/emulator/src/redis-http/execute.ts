import { command, type RedisCommand, send } from "./command.js";
import type { Lease } from "./pool.js";
import { outcomeOf, type RedisReply } from "./reply.js";

/** How long commands may take. */
export interface Timeouts {
  limitMs: number;
  /** Ends them when the caller left. */
  signal?: AbortSignal;
}

/**
 * Carries out commands one after another on a connection of their own, and gives the connection back.
 *
 * When they take too long or the caller leaves, the connection is closed, so that nothing goes on behind it.
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

/** What commands came to on a connection. It is the caller's to give back. */
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

/** Waits for the end, or for a reason not to wait any longer. */
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
    // It never rejects: each command's error is its outcome.
    void all.then(() => end());
  });
}

/**
 * Carries out commands as a transaction.
 *
 * @returns One outcome a command, or the one error for which nothing was carried out.
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
