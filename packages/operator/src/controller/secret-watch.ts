import { setTimeout as sleep } from "node:timers/promises";
import { formatSecretName, type SecretName, type Secrets } from "../accounts/secrets.js";

/** Minimum time between two reads, in milliseconds: each of many Secrets is read less often. */
const MIN_GAP_MS = 100;

/** Options of {@link SecretWatch}. */
export interface SecretWatchOptions {
  secrets: Secrets;
  /** Time between two reads of the version of one Secret, in milliseconds. */
  checkMs: number;
  /** Lists the Secrets that each object reads. */
  listUses: () => Iterable<{ key: string; names: readonly SecretName[] }>;
  /** Called for each object that reads a changed Secret. */
  onChange: (key: string, secret: string) => void;
  /** Called when a version cannot be read. It is read again. */
  onError: (error: Error) => void;
}

/**
 * Detects changes of Secrets in use. Versions are read by name, one after the other: a role can permit reads of Secrets
 * by name, but not watches of only those that objects name. Only names and versions are kept.
 */
export class SecretWatch {
  readonly #options: SecretWatchOptions;

  constructor(options: SecretWatchOptions) {
    this.#options = options;
    options.secrets.onChange((changed) => this.#report(formatSecretName(changed)));
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { secrets, checkMs, onError } = this.#options;
    while (!signal.aborted) {
      const names = this.#listNames();
      secrets.keepOnly(names);
      if (names.size === 0) await pause(checkMs, signal);
      for (const name of names.values()) {
        await pause(Math.max(checkMs / names.size, MIN_GAP_MS), signal);
        if (signal.aborted) return;
        // Reconciles report a missing permission in a condition.
        await secrets.check(name).catch(onError);
      }
    }
  }

  #listNames(): ReadonlyMap<string, SecretName> {
    const all = [...this.#options.listUses()].flatMap(({ names }) => names);
    return new Map(all.map((name) => [formatSecretName(name), name]));
  }

  #report(changed: string): void {
    const { listUses, onChange } = this.#options;
    for (const { key, names } of listUses())
      if (names.some((name) => formatSecretName(name) === changed)) onChange(key, changed);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
