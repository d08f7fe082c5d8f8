import type { TaskRoute } from "../../generated/routes.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import { POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource, ReportSnapshot } from "./poll-source.js";
import type { ListSource, ResourceIds, ResourceKindSpec } from "./resource-kinds.js";

/** Performs a read that the service carries out as a task. */
export type ReadTask = (route: TaskRoute, path: ResourceIds, signal: AbortSignal) => Promise<unknown>;

const PAGE_SIZE = 100;

/** Reads a route of a kind of resource; `undefined` when there is none. */
type Read = (ids: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/**
 * Where a kind of resource is looked at.
 *
 * Resources with the same parent share a source: one list of databases serves every wait in a subscription, and
 * one list of roles every wait for a role.
 */
export function resourceSource(
  row: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
): PollSource {
  const shown = row.many?.route ?? row.taskRoute ?? row.route ?? "";
  const parent = pathOf(shown, ids);
  const key = Object.keys(parent).length === 0 ? shown : `${shown} ${JSON.stringify(parent)}`;
  const read: Read = (own, signal) => absentAsUndefined(readRoute(row, own, http, readTask, signal));
  if (row.items !== undefined) return { key, list: listOf(row, row.items, parent, read) };
  const one = (subject: string, signal: AbortSignal) => read(idsOf(subject), signal);
  return row.many === undefined
    ? { key, read: one }
    : { key, read: one, ...listSource(row, row.many, parent, http) };
}

/** The name of a resource within its source: its ids. */
export function subjectOf(ids: ResourceIds): string {
  return JSON.stringify(ids);
}

function idsOf(subject: string): ResourceIds {
  return JSON.parse(subject) as ResourceIds;
}

/** A kind that only a list shows. */
function listOf(
  row: ResourceKindSpec,
  items: NonNullable<ResourceKindSpec["items"]>,
  parent: ResourceIds,
  read: Read,
): NonNullable<PollSource["list"]> {
  return async (subjects, report, signal) => {
    const missing = matchFields(subjects, row);
    for (const item of items((await read(parent, signal)) as never) ?? []) take(item, row, missing, report);
    for (const subject of missing.values()) report(subject, undefined);
  };
}

/**
 * A list beside the reads of one.
 *
 * It is read from where the first subject was last found to where the last one is: what is new stands at its end.
 */
function listSource(
  row: ResourceKindSpec,
  many: ListSource,
  path: ResourceIds,
  http: HttpClient,
): Pick<PollSource, "list" | "listCost"> {
  let first = 0;
  let cost = 1;
  return {
    listCost: () => cost,
    async list(subjects, report, signal) {
      const missing = matchFields(subjects, row);
      let reads = 0;
      let [firstNow, lastNow] = [Infinity, 0];
      const walk = async (from: number, to: number) => {
        for (let offset = from; offset < to && missing.size > 0; offset += PAGE_SIZE) {
          const query = many.paged ? { offset, limit: PAGE_SIZE } : {};
          const response = await absentAsUndefined(
            http.json(many.route, { path, query }, { ...POLL_CALL_OPTIONS, signal }),
          );
          const page = response === undefined ? [] : (many.items(response as never) ?? []);
          reads += 1;
          for (const [index, item] of page.entries()) {
            if (!take(item, row, missing, report)) continue;
            firstNow = Math.min(firstNow, offset + index);
            lastNow = Math.max(lastNow, offset + index);
          }
          if (!many.paged || page.length < PAGE_SIZE) return;
        }
      };
      await walk(first, Infinity);
      // What stood before may have gone, and the others moved up.
      await walk(0, first);
      first = many.paged && firstNow < Infinity ? firstNow : 0;
      cost = many.paged && missing.size === 0 ? Math.ceil((lastNow - first + 1) / PAGE_SIZE) : reads;
      // Between two pages an item can slip from one to the other: what is missing then has to be read alone.
      if (reads === 1) for (const subject of missing.values()) report(subject, undefined);
    },
  };
}

/** Subjects by the id that tells them apart. */
function matchFields(subjects: readonly string[], row: ResourceKindSpec): Map<unknown, string> {
  return new Map(subjects.map((subject) => [idsOf(subject)[row.id ?? ""], subject]));
}

/** Reports an item, if it is wanted. */
function take(
  item: unknown,
  row: ResourceKindSpec,
  missing: Map<unknown, string>,
  report: ReportSnapshot,
): boolean {
  const { [row.itemId ?? "id"]: own, [row.id ?? ""]: named } = item as Record<string, unknown>;
  const id = missing.has(named) ? named : own;
  const subject = missing.get(id);
  if (subject === undefined) return false;
  missing.delete(id);
  report(subject, item);
  return true;
}

function readRoute(
  row: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
  signal: AbortSignal,
): Promise<unknown> {
  if (row.taskRoute !== undefined) return readTask(row.taskRoute, pathOf(row.taskRoute, ids), signal);
  const route = row.route ?? "";
  return http.json(route, { path: pathOf(route, ids) }, { ...POLL_CALL_OPTIONS, signal });
}

/** "There is none" comes as a 404 or as a failed task, for the same route at different times. */
async function absentAsUndefined(response: Promise<unknown>): Promise<unknown> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    if (error instanceof TaskError && /_NOT_FOUND$|_DOES_NOT_EXISTS?$/.test(error.code ?? ""))
      return undefined;
    throw error;
  }
}

/** The ids that a route's path takes. */
function pathOf(route: string, ids: ResourceIds): ResourceIds {
  return Object.fromEntries(
    [...route.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) => {
      const id = ids[name];
      return id === undefined ? [] : [[name, id]];
    }),
  );
}
