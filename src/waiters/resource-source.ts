import { PAGE_SIZE } from "../../generated/facts.js";
import type { TaskRoute } from "../../generated/routes.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import { POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource, ReportSnapshot } from "./poll-source.js";
import type { ListSource, ResourceIds, ResourceKindSpec } from "./resource-kinds.js";

/** Performs a read that the service carries out as a task. */
export type ReadTask = (route: TaskRoute, path: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/** Reads a route of a kind of resource; `undefined` when there is none. */
type Read = (ids: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/**
 * Where a kind of resource is looked at.
 *
 * Resources with the same parent share a source: one list of databases serves every wait in a subscription, and
 * one list of roles every wait for a role.
 */
export function createResourceSource(
  spec: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
): PollSource {
  const listRoute = spec.listSource?.route ?? spec.taskRoute ?? spec.route ?? "";
  const parent = pathOf(listRoute, ids);
  const key = Object.keys(parent).length === 0 ? listRoute : `${listRoute} ${JSON.stringify(parent)}`;
  const read: Read = (own, signal) => absentAsUndefined(readRoute(spec, own, http, readTask, signal));
  if (spec.items !== undefined) return { key, list: createItemsReader(spec, spec.items, parent, read) };
  const one = (subject: string, signal: AbortSignal) => read(parseSubject(subject), signal);
  return spec.listSource === undefined
    ? { key, read: one }
    : { key, read: one, ...createListReader(spec, spec.listSource, parent, http) };
}

/** The name of a resource within its source: its ids. */
export function toSubject(ids: ResourceIds): string {
  return JSON.stringify(ids);
}

function parseSubject(subject: string): ResourceIds {
  return JSON.parse(subject) as ResourceIds;
}

/** A kind that only a list shows. */
function createItemsReader(
  spec: ResourceKindSpec,
  items: NonNullable<ResourceKindSpec["items"]>,
  parent: ResourceIds,
  read: Read,
): NonNullable<PollSource["list"]> {
  return async (subjects, report, signal) => {
    const missing = indexById(subjects, spec);
    for (const item of items((await read(parent, signal)) as never) ?? [])
      reportItem(item, spec, missing, report);
    for (const subject of missing.values()) report(subject, undefined);
  };
}

/**
 * A list beside the reads of one.
 *
 * It is read from where the first subject was last found to where the last one is: what is new stands at its end.
 */
function createListReader(
  spec: ResourceKindSpec,
  listSource: ListSource,
  path: ResourceIds,
  http: HttpClient,
): Pick<PollSource, "list" | "listCost"> {
  let firstIndex = 0;
  let pageCount = 1;
  return {
    listCost: () => pageCount,
    async list(subjects, report, signal) {
      const missing = indexById(subjects, spec);
      let reads = 0;
      let [firstNow, lastNow] = [Infinity, 0];
      const readPages = async (from: number, to: number) => {
        for (let offset = from; offset < to && missing.size > 0; offset += PAGE_SIZE) {
          const query = listSource.isPaged ? { offset, limit: PAGE_SIZE } : {};
          const response = await absentAsUndefined(
            http.json(listSource.route, { path, query }, { ...POLL_CALL_OPTIONS, signal }),
          );
          const page = response === undefined ? [] : (listSource.items(response as never) ?? []);
          reads += 1;
          for (const [index, item] of page.entries()) {
            if (!reportItem(item, spec, missing, report)) continue;
            firstNow = Math.min(firstNow, offset + index);
            lastNow = Math.max(lastNow, offset + index);
          }
          if (!listSource.isPaged || page.length < PAGE_SIZE) return;
        }
      };
      await readPages(firstIndex, Infinity);
      // What stood before may have gone, and the others moved up.
      await readPages(0, firstIndex);
      firstIndex = listSource.isPaged && firstNow < Infinity ? firstNow : 0;
      pageCount =
        listSource.isPaged && missing.size === 0 ? Math.ceil((lastNow - firstIndex + 1) / PAGE_SIZE) : reads;
      // Between two pages an item can slip from one to the other: what is missing then has to be read alone.
      if (reads === 1) for (const subject of missing.values()) report(subject, undefined);
    },
  };
}

/** Subjects by the id that tells them apart. */
function indexById(subjects: readonly string[], spec: ResourceKindSpec): Map<unknown, string> {
  return new Map(subjects.map((subject) => [parseSubject(subject)[spec.id ?? ""], subject]));
}

/** Reports an item, if it is wanted. */
function reportItem(
  item: unknown,
  spec: ResourceKindSpec,
  missing: Map<unknown, string>,
  report: ReportSnapshot,
): boolean {
  const { [spec.itemId ?? "id"]: own, [spec.id ?? ""]: named } = item as Record<string, unknown>;
  const id = missing.has(named) ? named : own;
  const subject = missing.get(id);
  if (subject === undefined) return false;
  missing.delete(id);
  report(subject, item);
  return true;
}

function readRoute(
  spec: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
  signal: AbortSignal,
): Promise<unknown> {
  if (spec.taskRoute !== undefined) return readTask(spec.taskRoute, pathOf(spec.taskRoute, ids), signal);
  const route = spec.route ?? "";
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
