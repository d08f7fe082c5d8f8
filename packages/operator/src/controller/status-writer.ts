import { isDeepStrictEqual } from "node:util";
import type { CustomKind } from "../custom-resources/names.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import { KubernetesError } from "../kubernetes/error.js";
import { type CustomResource, getType } from "../kubernetes/objects.js";

/**
 * Writes statuses by server-side apply. While a write of a resource is under way, only the latest of the next ones is
 * kept. An unchanged status is not written.
 */
export class StatusWriter<Status extends object> {
  readonly #client: KubernetesClient;
  readonly #resource: CustomResource<unknown, Status>;
  #written: Status | undefined;
  #next: Status | undefined;
  #writing: Promise<void> | undefined;
  #error: Error | undefined;
  #version: string | undefined;

  constructor(client: KubernetesClient, resource: CustomResource<unknown, Status>) {
    this.#client = client;
    this.#resource = resource;
    this.#written = resource.status;
    this.#version = resource.metadata.resourceVersion;
  }

  /** Version of the object after the last write. */
  get version(): string | undefined {
    return this.#version;
  }

  /** Writes a status soon. */
  set(status: Status): void {
    this.#next = JSON.parse(JSON.stringify(status)) as Status;
    this.#writing ??= this.#write();
  }

  /** Waits until the latest status is written. @throws KubernetesError */
  async flush(): Promise<void> {
    await this.#writing;
    const error = this.#error;
    this.#error = undefined;
    if (error !== undefined) throw error;
  }

  async #write(): Promise<void> {
    try {
      while (this.#next !== undefined) {
        const status = this.#next;
        this.#next = undefined;
        if (isDeepStrictEqual(status, this.#written)) continue;
        await this.#apply(status);
        this.#written = status;
      }
    } catch (error) {
      this.#error = error as Error;
    } finally {
      this.#writing = undefined;
    }
  }

  async #apply(status: Status): Promise<void> {
    const { apiVersion, kind, metadata } = this.#resource;
    const { name, namespace, uid } = metadata;
    const object = { apiVersion, kind, metadata: { name, namespace, uid }, status } as CustomResource<
      never,
      Status
    >;
    try {
      const applied = await this.#client.apply(getType(kind as CustomKind), object, "/status");
      this.#version = applied.metadata.resourceVersion;
    } catch (error) {
      const isGone = error instanceof KubernetesError && error.status === 404;
      if (!isGone) throw error;
    }
  }
}
