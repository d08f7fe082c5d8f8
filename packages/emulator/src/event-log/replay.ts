import { applyAccountChange } from "../accounts/account-changes.js";
import { addEntraLogin, onAccessRejected } from "../azure/access.js";
import { applyArmCommand } from "../azure/commands.js";
import { onArmJobCompleted, onArmRead } from "../azure/operations.js";
import { HttpError } from "../errors.js";
import { createTgwInvitations } from "../handlers/gateway-invitations.js";
import { runCustomerStep } from "../lifecycle/customer-side.js";
import { onAddressAssigned, onSettingsPending } from "../lifecycle/endpoints.js";
import { onJobCompleted } from "../lifecycle/events.js";
import { onRuleRejected } from "../lifecycle/rejected-rules.js";
import { createFreshAccount } from "../state/fresh.js";
import type { AccountState, EmulatorState } from "../state/state.js";
import { World, type WorldParts } from "../state/world.js";
import { ReplayClock } from "../storage/replay-clock.js";
import { applyCommand } from "./commands.js";
import { dispatch } from "./dispatch.js";
import type { EngineEvent, EventLogEntry } from "./entry.js";

/** Parts of a world, besides its state. */
export type EventLogDependencies = Omit<WorldParts, "state">;

/** Applies stored entries to a state, which is changed, and returns it. */
export function replay(
  state: EmulatorState,
  entries: Iterable<EventLogEntry>,
  environment: EventLogDependencies,
): EmulatorState {
  const clock = new ReplayClock(state.at);
  const world = new World({ ...environment, clock, state });
  for (const entry of entries) {
    clock.set(entry.t);
    world.catchUp(dispatch);
    applyEntry(entry, world);
  }
  return state;
}

/** Applies a stored entry. */
export function applyEntry(entry: EventLogEntry, world: World): void {
  if (entry.type === "accounts") {
    applyAccountChange(world.state, entry.change, (id, name) => createNextAccount(id, name, world));
  } else if (entry.type === "customerSide") {
    applyCustomerStep(entry, world);
  } else if (entry.type === "behavior") {
    world.state.behavior = entry.changes;
  } else if (entry.type === "engine") {
    for (const event of entry.events) {
      if (event.type === "job") onEngineJobCompleted(event, world);
      else if (event.type === "rejectedAccess") onAccessRejected(event, world);
      else if (event.type === "pending") onSettingsPending(event, world.state);
      else if (event.type === "rejectedRule") onRuleRejected(event, world);
      else onAddressAssigned(event, world.state);
    }
  } else if (entry.type === "request") {
    replayCommand(() => applyCommand(entry.command, world), world, entry.instantly);
  } else if (entry.type === "arm") {
    replayCommand(() => applyArmCommand(entry.command, world), world, entry.instantly);
  } else if (entry.type === "armRead" || entry.type === "entraLogin") {
    applyArmEntry(entry, world);
  }
}

function onEngineJobCompleted({ jobId, error }: Extract<EngineEvent, { type: "job" }>, world: World): void {
  if (!onArmJobCompleted(jobId, error, world)) onJobCompleted(jobId, error, world);
}

function applyArmEntry(
  entry: Extract<EventLogEntry, { type: "armRead" | "entraLogin" }>,
  world: World,
): void {
  const account = world.state.accounts.find(({ id }) => id === entry.accountId);
  if (account === undefined) return;
  if (entry.type === "armRead") onArmRead(entry.key, account, world);
  else addEntraLogin(entry.login, account, world);
}

function applyCustomerStep(
  { accountId, step }: Extract<EventLogEntry, { type: "customerSide" }>,
  world: World,
): void {
  const account = world.state.accounts.find(({ id }) => id === accountId);
  if (account === undefined) return;
  if (step.kind !== "transit-gateway-invitations") {
    runCustomerStep(step, account, world);
    return;
  }
  const subscription = account.subscriptions[step.subscriptionId];
  if (subscription !== undefined) createTgwInvitations(subscription, account, world, step.regionId, 1);
}

/** A further account pays with the methods of the first one. */
function createNextAccount(id: number, name: string, { state, now }: World): AccountState {
  const { paymentMethods = [] } = state.accounts[0] ?? {};
  return {
    ...createFreshAccount(id, { apiKey: "", secretKey: "", name, now }),
    paymentMethods: structuredClone(paymentMethods),
  };
}

/** Applies a command again. One that was rejected is rejected again. */
function replayCommand(apply: () => unknown, world: World, instantly: boolean | undefined): void {
  const applyAgain = () => {
    try {
      apply();
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
    }
  };
  if (!instantly) {
    applyAgain();
    return;
  }
  world.runInstantly(() => {
    applyAgain();
    world.catchUp(dispatch);
  });
}
