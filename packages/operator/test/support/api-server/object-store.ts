import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

/** Metadata that the store maintains. */
interface Meta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  [field: string]: unknown;
}

/** An object as it is stored. */
export interface Stored {
  apiVersion: string;
  kind: string;
  metadata: Meta;
  spec?: unknown;
  status?: unknown;
  [field: string]: unknown;
}

/** Event of the history. */
export interface StoreEvent {
  version: number;
  type: "ADDED" | "MODIFIED" | "DELETED";
  plural: string;
  object: Stored;
}

/** Refusal, in the API server's words. */
export class Refusal extends Error {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

/** Where an object is. */
export interface Place {
  plural: string;
  namespace: string;
  name: string;
}

/** Objects with versions, conflicts, finalizers and a history, as etcd and the API server keep them. */
export class ObjectStore {
  readonly #objects = new Map<string, Stored>();
  #history: StoreEvent[] = [];
  #version = 1;
  readonly #listeners = new Set<(event: StoreEvent) => void>();

  get version(): number {
    return this.#version;
  }

  /** Versions before this one are forgotten. */
  get oldest(): number {
    return this.#history[0]?.version ?? this.#version + 1;
  }

  find(place: Place): Stored | undefined {
    return this.#objects.get(toKey(place));
  }

  list(plural: string, namespace: string | undefined): Stored[] {
    return [...this.#objects.entries()]
      .filter(([key]) => key.startsWith(`${plural}/`))
      .map(([, object]) => object)
      .filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
  }

  /** Events after a version. @throws Refusal if they are forgotten. */
  since(version: number): StoreEvent[] {
    if (version < this.oldest - 1 && version < this.#version) {
      throw new Refusal(410, "Expired", `too old resource version: ${version}`);
    }
    return this.#history.filter((event) => event.version > version);
  }

  listen(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets the history, as etcd does when it is compacted. */
  compact(): void {
    this.#version += 1;
    this.#history = [];
  }

  create(place: Place, body: Stored): Stored {
    if (this.find(place) !== undefined) {
      throw new Refusal(409, "AlreadyExists", `${place.plural} "${place.name}" already exists`);
    }
    const { status: _, ...rest } = body;
    const object = {
      ...rest,
      metadata: {
        ...body.metadata,
        name: place.name,
        ...(place.namespace === "" ? {} : { namespace: place.namespace }),
        uid: randomUUID(),
        generation: 1,
        creationTimestamp: new Date().toISOString(),
      },
    } as Stored;
    return this.#save("ADDED", place, object);
  }

  /** Replaces an object, or its status only. @throws Refusal if the version that the body names is not the current one. */
  update(place: Place, body: Stored, part: "object" | "status"): Stored {
    const before = this.#get(place);
    const { resourceVersion, uid } = body.metadata;
    if (resourceVersion && resourceVersion !== before.metadata.resourceVersion) {
      throw new Refusal(409, "Conflict", `${place.plural} "${place.name}": the object has been modified`);
    }
    if (uid && uid !== before.metadata.uid) {
      throw new Refusal(
        409,
        "Conflict",
        `${place.plural} "${place.name}": the UID in the precondition differs`,
      );
    }
    if (part === "status") {
      if (isDeepStrictEqual(before.status, body.status)) return before;
      return this.#save("MODIFIED", place, { ...before, status: body.status });
    }
    const isChanged = !isDeepStrictEqual(before.spec, body.spec);
    const { uid: _uid, creationTimestamp, deletionTimestamp, generation = 1 } = before.metadata;
    const object = {
      ...body,
      ...(before.status === undefined ? {} : { status: before.status }),
      metadata: {
        ...body.metadata,
        uid: _uid,
        creationTimestamp,
        generation: isChanged ? generation + 1 : generation,
        ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }),
      },
    } as Stored;
    if (deletionTimestamp !== undefined && !object.metadata.finalizers?.length) {
      return this.#drop(place, object);
    }
    const withoutVersion = (one: Stored) => ({ ...one, metadata: { ...one.metadata, resourceVersion: "" } });
    if (isDeepStrictEqual(withoutVersion(before), withoutVersion(object))) return before;
    return this.#save("MODIFIED", place, object);
  }

  /** Deletes an object, or marks it if finalizers keep it. */
  delete(place: Place): Stored {
    const object = this.#get(place);
    if (!object.metadata.finalizers?.length) return this.#drop(place, object);
    if (object.metadata.deletionTimestamp !== undefined) return object;
    const { generation = 1 } = object.metadata;
    const metadata = {
      ...object.metadata,
      deletionTimestamp: new Date().toISOString(),
      generation: generation + 1,
    };
    return this.#save("MODIFIED", place, { ...object, metadata });
  }

  #get(place: Place): Stored {
    const object = this.find(place);
    if (object === undefined) throw new Refusal(404, "NotFound", `${place.plural} "${place.name}" not found`);
    return object;
  }

  #save(type: "ADDED" | "MODIFIED", place: Place, object: Stored): Stored {
    const saved = this.#record(type, place, object);
    this.#objects.set(toKey(place), saved);
    return saved;
  }

  #drop(place: Place, object: Stored): Stored {
    this.#objects.delete(toKey(place));
    return this.#record("DELETED", place, object);
  }

  #record(type: StoreEvent["type"], { plural }: Place, object: Stored): Stored {
    this.#version += 1;
    const saved = { ...object, metadata: { ...object.metadata, resourceVersion: String(this.#version) } };
    const event: StoreEvent = { version: this.#version, type, plural, object: saved };
    this.#history.push(event);
    if (this.#history.length > 10_000) this.#history.splice(0, 5_000);
    for (const listener of this.#listeners) listener(event);
    return saved;
  }
}

function toKey({ plural, namespace, name }: Place): string {
  return `${plural}/${namespace}/${name}`;
}
