import type { KindName } from "../kinds/documents.js";
import { describeDocument, type EnsureDocument } from "./document.js";

/** The kind that a member of a specification refers to, by the member's name. */
const REFERENCED_KINDS: Readonly<Record<string, KindName>> = {
  subscription: "RedisCloudSubscription",
  database: "RedisCloudDatabase",
  rule: "RedisCloudAclRule",
  role: "RedisCloudAclRole",
};

/** Returns the key of a resource: kind and name at the service. */
export function toResourceKey(kind: KindName, name: string): string {
  return `${kind} ${name}`;
}

/** Returns the key of a document's resource. */
export function getResourceKey({ kind, metadata, spec }: EnsureDocument): string {
  return toResourceKey(kind, ("name" in spec ? spec.name : undefined) ?? metadata.name);
}

/** A document whose references name resources at the service, and the keys of those resources. */
export interface ResolvedDocument {
  document: EnsureDocument;
  references: readonly string[];
}

/**
 * Replaces names of documents in references with the names of their resources. Any other name is that of an existing
 * resource.
 */
export function resolveReferences(documents: readonly EnsureDocument[]): ResolvedDocument[] {
  const names = new Map(
    documents.map((document) => {
      const { kind, metadata, spec } = document;
      const namespace = metadata.namespace ?? "default";
      return [`${namespace} ${describeDocument({ kind, metadata })}`, "name" in spec ? spec.name : undefined];
    }),
  );
  return documents.map((document) => {
    const references: string[] = [];
    const namespace = document.metadata.namespace ?? "default";
    const spec = mapReferences(document.spec, (kind, name) => {
      const resolved = names.get(`${namespace} ${kind} ${name}`) ?? name;
      references.push(toResourceKey(kind, resolved));
      return resolved;
    });
    return { document: { ...document, spec } as EnsureDocument, references };
  });
}

/** Copies a value, and replaces the names in its references. */
function mapReferences(value: unknown, replace: (kind: KindName, name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const kind = REFERENCED_KINDS[key];
      const isReference =
        kind !== undefined && typeof (member as { name?: unknown } | null)?.name === "string";
      return [
        key,
        isReference
          ? { name: replace(kind, (member as { name: string }).name) }
          : mapReferences(member, replace),
      ];
    }),
  );
}
