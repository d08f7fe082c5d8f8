import { DocumentError } from "../errors.js";
import { describeDocument, type EnsureDocument, type SourcedDocument } from "./document.js";
import { getIdentity } from "./identity.js";
import { resolveReferences } from "./references.js";

/** @throws DocumentError if two documents have the same kind, namespace and name, or the same resource. */
export function assertUnique(documents: readonly SourcedDocument[]): void {
  assertDistinct(documents, (index) => toName(documents[index]?.document), "declares");
  const resolved = resolveReferences(documents.map(({ document }) => document));
  assertDistinct(
    documents,
    (index) => {
      const document = resolved[index]?.document;
      return document && getIdentity(document);
    },
    "declares the resource of",
  );
}

function toName(document: EnsureDocument | undefined): string | undefined {
  if (document === undefined) return undefined;
  const { kind, metadata } = document;
  return JSON.stringify([kind, metadata.namespace ?? "default", metadata.name]);
}

function assertDistinct(
  documents: readonly SourcedDocument[],
  getKey: (index: number) => string | undefined,
  verb: string,
): void {
  const seen = new Map<string | undefined, SourcedDocument>();
  for (const [index, one] of documents.entries()) {
    const key = getKey(index);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, one);
      continue;
    }
    const { source } = one;
    const where =
      first.source === undefined ? "" : `, as document ${first.source.position} of ${first.source.file} does`;
    throw new DocumentError(
      source === undefined ? describeDocument(one.document) : `${source.file}, document ${source.position}`,
      `${verb} ${describeDocument(first.document)} again${where}`,
    );
  }
}
