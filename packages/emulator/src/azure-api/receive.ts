import { getKeyRole } from "../accounts/key.js";
import { SourceList } from "../accounts/source-ips.js";
import { parseBody } from "../api/read-body.js";
import { decodeSegment, RouteMatcher } from "../api/route-matcher.js";
import { ArmError, codeOfStatus } from "../azure/arm-error.js";
import type { ArmFacts } from "../azure/handler.js";
import { ARM_TEMPLATES, listArmResources, toArmId, toArmKey } from "../azure/kinds.js";
import { armHandlers, getArmAction, isArmRead } from "../azure/registry.js";
import { MEMORY_SCALE } from "../engine/engine.js";
import { HttpError } from "../errors.js";
import { createFaultResponse } from "../faults/apply.js";
import { FAULT_HEADER, parseFaultHeader } from "../faults/header.js";
import { addRequestFaults, type FaultPlan, NO_FAULT } from "../faults/registry.js";
import type { AccountState } from "../state/state.js";
import type { ArmContext, ArmMatch, ArmServices } from "./context.js";
import { findTokenAccount, verifyToken } from "./tokens.js";

const matcher = new RouteMatcher(Object.keys(armHandlers), readNames, (segment) => segment.toLowerCase());

function readNames(route: string, values: readonly string[]): ArmMatch["path"] {
  const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name, index) => [name, decodeSegment(values[index] ?? "", name)]));
}

/** Finds the route. An unknown path is not an error yet: it is not disclosed to a client without a valid token. */
export function matchRoute(context: ArmContext): void {
  try {
    context.match = matcher.match(context.request.method, context.path);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    context.match =
      error.status === 404
        ? new ArmError(404, "InvalidResourceType", "The resource type could not be found in the namespace.")
        : error;
  }
}

/** Applies the faults that precede the handling of a request: delays, and responses in place of the emulator's. */
export async function injectFaults(context: ArmContext, services: ArmServices): Promise<void> {
  context.faults = planFaults(context, services);
  if (context.faults === NO_FAULT) return;
  const { path } = context;
  const response = await createFaultResponse(
    withArmBody(context.faults),
    { path, now: services.eventLog.world.now },
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
  if (response !== undefined) context.response = response;
}

function planFaults({ request, match, path }: ArmContext, { faults, eventLog }: ArmServices): FaultPlan {
  const header = request.headers.get(FAULT_HEADER);
  if (header === null && faults.isEmpty) return NO_FAULT;
  const accountId = findTokenAccount(request.headers, eventLog.state.accounts)?.id;
  const plan = faults.match({
    route: match instanceof HttpError ? undefined : match?.route,
    method: request.method,
    path,
    ...(accountId === undefined ? {} : { accountId }),
  });
  return header === null ? plan : addRequestFaults(parseFaultHeader(header), plan);
}

/** Gives injected errors the body of Azure Resource Manager, unless the fault has one. */
function withArmBody(plan: FaultPlan): FaultPlan {
  const { fault } = plan;
  if (fault === undefined || fault.body !== undefined) return plan;
  if (fault.kind !== "status" && fault.kind !== "flap") return plan;
  const status = fault.status ?? (fault.kind === "flap" ? 503 : 500);
  const message = `A fault of the emulator: HTTP ${status}.`;
  return { ...plan, fault: { ...fault, body: { error: { code: codeOfStatus(status), message } } } };
}

/** Reads the body of a client that may call the route. Its error is not reported before the client is authorized. */
export async function readBody(context: ArmContext, services: ArmServices): Promise<void> {
  if (context.request.body === null) return;
  try {
    services.eventLog.runDueEvents();
    findCaller(context, services);
    if (context.match instanceof HttpError) throw context.match;
    context.body = await parseBody(context.request, "drop");
  } catch (error) {
    context.body = error;
  }
}

/** Finds account and key of the token. @throws HttpError 401 or 403 */
export function findCaller({ request, sourceIp }: ArmContext, { eventLog }: ArmServices) {
  const { state, world } = eventLog;
  const principal = verifyToken(request.headers, state.accounts, world.now);
  if (!new SourceList(principal.key.allowedSourceIps).includes(sourceIp))
    throw new ArmError(
      403,
      "AuthorizationFailed",
      `The secret key ${principal.key.name} is not allowed from ${sourceIp}.`,
    );
  return principal;
}

/** @throws ArmError 403 naming the action that the principal may not perform. */
export function assertAction(
  route: string,
  { path }: ArmMatch,
  { account, key }: { account: AccountState; key: AccountState["keys"][number] },
  objectId: string,
  { eventLog }: ArmServices,
): void {
  const action = getArmAction(route);
  const role = getKeyRole(account, key);
  const mayCall = role === "Owner" || (role === "Viewer" && isArmRead(route) && !route.endsWith("/listKeys"));
  if (mayCall && !eventLog.world.behavior.azureForbidden.includes(action)) return;
  const [method, template = ""] = route.split(" ");
  const scope = toArmId(method === "POST" ? template.replace(/\/\w+$/, "") : template, path);
  throw new ArmError(
    403,
    "AuthorizationFailed",
    `The client '${key.name}' with object id '${objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`,
  );
}

/** Reads the facts of the engine on which the decision about a request depends. */
export async function probeEngine(
  context: ArmContext,
  { engine, eventLog, reconciler }: ArmServices,
): Promise<void> {
  const { match, body, request } = context;
  if (match === undefined || match instanceof HttpError || body instanceof Error) return;
  const facts: ArmFacts = {};
  const { sku, properties } = (body ?? {}) as { sku?: unknown; properties?: { modules?: unknown } | null };
  if (properties?.modules !== undefined) {
    const modules = await engine.modules();
    if (modules !== undefined) facts.modules = modules;
  }
  if (sku !== undefined || match.route.endsWith("/listSkusForScaling")) {
    const azure = findTokenAccount(request.headers, eventLog.state.accounts)?.azure;
    const clusterKey = toArmKey(toArmId(ARM_TEMPLATES.cluster, match.path));
    const [database] = azure === undefined ? [] : listArmResources(azure, "database", clusterKey);
    if (database !== undefined) {
      const info = await reconciler.info(database.number).catch(() => undefined);
      if (info !== undefined) facts.usedBytes = info.usedMemoryBytes / MEMORY_SCALE;
    }
  }
  context.facts = facts;
}
