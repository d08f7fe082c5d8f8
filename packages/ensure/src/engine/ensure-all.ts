import { describeDocument, type EnsureDocument, type SourcedDocument } from "../document/document.js";
import { assertUnique } from "../document/parse.js";
import {
  getResourceKey,
  type ResolvedDocument,
  resolveReferences,
  toResourceKey,
} from "../document/references.js";
import { DocumentError, EnsureError, MissingReferenceError } from "../errors.js";
import { kindNames } from "../kinds/kinds.js";
import { type EnsureOptions, ensure, plan, type ReadyResource, remove } from "./ensure.js";
import { assertPermitted } from "./permission.js";
import type { Plan } from "./plan.js";

type Direction = "forward" | "reverse" | "independent";

/** Result of one document of several. */
export type DocumentResult<T> = { document: EnsureDocument } & ({ value: T } | { error: Error });

/**
 * Compares documents with what exists. Sends no change.
 *
 * @throws DocumentError if two documents have the same name.
 */
export async function planAll(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<DocumentResult<Plan>[]> {
  assertUnique(documents);
  const resolved = resolveReferences(documents.map(({ document }) => document));
  const keys = new Set(resolved.map(({ document }) => getResourceKey(document)));
  const places = new Map(resolved.map(({ document }, index) => [document, describePlace(documents[index])]));
  return runInOrder(resolved, "independent", async (document) => {
    try {
      return await plan(document, options);
    } catch (error) {
      if (!(error instanceof MissingReferenceError)) throw error;
      if (keys.has(toResourceKey(error.kind, error.referenced))) {
        return { changes: [{ path: "", action: "create" }] };
      }
      throw new DocumentError(places.get(document) ?? "document", error.message);
    }
  });
}

/**
 * Creates or changes the resources of documents: referenced ones first, independent ones concurrently. Everything is
 * planned before the first change: a blocked change, a price above the limit or a reference to nothing stops all of them.
 *
 * @throws the first error of the plan. Errors of the execution are part of the results.
 */
export async function ensureAll(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<DocumentResult<ReadyResource>[]> {
  for (const result of await planAll(documents, options)) {
    if ("error" in result) throw result.error;
    assertPermitted(describeDocument(result.document), result.value, options);
  }
  const resolved = resolveReferences(documents.map(({ document }) => document));
  return runInOrder(resolved, "forward", (document) => ensure(document, options));
}

/** Deletes or detaches the resources of documents, in reverse order. Each step waits until its resources are gone. */
export async function removeAll(
  documents: readonly SourcedDocument[],
  options: Parameters<typeof remove>[1],
): Promise<DocumentResult<boolean>[]> {
  assertUnique(documents);
  const resolved = resolveReferences(documents.map(({ document }) => document));
  return runInOrder(resolved, "reverse", async (document) => {
    try {
      return await remove(document, options);
    } catch (error) {
      // Without its parent, the resource does not exist either.
      if (error instanceof MissingReferenceError) return false;
      throw error;
    }
  });
}

/**
 * Runs documents kind by kind. Documents that depend on a failed one are not attempted, unless they are `independent`.
 */
async function runInOrder<T>(
  resolved: readonly ResolvedDocument[],
  direction: Direction,
  run: (document: EnsureDocument) => Promise<T>,
): Promise<DocumentResult<T>[]> {
  const results = new Map<EnsureDocument, DocumentResult<T>>();
  const order = direction === "reverse" ? [...kindNames].reverse() : kindNames;
  for (const kind of order) {
    const group = resolved.filter(({ document }) => document.kind === kind);
    await Promise.all(
      group.map(async (one) => {
        const { document } = one;
        const cause = findFailedDependency(one, resolved, results, direction);
        try {
          if (cause !== undefined) throw new EnsureError(`not attempted, because ${cause} failed`);
          results.set(document, { document, value: await run(document) });
        } catch (error) {
          results.set(document, { document, error: error as Error });
        }
      }),
    );
  }
  return resolved.map(({ document }) => results.get(document) as DocumentResult<T>);
}

function findFailedDependency<T>(
  one: ResolvedDocument,
  all: readonly ResolvedDocument[],
  results: ReadonlyMap<EnsureDocument, DocumentResult<T>>,
  direction: Direction,
): string | undefined {
  if (direction === "independent") return undefined;
  const failed = all.find((other) => {
    const result = results.get(other.document);
    if (result === undefined || !("error" in result)) return false;
    return direction === "forward"
      ? one.references.includes(getResourceKey(other.document))
      : other.references.includes(getResourceKey(one.document));
  });
  return failed && describeDocument(failed.document);
}

function describePlace(sourced: SourcedDocument | undefined): string {
  if (sourced === undefined) return "document";
  const { document, source } = sourced;
  const subject = describeDocument(document);
  return source === undefined ? subject : `${source.file}, document ${source.position} (${subject})`;
}
