import type { TaskStateUpdate } from "../../generated/models.js";
import type { WriteCandidate } from "../core/ambiguous-write.js";
import type { RouteInput } from "../core/path-params.js";
import { readCreatedId } from "../waiters/resource-ids.js";
import { hasFailed } from "../waiters/task.js";
import { hasEnded } from "./account-tasks.js";
import { getServiceSentAt, SERVICE_SKEW_MS } from "./baseline.js";
import type { CreateRoute } from "./create-routes.js";
import type { PendingCreate } from "./pending-create.js";

type Item = Readonly<Record<string, unknown>>;

/** Items and tasks of an account at one time. */
export interface AccountItems {
  /** All items of the list that would contain the resource. */
  items: readonly unknown[];
  /** Tasks of the account. Read after the items, so that the task of every item has finished here. */
  tasks: readonly TaskStateUpdate[];
}

/** The parts of a snapshot that may belong to a create. */
export interface MatchResult {
  /** Resources that match the request, each with the task that created it, if tasks are involved. */
  matches: readonly { item: Item; task: TaskStateUpdate | undefined }[];
  /** Resources with the name that differ otherwise, or that no task of this period created. */
  sameName: readonly Item[];
  /** Tasks that failed. */
  failed: readonly TaskStateUpdate[];
  /** Failed tasks that may have failed because of another resource with the same name. */
  nameConflicts: readonly TaskStateUpdate[];
  /** Tasks that have not finished. */
  running: readonly TaskStateUpdate[];
  /** Tasks that have succeeded, and whose resource is not visible here. */
  unverified: readonly TaskStateUpdate[];
}

/** Maximum skew between the caller's clock and the service's if the request has no baseline. */
const SKEW_MS = 60_000;

/** Compares a create with a snapshot, ignoring tasks that are known to belong to another create. */
export function compare(
  create: PendingCreate,
  { items, tasks }: AccountItems,
  belongsToAnother: (taskId: string) => boolean,
): MatchResult {
  const { createRoute, draft } = create;
  const mine = tasks.filter((task) => isPossibleTask(create, task) && !belongsToAnother(task.taskId));
  const failed = mine.filter(hasFailed);
  const done = mine.filter((task) => hasEnded(task) && !failed.includes(task));
  const named = (items as readonly Item[]).filter(createNameCheck(createRoute, draft));
  const pairs = named.map((item) => ({
    item,
    task: done.find((task) => hasCreated(createRoute, task, item, draft.path)),
  }));
  const matches = pairs.filter(
    ({ item, task }) =>
      isConsistent(createRoute.compared, item, draft.matchFields) &&
      (createRoute.commandTypes.length === 0 ? isAfter(create, item["createdAt"]) : task !== undefined),
  );
  const matched = new Set(matches.map(({ item }) => item));
  return {
    matches,
    sameName: named.filter((item) => !matched.has(item)),
    failed,
    nameConflicts: failed.filter((task) => /EXISTS?$|DUPLICATE|_EXISTS?_/.test(getTaskErrorCode(task) ?? "")),
    running: mine.filter((task) => !hasEnded(task)),
    // Skips tasks whose resource is listed under a different name: they belong to another create.
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
  return done.filter((task) => !seen.has(readCreatedId(task)));
}

/** Converts a match result to candidates, the best match first. */
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
      candidate("matches", "The resource matches and is new, but may belong to another create.", task, item),
    ),
    // Older API keys of the name are in use: only a new one may be deleted.
    ...(createRoute.lostSecretHint === undefined ? found.sameName : []).map((item) =>
      candidate(
        "same-name",
        "The resource has the name, but existed before, belongs to another create, or differs from the request.",
        undefined,
        item,
      ),
    ),
    ...found.running.map((task) =>
      candidate("running", "The task has not finished: its resource is not known yet.", task),
    ),
    ...found.failed.map((task) =>
      candidate(
        "failed",
        `The task failed with ${getTaskErrorCode(task) ?? "an unknown error"} and created nothing.`,
        task,
      ),
    ),
    ...found.unverified.map((task) =>
      candidate("unverified", "The task succeeded, but its resource is not visible here.", task),
    ),
  ];
}

/** Whether the task has the command of the create, did not exist before, and was updated after the request was sent. */
function isPossibleTask(create: PendingCreate, task: TaskStateUpdate): boolean {
  const { createRoute, draft } = create;
  return (
    createRoute.commandTypes.includes(task.commandType) &&
    isAfter(create, task.timestamp) &&
    !isElsewhere(task, draft.path) &&
    !draft.baseline?.taskIds.includes(task.taskId)
  );
}

/** Whether a time of the service may be after the request was sent. An invalid time excludes nothing. */
function isAfter({ draft }: PendingCreate, time: unknown): boolean {
  const serviceSentAt = getServiceSentAt(draft);
  const from = serviceSentAt === undefined ? draft.sentAt - SKEW_MS : serviceSentAt - SERVICE_SKEW_MS;
  return !(toEpochMs(time) < from);
}

/** Whether the task belongs to another parent. Access control objects have invalid links and no parent. */
function isElsewhere({ response, links }: TaskStateUpdate, path: NonNullable<RouteInput["path"]>): boolean {
  const { subscriptionId } = path;
  if (subscriptionId === undefined) return false;
  const { additionalResourceId } = response ?? {};
  if (typeof additionalResourceId === "number" && additionalResourceId !== subscriptionId) return true;
  const { href } = links?.find(({ rel }) => rel === "resource") ?? {};
  const [, linked] = /\/subscriptions\/(\d+)/.exec(href ?? "") ?? [];
  return linked !== undefined && Number(linked) !== subscriptionId;
}

function getTaskErrorCode({ response }: TaskStateUpdate): string | undefined {
  const error = response?.error;
  return typeof error === "string" ? error : error?.type;
}

/** Returns whether an item has the identity of the request. Without identifying fields, only a singleton can match. */
function createNameCheck(
  { identity, isSingleton, exists }: CreateRoute,
  { matchFields }: PendingCreate["draft"],
): (item: Item) => boolean {
  const names = Object.entries(identity).filter(([name]) => matchFields[name] !== undefined);
  if (names.length === 0 && !isSingleton) return () => false;
  return (item) => exists(item as never) && names.every(([name, own]) => item[own] === matchFields[name]);
}

/** Whether all fields that both sides contain are equal. */
function isConsistent(
  fields: CreateRoute["compared"],
  item: Item,
  matchFields: PendingCreate["draft"]["matchFields"],
): boolean {
  return Object.entries(fields).every(([asked, shown]) => {
    const [one, other] = [matchFields[asked], item[shown]];
    // The number of a database may be shown as a string.
    const isComparable =
      typeof other === typeof one || (typeof one === "number" && typeof other === "string");
    return one === undefined || !isComparable || String(one) === String(other);
  });
}

/** Converts a time of the service: a string, or epoch seconds or milliseconds. */
function toEpochMs(time: unknown): number {
  if (typeof time === "number") return time < 1e11 ? time * 1000 : time;
  return typeof time === "string" ? Date.parse(time) : Number.NaN;
}

/** Whether the task created the item. If items have no id, the task contains the id of their parent, or none. */
function hasCreated(createRoute: CreateRoute, task: TaskStateUpdate, item: Item, path: Item): boolean {
  const id = readCreatedId(task);
  const ids = createRoute.list?.ids ?? [];
  if (ids.length > 0) return id !== undefined && ids.some((name) => item[name] === id);
  return id === undefined || Object.values(path).includes(id) || Object.values(item).includes(id);
}

function idAndName(createRoute: CreateRoute, item: Item | undefined, task: TaskStateUpdate | undefined) {
  const id = createRoute.list?.ids.map((name) => item?.[name]).find((value) => value !== undefined);
  const resourceId = id ?? (task && readCreatedId(task));
  const name = item?.["name"] ?? item?.["keyName"];
  return {
    ...(typeof resourceId === "number" || typeof resourceId === "string" ? { resourceId } : {}),
    ...(typeof name === "string" ? { name } : {}),
  };
}
