import { toMetadataKey } from "../custom-resources/names.js";
import type { ResourceStatus } from "../custom-resources/status.js";
import type { KubernetesClient } from "../kubernetes/client.js";
import { getType } from "../kubernetes/objects.js";
import type { ManagedResource } from "./documents.js";

type Resource = ManagedResource<ResourceStatus>;

/** Keeps the object until its resource is gone or detached. */
const FINALIZER = toMetadataKey("finalizer");

/** Whether the object remains until the operator removes the finalizer. */
export function hasFinalizer({ metadata }: Resource): boolean {
  return metadata.finalizers?.includes(FINALIZER) ?? false;
}

/** Stores the finalizer. @returns The object with its new version. */
export function addFinalizer(resource: Resource, client: KubernetesClient): Promise<Resource> {
  return patchFinalizers(resource, [...(resource.metadata.finalizers ?? []), FINALIZER], client);
}

/**
 * Removes the finalizer, so that the object can be deleted. @param resourceVersion - Version of the object after the
 * last write.
 */
export async function removeFinalizer(
  { kind, metadata }: Resource,
  resourceVersion: string | undefined,
  client: KubernetesClient,
): Promise<void> {
  const others = (metadata.finalizers ?? []).filter((name) => name !== FINALIZER);
  const current = { kind, metadata: { ...metadata, resourceVersion } } as Resource;
  await patchFinalizers(current, others, client);
}

/** With the version, the patch fails if another client has changed the list in between. */
async function patchFinalizers(
  { kind, metadata: { name, namespace = "default", resourceVersion } }: Resource,
  finalizers: readonly string[],
  client: KubernetesClient,
): Promise<Resource> {
  return client.patch<Resource>(getType(kind), namespace, name, {
    metadata: { resourceVersion, finalizers },
  });
}
