import type { DocumentsByKind, KindName } from "../kinds/documents.js";

/** API group and version of all documents. */
export const API_VERSION = "redis-cloud-sdk.github.io/v1alpha1";

/** Declares that a resource exists, with these properties. */
export type EnsureDocument = DocumentsByKind[KindName];

/** A document of one kind. */
export type DocumentOf<K extends KindName> = DocumentsByKind[K];

/** Source of a document. */
export interface Source {
  /** File name; `standard input` for a pipe. */
  file: string;
  /** Position in the file, from 1. */
  position: number;
}

/** A validated document, and where it was read. */
export interface SourcedDocument {
  document: EnsureDocument;
  source?: Source | undefined;
}

/** Formats the identity of a document for messages: kind and name. */
export function describeDocument({ kind, metadata }: Pick<EnsureDocument, "kind" | "metadata">): string {
  return `${kind} ${metadata.name}`;
}

/** Formats where a document was read, and its identity. */
export function describePlace({ document, source }: SourcedDocument): string {
  const subject = describeDocument(document);
  return source === undefined ? subject : `${source.file}, document ${source.position} (${subject})`;
}

/** Tag of a resource that names its owner. Redis Cloud stores keys in lower case. */
export const OWNER_TAG = "redis-cloud-ensure";

/** Formats the owner that tags record: namespace and name. Namespaces contain no dots. */
export function describeOwner({ metadata }: Pick<EnsureDocument, "metadata">): string {
  return `${metadata.namespace ?? "default"}.${metadata.name}`;
}

/** Converts a name at the service to one that Kubernetes accepts. */
export function toDocumentName(name: string): string {
  const safe = name.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, "-");
  return safe.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "") || "imported";
}
