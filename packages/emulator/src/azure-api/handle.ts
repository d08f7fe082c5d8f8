import { publishArmChange } from "../admin/announce.js";
import { ArmError } from "../azure/arm-error.js";
import { ARM_TEMPLATES, toArmKey } from "../azure/kinds.js";
import { toObjectId } from "../azure/object-id.js";
import { getAzureState } from "../azure/operations.js";
import { isArmRead } from "../azure/registry.js";
import { checkApiVersion, dropNewerProperties } from "../azure/versions.js";
import { HttpError } from "../errors.js";
import { getTaskErrorCode } from "../faults/apply.js";
import type { ArmContext, ArmMatch, ArmServices } from "./context.js";
import { takeFromBucket } from "./rate-limit.js";
import { assertAction, findCaller } from "./receive.js";

/** Processes the events that are due. For reads, also reconciles the engine, so that databases are reachable. */
export async function catchUp({ match }: ArmContext, { eventLog, reconciler }: ArmServices): Promise<void> {
  if (match === undefined || match instanceof HttpError || isArmRead(match.route))
    await reconciler.reconcile();
  else eventLog.runDueEvents();
}

export function authenticate(context: ArmContext, services: ArmServices): undefined {
  context.principal = findCaller(context, services);
}

/** Counts the request. Every response has the header with the remaining number. */
export function limitRate(context: ArmContext, { eventLog }: ArmServices): undefined {
  const { account } = getCaller(context);
  context.headers = takeFromBucket(context.request.method, getAzureState(account), eventLog.world);
}

/** Reports an unknown path, an unknown version, and an action that is not permitted. */
export function authorize(context: ArmContext, services: ArmServices): undefined {
  const match = getMatch(context);
  context.apiVersion = checkApiVersion(match.route, context.url.searchParams.get("api-version"));
  const caller = getCaller(context);
  assertAction(match.route, match, caller, toObjectId(caller.account.id, caller.key.name), services);
  const { subscriptionId = "" } = match.path;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subscriptionId))
    throw new ArmError(
      400,
      "InvalidSubscriptionId",
      `The provided subscription identifier '${subscriptionId}' is malformed or invalid.`,
    );
}

/** Reports an unreadable body, and one that does not fit the contract. */
export function validate(context: ArmContext, { validator, eventLog }: ArmServices): undefined {
  const { body, apiVersion = "" } = context;
  if (body instanceof Error) throw body;
  const { route } = getMatch(context);
  context.body = withoutNewerProperties(body, apiVersion);
  const isLegacyCreate = apiVersion < "2025-07" && route === `PUT ${ARM_TEMPLATES.cluster}`;
  const error = validator.body(
    route,
    isLegacyCreate ? withDefaults(context.body) : context.body,
    eventLog.world.behavior,
  );
  if (error === undefined) {
    checkLocation(context.body);
    return;
  }
  const { path, message, parserMessage } = error;
  throw new ArmError(
    400,
    "InvalidRequestContent",
    `The request content was invalid and could not be deserialized: '${parserMessage ?? `${path === "" ? "the body" : path} ${message}`}'.`,
  );
}

/** Regions are not listed, so that new ones work; their names appear in host names and in the URLs of operations. */
const LOCATION = /^[a-z][a-z0-9 ]{1,40}$/i;

function checkLocation(body: unknown): void {
  const { location } = (body ?? {}) as { location?: unknown };
  if (typeof location !== "string" || LOCATION.test(location)) return;
  throw new ArmError(
    400,
    "LocationNotAvailableForResourceType",
    `The provided location '${location}' is not available for the resource type.`,
    { target: "location" },
  );
}

function withoutNewerProperties(body: unknown, apiVersion: string): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const { properties } = body as { properties?: unknown };
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return body;
  return { ...body, properties: dropNewerProperties(properties as Record<string, unknown>, apiVersion) };
}

/** Version 2025-04-01 has no `publicNetworkAccess`, which the contract requires, nor any required properties. */
function withDefaults(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  const { properties } = body as { properties?: object };
  return { ...body, properties: { publicNetworkAccess: "Enabled", ...properties } };
}

/** Records the request in the event log, which applies it to the state. */
export function execute(context: ArmContext, { eventLog, live, events }: ArmServices): undefined {
  const { body, faults, apiVersion = "", facts = {}, isInstant = false } = context;
  const { route, path } = getMatch(context);
  const { account, key } = getCaller(context);
  if (route.startsWith("GET ")) countReads(context, eventLog);
  const failWith = getTaskErrorCode(faults);
  const command = {
    accountId: account.id,
    keyName: key.name,
    objectId: toObjectId(account.id, key.name),
    route,
    path,
    apiVersion,
    facts,
    ...(body === undefined ? {} : { body }),
    ...(failWith === undefined ? {} : { failWith }),
  };
  context.result = eventLog.recordArmCommand(command, live, isInstant);
  if (!isArmRead(route)) publishArmChange(toArmKey(context.path), account, events);
}

/** Takes the steps of the resources that the request reads, if the emulator counts reads instead of time. */
function countReads(context: ArmContext, eventLog: ArmServices["eventLog"]): void {
  if (eventLog.world.behavior.azureReads === 0) return;
  const { account } = getCaller(context);
  const { resources, operations } = getAzureState(account);
  const { operationName = "" } = getMatch(context).path;
  const key = operations[operationName]?.key ?? toArmKey(context.path.replace(/\/$/, ""));
  const pattern = key
    .replace(/[^a-z0-9/]/g, "\\$&")
    .replace(/^(\/subscriptions\/[^/]+)\/providers/, "$1/.*/providers");
  const shown = new RegExp(`^${pattern}(/[^/]+)?$`);
  for (const [name, { readsLeft }] of Object.entries(resources))
    if (readsLeft !== undefined && shown.test(name)) eventLog.recordArmRead(account.id, name);
}

export function getMatch({ match }: ArmContext): ArmMatch {
  if (match === undefined) throw new Error("matchRoute has to precede this step.");
  if (match instanceof HttpError) throw match;
  return match;
}

function getCaller({ principal }: ArmContext) {
  if (principal === undefined) throw new Error("authenticate has to precede this step.");
  return principal;
}
