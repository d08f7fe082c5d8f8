import { ApiError, type RedisCloud } from "redis-cloud-sdk";
import type { ContractOperation } from "../contract/operations.js";

/** Values of path parameters. */
type Ids = Readonly<Record<string, string>>;

/** Maximum number of resources of one kind that are read below one parent. */
const MAX_SAMPLES = 3;
const MAX_TASK_READS = 30;
const TASK_POLL_MS = 1_000;

/** Operations that were not read, with the reason. */
export type Skipped = Map<string, string>;

/**
 * Sends every GET of the contract for which the account provides IDs. IDs come from the lists: those of
 * `/subscriptions` fill `/subscriptions/{subscriptionId}`.
 */
export async function readEverything(
  cloud: RedisCloud,
  routes: readonly ContractOperation[],
): Promise<Skipped> {
  const bodies = new Map<string, { ids: Ids; body: unknown }[]>();
  const skipped: Skipped = new Map();
  const reads = routes
    .filter(({ method }) => method === "GET")
    .sort((a, b) => depth(a.path) - depth(b.path) || a.path.length - b.path.length);
  for (const { route, path, query } of reads) {
    const needed = query.filter(({ required }) => required === true).map(({ name }) => name);
    const queries = listQueries(needed, path, bodies);
    const targets = listTargets(path, bodies).flatMap((ids) => queries.map((values) => ({ ids, values })));
    if (targets.length === 0)
      skipped.set(route, `the account has no value for ${lastParameter(path) ?? needed.join(", ")}`);
    for (const { ids, values } of targets) {
      const body = await read(cloud, path, ids, values);
      if (body !== undefined) bodies.set(path, [...(bodies.get(path) ?? []), { ids, body }]);
    }
  }
  return skipped;
}

function depth(path: string): number {
  return path.split("{").length;
}

function lastParameter(path: string): string | undefined {
  return /.*\{([^}]*)\}/.exec(path)?.[1];
}

/** Values of the required query parameters, from the lists of the same family: `/fixed/…`. */
function listQueries(
  names: readonly string[],
  path: string,
  bodies: ReadonlyMap<string, { ids: Ids; body: unknown }[]>,
): Ids[] {
  const family = path.split("/", 2).join("/");
  const lists = (name: string) => bodies.get(`${family}/${name.replace(/Id$/, "s")}`) ?? [];
  const values = names.map(
    (name) => [name, lists(name).flatMap(({ body }) => findIds(body, name))[0]] as const,
  );
  return values.some(([, value]) => value === undefined) ? [] : [Object.fromEntries(values) as Ids];
}

/** Combines the values of the parameters of a path, from left to right. */
function listTargets(path: string, bodies: ReadonlyMap<string, { ids: Ids; body: unknown }[]>): Ids[] {
  let targets: Ids[] = [{}];
  for (const { 0: whole, 1: name = "", index } of path.matchAll(/\{([^}]*)\}/g)) {
    const collection = path.slice(0, index).replace(/\/$/, "");
    targets = targets.flatMap((ids) => {
      const lists = (bodies.get(collection) ?? []).filter(({ ids: own }) =>
        Object.entries(own).every(([key, value]) => ids[key] === value),
      );
      const values = new Set(lists.flatMap(({ body }) => findIds(body, whole.slice(1, -1))));
      return [...values].slice(0, MAX_SAMPLES).map((value) => ({ ...ids, [name]: value }));
    });
  }
  return targets;
}

/** Finds the values of a parameter in a body: fields of its name, or else the IDs of list items. */
function findIds(body: unknown, name: string): string[] {
  const named = listValues(body, name);
  return named.length > 0 ? named : listValues(body, "id");
}

function listValues(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listValues(item, name));
  if (typeof value !== "object" || value === null) return [];
  const own = (value as Record<string, unknown>)[name];
  if (typeof own === "number" || typeof own === "string") return [String(own)];
  return Object.entries(value).flatMap(([key, inner]) => (key === "links" ? [] : listValues(inner, name)));
}

/** Returns the body, or the resource of the finished task if the read is one; `undefined` if it was refused. */
async function read(cloud: RedisCloud, path: string, ids: Ids, query: Ids): Promise<unknown> {
  const get = (template: string, values: Ids, query: Ids = {}) =>
    cloud.raw
      .GET(template as "/tasks/{taskId}", {
        params: { path: values as { taskId: string }, query: query as never },
      })
      .catch(undefinedIfRejected);
  const { data } = await get(path, ids, query);
  const taskId = (data as { taskId?: string } | undefined)?.taskId;
  if (taskId === undefined || path.startsWith("/tasks")) return data;
  for (let count = 0; count < MAX_TASK_READS; count += 1) {
    const { data: task } = await get("/tasks/{taskId}", { taskId });
    if (task === undefined || task.status === "processing-error") return undefined;
    if (task.status === "processing-completed") return task.response?.resource ?? task.response;
    await new Promise((resolve) => setTimeout(resolve, TASK_POLL_MS));
  }
  return undefined;
}

/** The record has the status of a refusal; an error of the connection ends the run. */
function undefinedIfRejected(error: unknown): { data: undefined } {
  if (error instanceof ApiError) return { data: undefined };
  throw error;
}
