import { PAGE_SIZE } from "../../generated/facts.js";
import { ApiError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import { isObject } from "../core/json.js";
import { extractItems } from "../core/list-items.js";
import { ignoreNotFound } from "../core/not-found.js";
import { MAX_PAGES } from "../core/paged-list.js";
import type { TaskRoute } from "../core/routes.js";
import { POLL_CALL_OPTIONS } from "./poll-interval.js";
import type { PollSource, ReportSnapshot } from "./poll-source.js";
import { pickPathIds, type ResourceIds } from "./resource-ids.js";
import type { ListSource, ResourceKindSpec } from "./resource-kinds.js";
import { isResource } from "./resource-state.js";

/** Performs a read that the service executes as a task. */
export type ReadTask = (route: TaskRoute, path: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/** Reads a resource or list; `undefined` if it does not exist. */
type Read = (ids: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/**
 * Creates the source to poll for a kind of resource.
 *
 * Resources with the same parent share a source: one list of databases serves all waits in a subscription, and one
 * list of roles all waits for a role.
 */
export function createResourceSource(
  spec: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
): PollSource {
  const listRoute = spec.listSource?.route ?? spec.taskRoute ?? spec.route ?? "";
  const parent = pickPathIds(listRoute, ids);
  const key = Object.keys(parent).length === 0 ? listRoute : `${listRoute} ${JSON.stringify(parent)}`;
  const read: Read = (own, signal) => readRoute(spec, own, http, readTask, signal).catch(ignoreNotFound);
  if (spec.items !== undefined) return { key, list: createItemsReader(spec, spec.items, parent, read) };
  const one = (subject: string, signal: AbortSignal) => read(parseSubject(subject), signal);
  return spec.listSource === undefined
    ? { key, read: one }
    : { key, read: one, ...createListReader(spec, spec.listSource, parent, http) };
}

/** Returns the name of a resource within its source: its serialized ids. */
export function toSubject(ids: ResourceIds): string {
  return JSON.stringify(ids);
}

function parseSubject(subject: string): ResourceIds {
  return JSON.parse(subject) as ResourceIds;
}

/** Creates the list reader for a kind that only its list returns. */
function createItemsReader(
  spec: ResourceKindSpec,
  items: NonNullable<ResourceKindSpec["items"]>,
  parent: ResourceIds,
  read: Read,
): NonNullable<PollSource["list"]> {
  return async (subjects, report, signal) => {
    const missing = indexById(subjects, spec);
    const route = spec.route ?? spec.taskRoute ?? "";
    const body = await read(parent, signal);
    // A task without a resource means that there are no items.
    const found = body === undefined ? [] : extractItems(route, body, items, spec.taskRoute !== undefined);
    for (const item of found) reportItem(item, spec, missing, report);
    for (const subject of missing.values()) report(subject, undefined);
  };
}

/**
 * Creates the list reader for a kind that can also be read individually.
 *
 * Reads from the position of the first subject in the previous read to the last one: new items are at the end.
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
      let firstItem: string | undefined;
      let [firstNow, lastNow] = [Infinity, 0];
      const readPages = async (from: number, to: number) => {
        for (let offset = from; offset < to && missing.size > 0; offset += PAGE_SIZE) {
          const query = listSource.isPaged ? { offset, limit: PAGE_SIZE } : {};
          const response = await http
            .json(listSource.route, { path, query }, { ...POLL_CALL_OPTIONS, signal })
            .catch(ignoreNotFound);
          const page =
            response === undefined ? [] : extractItems(listSource.route, response, listSource.items, false);
          reads += 1;
          // A server that ignores the offset would send its first page indefinitely.
          const first = JSON.stringify(page[0]);
          if (first === firstItem || reads > MAX_PAGES) return;
          firstItem = first;
          for (const [index, item] of page.entries()) {
            if (!reportItem(item, spec, missing, report)) continue;
            firstNow = Math.min(firstNow, offset + index);
            lastNow = Math.max(lastNow, offset + index);
          }
          if (!listSource.isPaged || page.length < PAGE_SIZE) return;
        }
      };
      await readPages(firstIndex, Infinity);
      // Items before that position may have been deleted, so that the subjects moved up.
      await readPages(0, firstIndex);
      firstIndex = listSource.isPaged && firstNow < Infinity ? firstNow : 0;
      pageCount =
        listSource.isPaged && missing.size === 0 ? Math.ceil((lastNow - firstIndex + 1) / PAGE_SIZE) : reads;
      // Items can move between two pages while they are read, so a missing subject is read individually then.
      if (reads === 1) for (const subject of missing.values()) report(subject, undefined);
    },
  };
}

/** Indexes subjects by the id that identifies them. */
function indexById(subjects: readonly string[], spec: ResourceKindSpec): Map<unknown, string> {
  return new Map(subjects.map((subject) => [parseSubject(subject)[spec.id ?? ""], subject]));
}

/** Reports an item if it is one of the subjects. */
function reportItem(
  item: unknown,
  spec: ResourceKindSpec,
  missing: Map<unknown, string>,
  report: ReportSnapshot,
): boolean {
  // Not by a pattern: Stryker's instrumentation loses variables of computed keys with a default.
  const fields = (item ?? {}) as Record<string, unknown>;
  const named = fields[spec.id ?? ""];
  const id = missing.has(named) ? named : fields[spec.itemId ?? "id"];
  const subject = missing.get(id);
  if (subject === undefined) return false;
  missing.delete(id);
  report(subject, item);
  return true;
}

async function readRoute(
  spec: ResourceKindSpec,
  ids: ResourceIds,
  http: HttpClient,
  readTask: ReadTask,
  signal: AbortSignal,
): Promise<unknown> {
  const { taskRoute, route = taskRoute ?? "", items } = spec;
  const path = pickPathIds(route, ids);
  const body =
    taskRoute === undefined
      ? await http.json(route, { path }, { ...POLL_CALL_OPTIONS, signal })
      : await readTask(taskRoute, path, signal);
  const isInvalid =
    taskRoute === undefined && items === undefined ? !isResource(spec, body) : !isObject(body ?? {});
  if (isInvalid) throw new ApiError({ route, status: 200, text: "the body contains no resource" });
  return body;
}
