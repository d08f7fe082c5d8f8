import type { Command } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { formatTable } from "./output.js";
import type { TargetOptions } from "./target.js";

/** Adds `customer-side` with `list`, `act` and `offer-transit-gateway`. */
export function addCustomerSide(program: Command, context: CommandContext): void {
  const side = program
    .command("customer-side")
    .description(
      "act as the customer at the cloud provider: private connections, peerings, transit gateways",
    );
  withTarget(side.command("list", { isDefault: true }))
    .description("list the resources, and what the customer can do now")
    .action((options: SideOptions) => list(options, context));
  withTarget(side.command("act"))
    .description("perform a step, such as: act accept peerings 101")
    .argument("<action>", "accept, reject, create, remove, connect or disconnect")
    .argument("<kind>", "psc-endpoints, private-link-principals, peerings or transit-gateways")
    .argument("<id>", "ID of the resource")
    .action((action: string, kind: string, id: string, options: SideOptions) =>
      act({ action, kind, id }, options, context),
    );
  withTarget(side.command("offer-transit-gateway"))
    .description("offer a transit gateway to a subscription on AWS")
    .argument("<subscription>", "ID of the subscription")
    .argument("[region]", "ID of the region, for Active-Active subscriptions")
    .action((subscription: string, region: string | undefined, options: SideOptions) =>
      offer(subscription, region, options, context),
    );
}

interface SideOptions extends TargetOptions {
  json?: boolean;
}

/** Resource in a response of the emulator. */
interface SideItem {
  kind?: string;
  id?: number;
  subscriptionId?: number;
  name?: string;
  status?: string;
  actions?: string[];
}

async function list(options: SideOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const items = ((await client.requestJson("GET", "/emulator/customer-side")) ?? []) as SideItem[];
  const rows = items.map(({ kind = "?", id, subscriptionId, name = "?", status = "?", actions = [] }) => [
    kind,
    String(id),
    String(subscriptionId),
    name,
    status,
    actions.join(", ") || "-",
  ]);
  const lines =
    rows.length === 0
      ? ["No resource has a customer's side."]
      : formatTable([["KIND", "ID", "SUBSCRIPTION", "NAME", "STATUS", "ACTIONS"], ...rows]);
  context.output(options).result(items, lines);
}

async function act(
  { action, kind, id }: { action: string; kind: string; id: string },
  options: SideOptions,
  context: CommandContext,
): Promise<void> {
  const client = await context.client(options);
  const path = `/emulator/customer-side/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
  const item = (await client.requestJson("POST", path, JSON.stringify({ action }))) as SideItem;
  context.output(options).result(item, [`${kind} ${id} is now ${item.status ?? "?"}.`]);
}

async function offer(
  subscription: string,
  region: string | undefined,
  options: SideOptions,
  context: CommandContext,
): Promise<void> {
  const client = await context.client(options);
  const request = {
    subscriptionId: Number(subscription),
    regionId: region === undefined ? undefined : Number(region),
  };
  const invitation = (await client.requestJson(
    "POST",
    "/emulator/customer-side/transit-gateway-invitations",
    JSON.stringify(request),
  )) as { id?: number };
  context
    .output(options)
    .result(invitation, [`Offered a transit gateway: invitation ${invitation.id ?? "?"}.`]);
}
