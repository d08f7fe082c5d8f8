import {
  type EnsureDocument,
  type KindName,
  listSecretFields,
  resolveReferences,
  validateDocument,
} from "redis-cloud-ensure";
import type { SecretName } from "../accounts/secrets.js";
import { toMetadataKey } from "../custom-resources/names.js";
import type { CustomResource } from "../kubernetes/objects.js";

/** Specification of a managed resource, as far as the operator reads it. */
export interface ManagedSpec {
  name?: string;
  deletionPolicy?: "Delete" | "Retain";
  credentialsFrom?: { name: string };
  [field: string]: unknown;
}

/** A custom resource of a kind of the library. */
export type ManagedResource<Status = unknown> = CustomResource<ManagedSpec, Status> & { kind: KindName };

/** Finds a managed resource. */
export type ResourceFinder = (kind: KindName, namespace: string, name: string) => ManagedResource | undefined;

/** Annotations, each with the value `"true"`. */
export const PAUSED = toMetadataKey("paused");
const ADOPT = toMetadataKey("adopt");

/** Whether the reconciles of a resource are paused. */
export function isPaused({ metadata }: CustomResource): boolean {
  return metadata.annotations?.[PAUSED] === "true";
}

/** Returns the Secret that a resource names for its account. */
export function getCredentialsName({ metadata, spec }: ManagedResource): SecretName | undefined {
  const name = spec?.credentialsFrom?.name;
  return name === undefined ? undefined : { namespace: metadata.namespace ?? "default", name };
}

/** Lists the Secrets that a resource names for its passwords. */
export function listPasswordSecrets({ kind, metadata, spec }: ManagedResource): SecretName[] {
  const { namespace = "default" } = metadata;
  return listSecretFields(kind).flatMap((field) => {
    const name = (spec?.[field] as { secret?: { name?: string } } | undefined)?.secret?.name;
    return name === undefined ? [] : [{ namespace, name }];
  });
}

/** Returns the identity of a resource in messages. */
export function describeResource({ kind, metadata }: CustomResource): string {
  return `${kind} ${metadata.namespace ?? "default"}/${metadata.name}`;
}

/**
 * Converts a custom resource to a document whose references name resources at the service.
 *
 * @throws DocumentError if the library does not accept it: it may be older than the operator.
 */
export function toDocument(resource: ManagedResource, find: ResourceFinder): EnsureDocument {
  const { apiVersion, kind, metadata } = resource;
  const { credentialsFrom: _, ...spec } = resource.spec ?? {};
  const { name, namespace = "default" } = metadata;
  const document = validateDocument({
    apiVersion,
    kind,
    metadata: { name, namespace },
    spec: metadata.annotations?.[ADOPT] === "true" ? { ...spec, adopt: true } : spec,
  });
  return resolve(document, find);
}

/** Replaces the names of custom resources in references. Accepts any specification, even an invalid one. */
export function resolve(document: EnsureDocument, find: ResourceFinder): EnsureDocument {
  const { namespace = "default" } = document.metadata;
  const referenced = listReferences(document).flatMap(
    (reference) => find(reference.kind, namespace, reference.name) ?? [],
  );
  const others = referenced.map(
    ({ metadata: { name }, ...one }) =>
      ({ ...one, metadata: { name, namespace } }) as unknown as EnsureDocument,
  );
  return resolveReferences([document, ...others])[0]?.document ?? document;
}

/** Lists the resources that a document refers to, by the names that it uses. */
export function listReferences(document: EnsureDocument): { kind: KindName; name: string }[] {
  const [{ references = [] } = {}] = resolveReferences([document]);
  return references.map((key) => {
    const [kind = "", ...name] = key.split(" ");
    return { kind: kind as KindName, name: name.join(" ") };
  });
}

/** Whether a resource refers to another one of its namespace. */
export function refersTo(resource: ManagedResource, other: ManagedResource): boolean {
  if (resource.metadata.namespace !== other.metadata.namespace || resource.spec === undefined) return false;
  const document = { ...resource, spec: resource.spec } as unknown as EnsureDocument;
  return listReferences(document).some(
    ({ kind, name }) => kind === other.kind && name === other.metadata.name,
  );
}
