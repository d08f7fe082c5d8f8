import { toRegionId } from "../catalog/regions.js";
import {
  CUSTOMER_KINDS,
  type CustomerItem,
  type CustomerKind,
  listCustomerActions,
  listCustomerItems,
} from "../lifecycle/customer-side.js";
import { checkFields, type Fields, nonNegativeInteger, readObject, required, string } from "./body.js";
import type { AdminCall } from "./context.js";
import { AdminError, adminJson } from "./error.js";

const HINT = "GET /emulator/customer-side lists the resources, their statuses and the possible actions.";

/** Fields of a step of the customer. */
export const ACTION_FIELDS: Fields = { action: required(string) };

/** Fields of the offer of a transit gateway. */
export const OFFER_FIELDS: Fields = {
  subscriptionId: required(nonNegativeInteger),
  regionId: nonNegativeInteger,
};

/** Lists the resources that have a customer's side, and what the customer can do now. */
export function listCustomerSide({ account }: AdminCall): Response {
  return adminJson(200, listCustomerItems(account));
}

/** Performs a step of the customer at the cloud provider: `{"action": "accept"}`. */
export async function actAsCustomer({ account, path, request, context }: AdminCall): Promise<Response> {
  const [kind = "", id = ""] = path;
  if (!isCustomerKind(kind)) {
    throw new AdminError(
      404,
      `Kind ${JSON.stringify(kind.slice(0, 40))} not found.`,
      `Kinds: ${CUSTOMER_KINDS.join(", ")}.`,
    );
  }
  const body = await readObject(request);
  checkFields(body, ACTION_FIELDS);
  const action = String(body["action"]);
  const actions = listCustomerActions(kind);
  if (!actions.includes(action)) {
    throw new AdminError(
      400,
      `action must be one of ${actions.join(", ")} for ${kind} (got ${JSON.stringify(action.slice(0, 40))}).`,
      HINT,
    );
  }
  const find = () => listCustomerItems(account).find((one) => one.kind === kind && String(one.id) === id);
  const item = find();
  if (item === undefined) {
    throw new AdminError(404, `${kind} ${JSON.stringify(id.slice(0, 40))} not found.`, HINT);
  }
  if (!item.actions.includes(action)) throw notWaitingError(item, action);
  await context.actAsCustomer(account.id, { kind, id: item.id, action });
  return adminJson(200, find() ?? { ...item, status: "deleted", actions: [] });
}

function notWaitingError({ kind, id, status, actions }: CustomerItem, action: string): AdminError {
  const possible = actions.length === 0 ? "no action is possible" : `possible: ${actions.join(", ")}`;
  return new AdminError(
    409,
    `${kind} ${id} is ${status} and does not wait for ${action}; ${possible}.`,
    HINT,
  );
}

function isCustomerKind(kind: string): kind is CustomerKind {
  return CUSTOMER_KINDS.includes(kind as CustomerKind);
}

/** Offers a transit gateway to a subscription on AWS, or to a region of an Active-Active one. */
export async function offerTransitGateway({ account, request, context }: AdminCall): Promise<Response> {
  const body = await readObject(request);
  checkFields(body, OFFER_FIELDS);
  const { subscriptionId, regionId } = body as { subscriptionId: number; regionId?: number };
  const subscription = account.subscriptions[subscriptionId];
  if (subscription === undefined) {
    throw new AdminError(
      404,
      `Subscription ${subscriptionId} not found.`,
      "GET /v1/subscriptions lists them.",
    );
  }
  const { provider, regions = [] } = subscription.cloud[0] ?? {};
  if (provider !== "AWS") {
    throw new AdminError(409, `Subscription ${subscriptionId} is on ${provider}, not on AWS.`, HINT);
  }
  const ids = regions.map(({ region }) => toRegionId(provider, region));
  if (subscription.activeActive && (regionId === undefined || !ids.includes(regionId))) {
    throw new AdminError(
      400,
      `regionId must be one of ${ids.join(", ")} (got ${regionId}).`,
      "Use a region of the subscription.",
    );
  }
  if (!subscription.activeActive && regionId !== undefined) {
    throw new AdminError(
      400,
      `regionId must be omitted for subscription ${subscriptionId} (got ${regionId}).`,
      "Only Active-Active subscriptions have regions.",
    );
  }
  const known = new Set(Object.keys(account.tgwInvitations));
  await context.actAsCustomer(account.id, {
    kind: "transit-gateway-invitations",
    subscriptionId,
    ...(regionId === undefined ? {} : { regionId }),
  });
  const invitation = Object.values(account.tgwInvitations).find(({ id }) => !known.has(String(id)));
  return adminJson(201, invitation ?? {});
}
