import { type EnsureDocument, getIdentity } from "redis-cloud-ensure";
import { type ManagedResource, type ResourceFinder, resolve } from "./documents.js";

/** Options of {@link OwnerIndex}. */
export interface OwnerIndexOptions {
  list: () => Iterable<ManagedResource>;
  find: ResourceFinder;
  getAccountName: (resource: ManagedResource) => string;
}

/**
 * Custom resources by the resource at the service that they name. Two that name the same one would overwrite each
 * other's changes.
 */
export class OwnerIndex {
  readonly #options: OwnerIndexOptions;
  #owners: Map<string, ManagedResource> | undefined;

  constructor(options: OwnerIndexOptions) {
    this.#options = options;
  }

  /** Builds the index again before the next use, because a specification has changed. */
  invalidate(): void {
    this.#owners = undefined;
  }

  /** Finds the oldest custom resource that names the same resource at the service as this one. */
  findOwner(resource: ManagedResource): ManagedResource | undefined {
    this.#owners ??= this.#build();
    return this.#owners.get(this.#identify(resource));
  }

  #build(): Map<string, ManagedResource> {
    const owners = new Map<string, ManagedResource>();
    for (const resource of this.#options.list()) {
      const identity = this.#identify(resource);
      const other = owners.get(identity);
      if (other === undefined || toAge(resource) < toAge(other)) owners.set(identity, resource);
    }
    return owners;
  }

  #identify(resource: ManagedResource): string {
    const { find, getAccountName } = this.#options;
    const document = resolve({ ...resource, spec: resource.spec ?? {} } as unknown as EnsureDocument, find);
    return `${getAccountName(resource)} ${getIdentity(document)}`;
  }
}

function toAge({ metadata: { creationTimestamp = "", namespace = "", name } }: ManagedResource): string {
  return `${creationTimestamp} ${namespace}/${name}`;
}
