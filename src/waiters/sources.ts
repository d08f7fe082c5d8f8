import type { TaskRoute } from "../../generated/routes.js";
import type { Api } from "../core/api.js";
import { ApiError, TaskError } from "../core/errors.js";
import { judge, type ResourceIds, type ResourceRow } from "./resources.js";
import type { Report, Source } from "./watcher.js";

/** Performs a read that the service carries out as a task. */
export type ReadTask = (route: TaskRoute, path: ResourceIds) => Promise<unknown>;

/** From this many resources on, the list that shows them all is cheaper than one read each. */
const MANY_FROM = 2;
const PAGE_SIZE = 100;

/**
 * Where a kind of resource is looked at.
 *
 * Resources with the same parent share a source: one list of databases serves every wait in a subscription, and
 * one list of roles every wait for a role.
 */
export function resourceSource(row: ResourceRow, ids: ResourceIds, api: Api, readTask: ReadTask): Source {
  const shown = row.many?.route ?? row.taskRoute ?? row.route ?? "";
  const parent = pathOf(shown, ids);
  const read = (of: ResourceIds): Promise<unknown> => orAbsent(readOne(row, of, api, readTask));
  return {
    key: Object.values(parent).length === 0 ? shown : `${shown} ${JSON.stringify(parent)}`,
    async look(subjects, report) {
      if (row.items !== undefined) {
        const items = row.items((await read(parent)) as never) ?? [];
        for (const subject of subjects) report(subject, find(items, row, subject));
        return;
      }
      const seen = subjects.length < MANY_FROM ? [] : await lookAtMany(row, parent, subjects, report, api);
      const unseen = subjects.filter((subject) => !seen.includes(subject));
      await Promise.all(unseen.map(async (subject) => report(subject, await read(idsOf(subject)))));
    },
  };
}

/** The name of a resource within its source: its ids. */
export function subjectOf(ids: ResourceIds): string {
  return JSON.stringify(ids);
}

function idsOf(subject: string): ResourceIds {
  return JSON.parse(subject) as ResourceIds;
}

function find(items: readonly unknown[], row: ResourceRow, subject: string): unknown {
  const id = idsOf(subject)[row.id ?? ""];
  return items.find((item) => {
    const { [row.itemId ?? "id"]: own, [row.id ?? ""]: named } = item as Record<string, unknown>;
    return own === id || named === id;
  });
}

/**
 * Reads the list, a page at a time, until every subject was seen; returns those that it settled.
 *
 * A list may show less of a resource than its own route does, so what looks ready is left to be read in full.
 */
async function lookAtMany(
  row: ResourceRow,
  parent: ResourceIds,
  subjects: readonly string[],
  report: Report,
  api: Api,
): Promise<string[]> {
  const { many } = row;
  if (many === undefined) return [];
  const settled: string[] = [];
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = many.paged ? { offset, limit: PAGE_SIZE } : {};
    const answer = await orAbsent(api.json(many.route, { path: parent, query }, { priority: "poll" }));
    const items = answer === undefined ? [] : (many.items(answer as never) ?? []);
    for (const subject of subjects) {
      const sight = find(items, row, subject);
      if (sight === undefined || judge(row, sight).standing === "ready") continue;
      report(subject, sight);
      settled.push(subject);
    }
    if (!many.paged || items.length < PAGE_SIZE) return settled;
  }
}

function readOne(row: ResourceRow, ids: ResourceIds, api: Api, readTask: ReadTask): Promise<unknown> {
  return row.taskRoute === undefined
    ? api.json(row.route ?? "", { path: pathOf(row.route ?? "", ids) }, { priority: "poll" })
    : readTask(row.taskRoute, pathOf(row.taskRoute, ids));
}

/** "There is none" comes as a 404 or as a failed task, for the same route at different times. */
async function orAbsent(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
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
    [...route.matchAll(/\{([^}]*)\}/g)].flatMap(([, name = ""]) => {
      const id = ids[name];
      return id === undefined ? [] : [[name, id]];
    }),
  );
}
