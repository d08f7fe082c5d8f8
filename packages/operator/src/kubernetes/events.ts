import { createHash } from "node:crypto";
import type { KubernetesClient } from "./client.js";
import { EVENTS, type KubernetesObject } from "./objects.js";

const MAX_MESSAGE_CHARACTERS = 1_000;

interface CoreEvent extends KubernetesObject {
  [field: string]: unknown;
}

/** Records events of objects, as `kubectl describe` shows them. */
export class EventRecorder {
  readonly #client: KubernetesClient;
  readonly #instance: string;
  readonly #onError: (error: Error) => void;
  readonly #last = new Map<string, string>();

  constructor(client: KubernetesClient, instance: string, onError: (error: Error) => void) {
    this.#client = client;
    this.#instance = instance;
    this.#onError = onError;
  }

  /** Records an event, unless it is the object's last one. Does not wait. */
  record(
    { apiVersion, kind, metadata }: KubernetesObject,
    type: "Normal" | "Warning",
    reason: string,
    message: string,
  ): void {
    const { uid = "", name, namespace = "default", resourceVersion } = metadata;
    const text = `${type} ${reason} ${message}`;
    if (this.#last.get(uid) === text) return;
    const now = new Date().toISOString();
    this.#last.set(uid, text);
    const hash = createHash("sha256").update(`${uid} ${now} ${text}`).digest("hex").slice(0, 16);
    const event: CoreEvent = {
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: `${name.slice(0, 200)}.${hash}`, namespace },
      involvedObject: { apiVersion, kind, name, namespace, uid, resourceVersion },
      type,
      reason,
      message: message.slice(0, MAX_MESSAGE_CHARACTERS),
      source: { component: "redis-cloud-operator" },
      reportingComponent: "redis-cloud-operator",
      reportingInstance: this.#instance,
      firstTimestamp: now,
      lastTimestamp: now,
      count: 1,
    };
    this.#client.create(EVENTS, event).catch(this.#onError);
  }

  /** Forgets an object that no longer exists. */
  forget(uid: string | undefined): void {
    if (uid !== undefined) this.#last.delete(uid);
  }
}
