import { createCommand, type RedisCommand } from "./command.js";
import type { Lease } from "./pool.js";
import { type RedisResult, toResult } from "./result.js";
import { sendCommand } from "./script-flags.js";

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
): Promise<RedisResult[]> {
  const results = await runCommands(commands, lease, timeouts);
  if (results.some((result) => "isLost" in result)) lease.discard();
  else lease.release();
  return results;
}

/** Runs commands on a connection, which the caller must release. */
export async function runCommands(
  commands: readonly RedisCommand[],
  { connection, closed }: Lease,
  timeouts: Timeouts,
): Promise<RedisResult[]> {
  const results: (RedisResult | undefined)[] = commands.map(() => undefined);
  const all = Promise.all(
    commands.map(async (one, index) => {
      results[index] = toResult(await sendCommand(connection, one).catch((error: unknown) => error));
    }),
  );
  const why = await waitForEnd(all, closed, timeouts);
  return results.map((result) => result ?? { error: `ERR ${why}`, isLost: true });
}

/** Waits for completion, a timeout or a disconnect. */
function waitForEnd(
  all: Promise<unknown>,
  closed: AbortSignal,
  { limitMs, signal }: Timeouts,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (why?: string) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      closed.removeEventListener("abort", onClosed);
      resolve(why);
    };
    const onAbort = () => end("the client disconnected before the command completed");
    const onClosed = () => end("the database is unreachable: the connection was lost");
    const timer = setTimeout(() => end(`the command did not complete within ${limitMs} ms`), limitMs);
    signal?.addEventListener("abort", onAbort, { once: true });
    closed.addEventListener("abort", onClosed, { once: true });
    if (signal?.aborted) onAbort();
    if (closed.aborted) onClosed();
    // Never rejects: errors of commands are part of their results.
    void all.then(() => end());
  });
}

/**
 * Executes commands as a transaction.
 *
 * @returns One result per command, or the error because of which no command was executed.
 */
export async function executeTransaction(
  commands: readonly RedisCommand[],
  lease: Lease,
  timeouts: Timeouts,
): Promise<RedisResult[] | { error: string; isLost?: true }> {
  const [started, ...rest] = await execute(
    [createCommand("MULTI"), ...commands, createCommand("EXEC")],
    lease,
    timeouts,
  );
  const executed = rest.pop();
  if (started !== undefined && "error" in started) return started;
  if (executed === undefined) return { error: "ERR the transaction was not executed" };
  if ("error" in executed) {
    const reason = rest.find((queued) => "error" in queued);
    if (executed.isLost || reason === undefined || !("error" in reason)) return executed;
    return { error: `EXECABORT Transaction discarded because of: ${reason.error}` };
  }
  if (!Array.isArray(executed.result)) return { error: "EXECABORT Transaction discarded." };
  return executed.result.map(toResult);
}
