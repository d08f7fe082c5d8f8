import {
  describeDocument,
  describePlace,
  type EnsureDocument,
  type Source,
  type SourcedDocument,
} from "../document/document.js";
import {
  getResourceKey,
  type ResolvedDocument,
  resolveReferences,
  toResourceKey,
} from "../document/references.js";
import { assertUnique } from "../document/unique.js";
import { DocumentError, EnsureError, MissingReferenceError } from "../errors.js";
import { kindNames } from "../kinds/kinds.js";
import { type EnsureOptions, ensure, plan, type ReadyResource, remove } from "./ensure.js";
import { assertPermitted } from "./permission.js";
import type { Plan } from "./plan.js";

type Direction = "forward" | "reverse" | "independent";

/** Result of one of several documents, and the source of the document. */
export type DocumentResult<T> = SourcedDocument & ({ value: T } | { error: Error });

/** A document that failed. */
export type FailedDocument = SourcedDocument & { error: Error };

/**
 * Compares documents with the existing resources. Sends no change.
 *
 * @throws DocumentError if two documents have the same name, or the same resource.
 */
export async function planAll(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<DocumentResult<Plan>[]> {
  assertUnique(documents);
  const resolved = resolveReferences(documents.map(({ document }) => document));
  const keys = new Set(resolved.map(({ document }) => getResourceKey(document)));
  return runInOrder(documents, "independent", async (document, source) => {
    try {
      return await plan(document, options);
    } catch (error) {
      if (!(error instanceof MissingReferenceError)) throw error;
      if (keys.has(toResourceKey(error.kind, error.referenced))) {
        return { changes: [{ path: "", action: "create" }] };
      }
      throw new DocumentError(describePlace({ document, source }), error.message);
    }
  });
}

/**
 * Creates or changes the resources of documents: referenced ones first, independent ones concurrently. Everything is
 * planned before the first change: a blocked change, a price above the limit or a reference to a missing resource stops
 * all of them.
 *
 * @throws the first error of the plan. Errors of the execution are part of the results.
 */
export async function ensureAll(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<DocumentResult<ReadyResource>[]> {
  const obstacle = await findObstacle(documents, options);
  if (obstacle !== undefined) throw obstacle.error;
  return executeAll(documents, options);
}

/** Plans documents, and finds the first one that must not be executed. Sends no change. */
export async function findObstacle(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<FailedDocument | undefined> {
  for (const result of await planAll(documents, options)) {
    if ("error" in result) return result;
    const { document, source, value } = result;
    try {
      assertPermitted(describeDocument(document), value, options);
    } catch (error) {
      return { document, source, error: error as Error };
    }
  }
  return undefined;
}

/** Creates or changes the resources of documents whose plans may be executed. */
export function executeAll(
  documents: readonly SourcedDocument[],
  options: EnsureOptions,
): Promise<DocumentResult<ReadyResource>[]> {
  return runInOrder(documents, "forward", (document) => ensure(document, options));
}

/** Deletes or detaches the resources of documents, in reverse order. Each step waits until its resources are gone. */
export async function removeAll(
  documents: readonly SourcedDocument[],
  options: Parameters<typeof remove>[1],
): Promise<DocumentResult<boolean>[]> {
  assertUnique(documents);
  return runInOrder(documents, "reverse", async (document) => {
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
  documents: readonly SourcedDocument[],
  direction: Direction,
  run: (document: EnsureDocument, source: Source | undefined) => Promise<T>,
): Promise<DocumentResult<T>[]> {
  const resolved = resolveReferences(documents.map(({ document }) => document));
  const sources = new Map(resolved.map(({ document }, index) => [document, documents[index]?.source]));
  const results = new Map<EnsureDocument, DocumentResult<T>>();
  const order = direction === "reverse" ? [...kindNames].reverse() : kindNames;
  for (const kind of order) {
    const group = resolved.filter(({ document }) => document.kind === kind);
    await Promise.all(
      group.map(async (one) => {
        const { document } = one;
        const source = sources.get(document);
        const cause = findFailedDependency(one, resolved, results, direction);
        try {
          if (cause !== undefined) throw new EnsureError(`not attempted, because ${cause} failed`);
          results.set(document, { document, source, value: await run(document, source) });
        } catch (error) {
          results.set(document, { document, source, error: error as Error });
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
