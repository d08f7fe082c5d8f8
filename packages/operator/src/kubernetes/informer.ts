import { setTimeout as sleep } from "node:timers/promises";
import type { KubernetesClient } from "./client.js";
import { KubernetesError } from "./error.js";
import type { KubernetesObject, ObjectType } from "./objects.js";

/** Time after which a watch is renewed, in seconds: shorter than the idle timeout of proxies. */
const WATCH_SECONDS = 240;
const MIN_DELAY_MS = 200;
const MAX_DELAY_MS = 30_000;

/** Options of {@link Informer}. */
export interface InformerOptions<T> {
  client: KubernetesClient;
  type: ObjectType;
  /** One namespace; all of them if `undefined`. */
  namespace?: string | undefined;
  /** Time after which all objects are listed again, in milliseconds. */
  relistMs: number;
  /** Called for each difference. `undefined` stands for an object that does not exist. */
  onChange: (after: T | undefined, before: T | undefined) => void;
  /** Called when a list or a watch fails. It is repeated. */
  onError: (error: Error) => void;
}

/** A copy of all objects of a type: listed, watched, and listed again, because a watch can lose events. */
export class Informer<T extends KubernetesObject> {
  readonly #options: InformerOptions<T>;
  readonly #objects = new Map<string, T>();
  /** Resolves after the first list, or when the type is not defined. */
  readonly synced: Promise<void>;
  #resolveSynced: () => void = () => undefined;
  #hasSynced = false;

  constructor(options: InformerOptions<T>) {
    this.#options = options;
    this.synced = new Promise((resolve) => {
      this.#resolveSynced = resolve;
    });
  }

  /** Whether the first list is complete. */
  get hasSynced(): boolean {
    return this.#hasSynced;
  }

  get(namespace: string, name: string): T | undefined {
    return this.#objects.get(`${namespace}/${name}`);
  }

  list(): IterableIterator<T> {
    return this.#objects.values();
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        let version = await this.#relist(signal);
        const relistAt = Date.now() + this.#options.relistMs * (0.9 + 0.2 * Math.random());
        while (!signal.aborted && Date.now() < relistAt) {
          const startedAt = Date.now();
          version = await this.#watch(version, relistAt, signal);
          // Pauses between requests to a server that closes each watch immediately.
          failures = Date.now() - startedAt < MIN_DELAY_MS ? failures + 1 : 0;
          if (failures > 0) await pause(failures, signal);
        }
      } catch (error) {
        if (signal.aborted) return;
        // A type without a definition has no objects to wait for, but is not in sync.
        if (error instanceof KubernetesError && error.status === 404) this.#resolveSynced();
        failures += 1;
        this.#options.onError(error as Error);
        await pause(failures, signal);
      }
    }
  }

  async #relist(signal: AbortSignal): Promise<string> {
    const { client, type, namespace } = this.#options;
    const { items, resourceVersion } = await client.list<T>(type, { namespace, signal });
    const listed = new Set(items.map(toKey));
    for (const [key, before] of this.#objects) if (!listed.has(key)) this.#set(key, undefined, before);
    for (const item of items) this.#set(toKey(item), item, this.#objects.get(toKey(item)));
    this.#hasSynced = true;
    this.#resolveSynced();
    return resourceVersion;
  }

  /**
   * @returns The last version seen. @throws if the version has expired, so that all objects have to be listed again.
   */
  async #watch(from: string, until: number, signal: AbortSignal): Promise<string> {
    const { client, type, namespace } = this.#options;
    let version = from;
    const timeoutSeconds = Math.max(1, Math.min(WATCH_SECONDS, Math.ceil((until - Date.now()) / 1_000)));
    try {
      for await (const event of client.watch<T>(type, {
        namespace,
        resourceVersion: from,
        timeoutSeconds,
        signal,
      })) {
        if (event.type === "ERROR") {
          const {
            code = 0,
            reason = "",
            message = "",
          } = event.object as { code?: number; reason?: string; message?: string };
          throw new KubernetesError(`watch of ${type.plural}`, code, reason, message);
        }
        version = event.object.metadata.resourceVersion ?? version;
        if (event.type === "BOOKMARK") continue;
        const key = toKey(event.object);
        this.#set(key, event.type === "DELETED" ? undefined : event.object, this.#objects.get(key));
      }
    } catch (error) {
      // After a cut connection, the next watch resumes at the last version. A rejected watch does not.
      if (error instanceof KubernetesError && error.status !== 0) throw error;
    }
    return version;
  }

  #set(key: string, after: T | undefined, before: T | undefined): void {
    if (after === undefined) this.#objects.delete(key);
    else this.#objects.set(key, after);
    if (after?.metadata.resourceVersion !== before?.metadata.resourceVersion)
      this.#options.onChange(after, before);
  }
}

function toKey({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}

async function pause(failures: number, signal: AbortSignal): Promise<void> {
  const delayMs =
    Math.min(MAX_DELAY_MS, MIN_DELAY_MS * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
  await sleep(delayMs, undefined, { signal }).catch(() => undefined);
}
