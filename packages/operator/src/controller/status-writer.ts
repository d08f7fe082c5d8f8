import { isDeepStrictEqual } from "node:util";
import type { CustomKind } from "../custom-resources/names.js";
import { KubernetesError } from "../kubernetes/error.js";
import { type CustomResource, getType, type KubernetesObject } from "../kubernetes/objects.js";
import type { ReconcileContext } from "./context.js";

/** The API server's words for a field that the definition of a custom resource lacks. */
const NOT_DECLARED = "field not declared in schema";

/**
 * Writes statuses by server-side apply. While a write of a resource is in progress, only the latest of the following
 * ones is kept. An unchanged status is not written.
 */
export class StatusWriter<Status extends object> {
  readonly #context: Pick<ReconcileContext, "client" | "events">;
  readonly #resource: CustomResource<unknown, Status>;
  #written: Status | undefined;
  #next: Status | undefined;
  #writing: Promise<void> | undefined;
  /** A separate flag, because a write of an unchanged status finishes before its promise is assigned. */
  #isWriting = false;
  #error: Error | undefined;
  #version: string | undefined;

  constructor(
    context: Pick<ReconcileContext, "client" | "events">,
    resource: CustomResource<unknown, Status>,
  ) {
    this.#context = context;
    this.#resource = resource;
    this.#written = resource.status;
    this.#version = resource.metadata.resourceVersion;
  }

  /** Version of the object after the last write. */
  get version(): string | undefined {
    return this.#version;
  }

  /** Schedules the write of a status. */
  set(status: Status): void {
    this.#next = JSON.parse(JSON.stringify(status)) as Status;
    if (!this.#isWriting) this.#writing = this.#write();
  }

  /** Waits until the latest status is written. @throws KubernetesError */
  async flush(): Promise<void> {
    await this.#writing;
    const error = this.#error;
    this.#error = undefined;
    if (error !== undefined) throw error;
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
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
      this.#isWriting = false;
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
      const applied = await this.#context.client.apply(getType(kind as CustomKind), object, "/status");
      this.#version = applied.metadata.resourceVersion;
    } catch (error) {
      if (!(error instanceof KubernetesError)) throw error;
      if (error.message.includes(NOT_DECLARED)) await this.#patch(status);
      else if (error.status !== 404) throw error;
    }
  }

  /**
   * Writes the fields that the definition has: unlike an apply, a patch ignores fields that an older definition lacks.
   */
  async #patch(status: Status): Promise<void> {
    const { kind, metadata } = this.#resource;
    const { name, namespace = "default" } = metadata;
    const { client, events } = this.#context;
    const type = getType(kind as CustomKind);
    const patched = await client.patch<KubernetesObject>(type, namespace, name, { status }, "/status");
    this.#version = patched.metadata.resourceVersion;
    const message = `the definition of ${kind} is older than the operator: apply config/crd of its version`;
    events.record(this.#resource, "Warning", "OlderDefinition", message);
  }
}
