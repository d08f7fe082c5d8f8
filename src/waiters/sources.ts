import type { TaskRoute } from "../../generated/routes.js";
import type { Api } from "../core/api.js";
import { ApiError, TaskError } from "../core/errors.js";
import { POLL } from "./pace.js";
import { judge, type Many, type ResourceIds, type ResourceRow } from "./resources.js";
import type { Report, Source } from "./watcher.js";

/** Performs a read that the service carries out as a task. */
export type ReadTask = (route: TaskRoute, path: ResourceIds, signal: AbortSignal) => Promise<unknown>;

/** From this many resources on, the list that shows them all is cheaper than one read each. */
const MANY_FROM = 2;
const PAGE_SIZE = 100;

/** What a look at resources works with. */
interface Look {
  row: ResourceRow;
  api: Api;
  readTask: ReadTask;
  signal: AbortSignal;
}

/**
 * Where a kind of resource is looked at.
 *
 * Resources with the same parent share a source: one list of databases serves every wait in a subscription, and
 * one list of roles every wait for a role.
 */
export function resourceSource(row: ResourceRow, ids: ResourceIds, api: Api, readTask: ReadTask): Source {
  const shown = row.many?.route ?? row.taskRoute ?? row.route ?? "";
  const parent = pathOf(shown, ids);
  return {
    key: Object.keys(parent).length === 0 ? shown : `${shown} ${JSON.stringify(parent)}`,
    async look(subjects, report, signal) {
      const look = { row, api, readTask, signal };
      if (row.items !== undefined) {
        const items = row.items((await read(look, parent)) as never) ?? [];
        for (const subject of subjects) report(subject, find(items, row, subject));
        return;
      }
      const inFull =
        row.many === undefined || subjects.length < MANY_FROM
          ? subjects
          : await lookAtMany(look, row.many, parent, subjects, report);
      await Promise.all(inFull.map(async (subject) => report(subject, await read(look, idsOf(subject)))));
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
 * Reads the whole list and reports what it shows; returns the subjects that are left to be read in full.
 *
 * A list may show less of a resource than its own route does, so what looks ready is read once more, singly.
 */
async function lookAtMany(
  look: Look,
  many: Many,
  parent: ResourceIds,
  subjects: readonly string[],
  report: Report,
): Promise<string[]> {
  const items = await readMany(look, many, parent);
  return subjects.filter((subject) => {
    const sight = find(items, look.row, subject);
    if (judge(look.row, sight).standing === "ready") return true;
    report(subject, sight);
    return false;
  });
}

async function readMany({ api, signal }: Look, many: Many, path: ResourceIds): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = many.paged ? { offset, limit: PAGE_SIZE } : {};
    const answer = await orAbsent(api.json(many.route, { path, query }, { ...POLL, signal }));
    const page = answer === undefined ? [] : (many.items(answer as never) ?? []);
    all.push(...page);
    if (!many.paged || page.length < PAGE_SIZE) return all;
  }
}

function read({ row, api, readTask, signal }: Look, ids: ResourceIds): Promise<unknown> {
  if (row.taskRoute !== undefined)
    return orAbsent(readTask(row.taskRoute, pathOf(row.taskRoute, ids), signal));
  const route = row.route ?? "";
  return orAbsent(api.json(route, { path: pathOf(route, ids) }, { ...POLL, signal }));
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
    [...route.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) => {
      const id = ids[name];
      return id === undefined ? [] : [[name, id]];
    }),
  );
}
