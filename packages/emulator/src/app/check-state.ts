import { Authenticator } from "../accounts/authenticator.js";
import { SourceList } from "../accounts/source-ips.js";
import { ARM_TEMPLATES } from "../azure/kinds.js";
import { checkBehavior } from "../behavior/check-behavior.js";
import { HttpError, TaskError } from "../errors.js";
import { readOnly } from "../event-log/commands.js";
import { dispatch } from "../event-log/dispatch.js";
import type { EventLogDependencies } from "../event-log/replay.js";
import { emulatedRoutes } from "../handlers/registry.js";
import { toDesiredDatabases } from "../reconciler/desired-databases.js";
import { createTokens } from "../redis-http/tokens.js";
import type { AzureState } from "../state/azure-records.js";
import type { AccountState, EmulatorState } from "../state/state.js";
import { World } from "../state/world.js";
import { ReplayClock } from "../storage/replay-clock.js";
import { StorageError } from "../storage/storage.js";

/** Values of path parameters, by name. */
type PathValues = Readonly<Record<string, readonly (string | number)[]>>;

/**
 * Proves that a state can be used, on a copy: derives the desired databases, looks up keys and tokens, processes the
 * scheduled events, and executes the reads of all subscriptions and databases.
 *
 * @throws StorageError naming the part that cannot be used.
 */
export function checkState(candidate: EmulatorState, environment: EventLogDependencies): void {
  checkCore(candidate);
  const state = structuredClone(candidate);
  const clock = new ReplayClock(state.at);
  // A defect that the emulator survives is a record that it cannot read here.
  const onDefect = (error: unknown) => {
    throw error;
  };
  const world = new World({ ...environment, clock, state, onDefect });
  prove("state.accounts", () => proveReads(world));
  prove("state.scheduledEvents", () => {
    const last = state.scheduledEvents.at(-1);
    if (last !== undefined) world.catchUp(dispatch, last.at);
  });
  prove("state.accounts, after the scheduled events,", () => {
    toDesiredDatabases(state);
    proveReads(world);
  });
}

/** The part of {@link checkState} without which no request can be answered. @throws StorageError */
export function checkCore(state: EmulatorState): void {
  prove("state.at", () => {
    new Date(state.at).toISOString();
  });
  prove("state.behavior", () => checkBehavior({ ...state.behavior }));
  prove("state.jobs", () => {
    for (const { id, accountId, databaseId } of state.jobs)
      if (![id, accountId, databaseId].every(Number.isSafeInteger))
        throw new Error("an ID is not an integer");
  });
  prove("state.scheduledEvents", () => {
    for (const { at, event } of state.scheduledEvents)
      if (!Number.isFinite(at) || typeof event.type !== "string")
        throw new Error("an event has no time or type");
  });
  prove("state.accounts", () => {
    for (const { keys, apiKeyDigest } of state.accounts) {
      for (const { name, secretDigest, allowedSourceIps } of keys) {
        new SourceList(allowedSourceIps);
        if ([apiKeyDigest, name, secretDigest].some((text) => typeof text !== "string"))
          throw new Error("a key has no name or digest");
      }
    }
    for (const { restTokens } of state.accounts)
      for (const { digest, databaseId, usage } of Object.values(restTokens))
        if ([digest, databaseId].some((text) => typeof text !== "string") || typeof usage !== "object")
          throw new Error("a token has no digest or database");
    createTokens(() => state.accounts.map(({ restTokens }) => restTokens)).find("1", "");
  });
  prove("state.accounts[].azure", () => {
    for (const { azure } of state.accounts) if (azure !== undefined) assertAzure(azure);
  });
  proveRejection(state);
  prove("state.accounts[].databases", () => toDesiredDatabases(state));
}

/** @throws Error naming the missing part of a resource, an operation or a token. */
function assertAzure({ resources, operations, logins, buckets }: AzureState): void {
  for (const { id, kind, provisioningState, body, properties, steps } of Object.values(resources)) {
    if ([id, kind, provisioningState].some((text) => typeof text !== "string"))
      throw new Error("a resource has no id, kind or state");
    if (!Object.hasOwn(ARM_TEMPLATES, kind)) throw new Error(`${kind} is not a kind of resource`);
    if ([body, properties].some((data) => typeof data !== "object" || data === null) || !Array.isArray(steps))
      throw new Error(`${id} has no properties or steps`);
  }
  for (const { name, key, subscriptionId, dueAt, startedAt } of Object.values(operations)) {
    if ([name, key, subscriptionId].some((text) => typeof text !== "string"))
      throw new Error("an operation has no name or resource");
    if (![dueAt, startedAt].every(Number.isFinite)) throw new Error(`the operation ${name} has no time`);
  }
  for (const { digest, expiresAt } of logins)
    if (typeof digest !== "string" || !Number.isFinite(expiresAt))
      throw new Error("a token has no digest or time");
  if (typeof buckets !== "object" || buckets === null) throw new Error("the request counts are missing");
}

/** An unknown key has to be rejected, as opposed to failing on the records of other keys. */
function proveRejection({ accounts }: EmulatorState): void {
  prove("state.accounts[].keys", () => {
    const headers = new Headers({ "x-api-key": "unknown", "x-api-secret-key": "unknown" });
    try {
      new Authenticator().verify(accounts, headers, { sourceIp: "127.0.0.1", now: 0 });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
    }
  });
}

function proveReads(world: World): void {
  for (const account of world.state.accounts) {
    for (const route of emulatedRoutes) {
      if (!route.startsWith("GET ")) continue;
      for (const path of listPaths(route, account)) {
        try {
          readOnly(route, path, account, world);
        } catch (error) {
          if (!(error instanceof HttpError || error instanceof TaskError)) {
            throw new Error(`${route} of account ${account.id} fails: ${toReason(error)}`, { cause: error });
          }
        }
      }
    }
  }
}

/** Lists the path parameters of a route for all resources of an account. */
function listPaths(route: string, account: AccountState): Record<string, string | number>[] {
  const isEssentials = route.startsWith("GET /fixed/");
  const { taskIds, databases, aclUsers, users, essentials, subscriptions, memoryStores } = account;
  const values: PathValues = {
    subscriptionId: Object.keys(isEssentials ? essentials : subscriptions).map(Number),
    databaseId: Object.keys(databases).map(Number),
    taskId: taskIds,
    aclUserId: Object.keys(aclUsers).map(Number),
    userId: Object.keys(users).map(Number),
    storeId: Object.values(memoryStores).map(({ storeId }) => storeId),
  };
  let paths: Record<string, string | number>[] = [{}];
  for (const [, name = ""] of route.matchAll(/\{(\w+)\}/g)) {
    paths = paths.flatMap((path) => {
      if (name !== "databaseId") return (values[name] ?? []).map((value) => ({ ...path, [name]: value }));
      const parent = (isEssentials ? essentials : subscriptions)[Number(path["subscriptionId"])];
      return (parent?.databaseIds ?? []).map((databaseId) => ({ ...path, databaseId }));
    });
  }
  return paths;
}

function prove(part: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new StorageError(`${part} cannot be used: ${toReason(error)}.`, { cause: error });
  }
}

function toReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
