import type { PscEndpointRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { runCustomerStep } from "./customer-side.js";

/** Reads, and time between the first and the last of them, from which on a client counts as waiting. */
const MIN_READS = 3;
const MIN_SPAN_MS = 8_000;

/** Time without a read after which counting starts again. */
const MAX_GAP_MS = 120_000;

/**
 * Starts to watch whether a client waits for the customer's side of an endpoint.
 *
 * Terraform's provider reads the script for Terraform whenever it refreshes an endpoint, and otherwise only polls: its
 * accepter until the forwarding rule exists, and the destruction of an endpoint until the rule is gone. Both come from
 * another provider in the same run, which sends nothing to this service.
 */
export function watchEndpoint(endpoint: PscEndpointRecord): void {
  endpoint.watch = { reads: 0, firstAt: 0, lastAt: 0 };
}

/** Counts a read of an endpoint. If a client waits, the customer creates its side of the endpoint, or removes it. */
export function onEndpointRead(endpoint: PscEndpointRecord, account: AccountState, world: World): void {
  const { watch, status, id } = endpoint;
  if (watch === undefined || world.behavior.customerSide !== "on-demand") return;
  const { now } = world;
  const isFirst = watch.reads === 0 || now - watch.lastAt > MAX_GAP_MS;
  const reads = isFirst ? 1 : watch.reads + 1;
  const firstAt = isFirst ? now : watch.firstAt;
  endpoint.watch = { reads, firstAt, lastAt: now };
  if (reads < MIN_READS || now - firstAt < MIN_SPAN_MS) return;
  watchEndpoint(endpoint);
  const action = status === "initialized" ? "create" : "remove";
  if (status !== "processing") runCustomerStep({ kind: "psc-endpoints", id, action }, account, world);
}
