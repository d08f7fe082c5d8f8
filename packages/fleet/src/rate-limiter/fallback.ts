import { toMessage } from "../connection.js";
import type { LocalLimit } from "./local-limit.js";
import type { ResolvedRateLimiterOptions } from "./options.js";
import type { SharedWindow, TimedReply } from "./shared-window.js";

/** Interval between attempts to reach a lost Redis. */
export const RECONNECT_INTERVAL_MS = 1_000;

/** Dependencies of a {@link Fallback}. */
export interface FallbackDeps {
  settings: ResolvedRateLimiterOptions;
  shared: SharedWindow;
  limit: LocalLimit;
  /** Reaches Redis without requesting slots. */
  reconnect(): Promise<TimedReply>;
  onRecovered(): void;
  /** Aborted when the rate limiter is closed. */
  signal: AbortSignal;
}

/** Limits this process to its own share while Redis is unreachable, and returns to the shared window. */
export class Fallback {
  readonly #deps: FallbackDeps;
  #isActive = false;

  constructor(deps: FallbackDeps) {
    this.#deps = deps;
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  start(error: unknown): void {
    const { settings, shared, limit, signal } = this.#deps;
    if (this.#isActive || signal.aborted) return;
    const { share, onEvent } = settings;
    this.#isActive = true;
    limit.isShare = true;
    if (shared.hasAnswered) limit.restrictToUsed(shared.spanMs);
    const message = `The shared rate limiter is unreachable (${toMessage(error)}). Until it is back, this process is limited to ${share} requests per window.`;
    onEvent({ type: "rate-limiter-degraded", message, share });
    void this.#recover();
  }

  async #recover(): Promise<void> {
    const { settings, shared, limit, onRecovered, signal } = this.#deps;
    const reply = await this.#reconnect();
    if (reply === undefined || signal.aborted) return;
    // If Redis has kept its data, it still has the usage before the loss.
    if (!reply.isLost) limit.removeRestrictions();
    // Other processes may not have reported their usage yet: stay within the share for one more window.
    limit.restrictToShare(shared.spanMs);
    limit.isShare = false;
    this.#isActive = false;
    onRecovered();
    const note = reply.isLost ? " It has lost its data: requests of the last window are unknown." : "";
    settings.onEvent({
      type: "rate-limiter-recovered",
      message: `The shared rate limiter is back.${note}`,
    });
  }

  /** @returns `undefined` if the rate limiter is closed. */
  async #reconnect(): Promise<TimedReply | undefined> {
    const { settings, reconnect, signal } = this.#deps;
    while (!signal.aborted) {
      try {
        await settings.clock.sleep(RECONNECT_INTERVAL_MS, signal);
        return await reconnect();
      } catch {
        // Still unreachable.
      }
    }
    return undefined;
  }
}
