import type { TaskStateUpdate } from "../../generated/models.js";
import type { WriteCandidate } from "../core/ambiguous-write.js";
import type { RouteInput } from "../core/path-params.js";
import type { CreateRoute } from "./create-routes.js";
import type { PendingCreate } from "./pending-create.js";

type Item = Readonly<Record<string, unknown>>;

/** What one look at the account showed. */
export interface AccountItems {
  /** Everything that is listed where the resource would be. */
  items: readonly unknown[];
  /** The tasks of the account. Read after the items, so that the task of every item has ended here. */
  tasks: readonly TaskStateUpdate[];
}

/** What of a sighting may have to do with a create. */
export interface MatchResult {
  /** Resources as asked for, each with the task that made it, if tasks are involved. */
  matches: readonly { item: Item; task: TaskStateUpdate | undefined }[];
  /** Resources with the name that are not as asked for, or that no task of this time has made. */
  sameName: readonly Item[];
  /** Tasks that failed. */
  failed: readonly TaskStateUpdate[];
  /** Failed tasks that another resource of the same name may have kept from succeeding. */
  nameConflicts: readonly TaskStateUpdate[];
  /** Tasks that have not ended. */
  running: readonly TaskStateUpdate[];
  /** Tasks that have ended well, and whose resource is not to be seen here. */
  unverified: readonly TaskStateUpdate[];
}

/** Clocks may be so far apart: the caller's, which says when the request left, and the service's. */
const SKEW_MS = 60_000;

/** Compares what was asked for with what there is, leaving out the tasks that are known to be another's. */
export function compare(
  create: PendingCreate,
  { items, tasks }: AccountItems,
  belongsToAnother: (taskId: string) => boolean,
): MatchResult {
  const { createRoute, draft } = create;
  const mine = tasks.filter((task) => isPossibleTask(create, task) && !belongsToAnother(task.taskId));
  const failed = mine.filter(hasFailed);
  const done = mine.filter((task) => !hasFailed(task) && task.status === "processing-completed");
  const named = items.filter((item): item is Item => isNamed(createRoute, item as Item, draft.matchFields));
  const pairs = named.map((item) => ({
    item,
    task: done.find((task) => hasCreated(createRoute, task, item, draft.path)),
  }));
  const matches = pairs.filter(
    ({ item, task }) =>
      isConsistent(createRoute.compared, item, draft.matchFields) &&
      (createRoute.commandTypes.length === 0 ? isNew(item, draft.sentAt) : task !== undefined),
  );
  const matched = new Set(matches.map(({ item }) => item));
  return {
    matches,
    sameName: named.filter((item) => !matched.has(item)),
    failed,
    nameConflicts: failed.filter((task) => /EXISTS?$|DUPLICATE|_EXISTS?_/.test(getTaskErrorCode(task) ?? "")),
    running: mine.filter((task) => !hasFailed(task) && task.status !== "processing-completed"),
    // A task whose resource is listed under another name is somebody else's, and no news.
    unverified: findUnverified(create, done, items),
  };
}

function findUnverified(
  { createRoute, draft }: PendingCreate,
  done: readonly TaskStateUpdate[],
  items: readonly unknown[],
) {
  const ids = createRoute.list?.ids ?? [];
  if (ids.length === 0)
    return done.filter(
      (task) => !items.some((item) => hasCreated(createRoute, task, item as Item, draft.path)),
    );
  const seen = new Set(items.flatMap((item) => ids.map((name) => (item as Item)[name])));
  return done.filter(({ response }) => !seen.has(response?.resourceId));
}

/** All of it as candidates, the best fit first. */
export function toCandidates({ createRoute }: PendingCreate, found: MatchResult): WriteCandidate[] {
  const candidate = (
    match: WriteCandidate["match"],
    reason: string,
    task?: TaskStateUpdate,
    item?: Item,
  ): WriteCandidate => ({
    match,
    reason,
    ...(task && { taskId: task.taskId, status: task.status, timestamp: task.timestamp }),
    ...idAndName(createRoute, item, task),
  });
  return [
    ...found.matches.map(({ item, task }) =>
      candidate(
        "matches",
        "It is as asked for and was made in that time, but may be somebody else's.",
        task,
        item,
      ),
    ),
    ...found.sameName.map((item) =>
      candidate(
        "same-name",
        "It has the name, but it was there before, another create made it, or it is not as asked for.",
        undefined,
        item,
      ),
    ),
    ...found.running.map((task) =>
      candidate("running", "The task has not ended, so what it makes is not known yet.", task),
    ),
    ...found.failed.map((task) =>
      candidate(
        "failed",
        `The task failed with ${getTaskErrorCode(task) ?? "an unknown error"} and created nothing.`,
        task,
      ),
    ),
    ...found.unverified.map((task) =>
      candidate("unverified", "The task has ended well, and what it made cannot be seen here.", task),
    ),
  ];
}

/** Whether the task does what the request asks for, and was changed after the request left. */
function isPossibleTask({ createRoute, draft }: PendingCreate, task: TaskStateUpdate): boolean {
  const at = Date.parse(task.timestamp);
  // A time that cannot be read excludes nothing.
  const inTime = Number.isNaN(at) || at >= draft.sentAt - SKEW_MS;
  return createRoute.commandTypes.includes(task.commandType) && inTime && !isElsewhere(task, draft.path);
}

/** Whether the task names another parent. Access control objects have links to nowhere, and no parent. */
function isElsewhere({ response, links }: TaskStateUpdate, path: NonNullable<RouteInput["path"]>): boolean {
  const { subscriptionId } = path;
  if (subscriptionId === undefined) return false;
  const { additionalResourceId } = response ?? {};
  if (typeof additionalResourceId === "number" && additionalResourceId !== subscriptionId) return true;
  const { href } = links?.find(({ rel }) => rel === "resource") ?? {};
  const [, linked] = /\/subscriptions\/(\d+)/.exec(href ?? "") ?? [];
  return linked !== undefined && Number(linked) !== subscriptionId;
}

function hasFailed({ status, response }: TaskStateUpdate): boolean {
  return status === "processing-error" || (response?.error ?? undefined) !== undefined;
}

function getTaskErrorCode({ response }: TaskStateUpdate): string | undefined {
  const error = response?.error;
  return typeof error === "string" ? error : error?.type;
}

/** Whether the item is called what was asked for. Without a name, only what there is one of can be told. */
function isNamed(
  createRoute: CreateRoute,
  item: Item,
  matchFields: PendingCreate["draft"]["matchFields"],
): boolean {
  const names = Object.keys(createRoute.identity).filter((name) => matchFields[name] !== undefined);
  if (names.length === 0 && !createRoute.isSingleton) return false;
  const own = Object.fromEntries(names.map((name) => [name, createRoute.identity[name] as string]));
  return (
    createRoute.exists(item as never) &&
    names.every((name) => item[own[name] as string] === matchFields[name])
  );
}

/** Whether no field that both sides show is different. */
function isConsistent(
  fields: CreateRoute["compared"],
  item: Item,
  matchFields: PendingCreate["draft"]["matchFields"],
): boolean {
  return Object.entries(fields).every(([asked, shown]) => {
    const [one, other] = [matchFields[asked], item[shown]];
    return one === undefined || typeof other !== typeof one || one === other;
  });
}

/** What is made without a task says when. */
function isNew({ createdAt }: Item, sentAt: number): boolean {
  const at = typeof createdAt === "string" ? Date.parse(createdAt) : Number.NaN;
  return Number.isNaN(at) || at >= sentAt - SKEW_MS;
}

/** Whether the task has made the item. Where items have no id of their own, a task names their parent, or none. */
function hasCreated(
  createRoute: CreateRoute,
  { response }: TaskStateUpdate,
  item: Item,
  path: Item,
): boolean {
  const id = response?.resourceId;
  const ids = createRoute.list?.ids ?? [];
  if (ids.length > 0) return id !== undefined && ids.some((name) => item[name] === id);
  return id === undefined || Object.values(path).includes(id) || Object.values(item).includes(id);
}

function idAndName(createRoute: CreateRoute, item: Item | undefined, task: TaskStateUpdate | undefined) {
  const id = createRoute.list?.ids.map((name) => item?.[name]).find((value) => value !== undefined);
  const resourceId = id ?? task?.response?.resourceId;
  const name = item?.["name"];
  return {
    ...(typeof resourceId === "number" || typeof resourceId === "string" ? { resourceId } : {}),
    ...(typeof name === "string" ? { name } : {}),
  };
}
