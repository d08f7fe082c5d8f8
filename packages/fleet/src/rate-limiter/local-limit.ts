import type { LocalWindow } from "./local-window.js";
import type { ResolvedRateLimiterOptions } from "./options.js";

interface Restriction {
  limit: number;
  until: number;
}

/** Limit of this process regardless of the others: lower than the shared limit while their usage is unknown. */
export class LocalLimit {
  readonly #window: LocalWindow;
  readonly #settings: ResolvedRateLimiterOptions;
  #restrictions: Restriction[] = [];
  /** Whether the process is limited to its share. */
  isShare = false;

  constructor(window: LocalWindow, settings: ResolvedRateLimiterOptions) {
    this.#window = window;
    this.#settings = settings;
  }

  /** Maximum number of requests of this process in a window. */
  get current(): number {
    const { clock, limit, share } = this.#settings;
    const now = clock.now();
    this.#restrictions = this.#restrictions.filter(({ until }) => now < until);
    return Math.min(this.isShare ? share : limit, ...this.#restrictions.map((one) => one.limit));
  }

  /** Number of requests that may be sent now. */
  get remaining(): number {
    return Math.max(this.current - this.#window.used, 0);
  }

  /** Milliseconds until a request may be sent. */
  get delayMs(): number {
    return this.#window.delayMs(this.current);
  }

  restrictToShare(durationMs: number): void {
    this.#restrict(this.#settings.share, durationMs);
  }

  /**
   * Restricts the process to what it has used in the last window, and at most its share.
   *
   * It is unknown how much the others have just used, only that all together stayed within the limit. As long as each
   * process uses at most what it has used, they still do.
   *
   * @returns The limit.
   */
  restrictToUsed(durationMs: number): number {
    const limit = Math.min(this.#settings.share, this.#window.used);
    this.#restrict(limit, durationMs);
    return limit;
  }

  removeRestrictions(): void {
    this.#restrictions = [];
  }

  #restrict(limit: number, durationMs: number): void {
    this.#restrictions.push({ limit, until: this.#settings.clock.now() + durationMs });
  }
}
