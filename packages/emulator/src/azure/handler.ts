import type { Endpoint } from "../engine/desired-state.js";
import type { ArmKind, ArmResource, AzureState, Data } from "../state/azure-records.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { resourceNotFound } from "./arm-error.js";
import { ARM_TEMPLATES, findArmResource, toArmId, toArmKey } from "./kinds.js";
import { getAzureState } from "./operations.js";

/** Facts about the running emulator. A replay has none, and discards the response. */
export interface ArmLive {
  /** Host of the databases; `undefined` without an engine. */
  readonly host: string | undefined;
  endpoint(databaseNumber: number): Endpoint | undefined;
}

/** Facts about the engine at the time of a command. Stored with it, so that a replay decides the same. */
export interface ArmFacts {
  /** Modules that the server has; absent without an engine. */
  modules?: readonly string[];
  /** Emulated memory that the data of the cluster uses. */
  usedBytes?: number;
}

/** A request to Azure Resource Manager, as the event log keeps it. */
export interface ArmCommand {
  accountId: number;
  /** Name of the key, and id of its principal in Microsoft Entra ID. */
  keyName: string;
  objectId: string;
  route: string;
  path: Readonly<Record<string, string>>;
  apiVersion: string;
  body?: unknown;
  facts: ArmFacts;
  failWith?: string;
}

/** A command with the state that it applies to. */
export interface ArmCall extends ArmCommand {
  readonly account: AccountState;
  readonly azure: AzureState;
  readonly world: World;
  readonly live: ArmLive;
}

/** Response to a command, without headers. */
export interface ArmReply {
  status: number;
  content?: Data;
  /** Items of a list, of which a page is sent. */
  items?: readonly Data[];
  /** Operation that was started, and the headers that announce it. */
  operation?: string;
  announcedBy?: "operation" | "location" | "both";
}

/** Executes a command. @throws ArmError */
export type ArmHandler = (call: ArmCall) => ArmReply;

/** Returns the body of a request; its form has been checked against the contract. */
export function getBody({ body }: Pick<ArmCall, "body">): Data {
  return (body ?? {}) as Data;
}

export function toData(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}

/** Whether a value of a request is one of those that the contract lists. */
export function isOneOf<Value extends string>(value: unknown, values: readonly Value[]): value is Value {
  return values.includes(value as Value);
}

/** Finds the resource of a kind that the path names. @throws ArmError 404 */
export function requireResource(kind: ArmKind, call: ArmCall): ArmResource {
  const id = toArmId(ARM_TEMPLATES[kind], call.path);
  const found = findArmResource(call.azure, id);
  if (found === undefined) throw resourceNotFound(id);
  return found;
}

/** Adds a resource, or updates what every write changes. */
export function touchResource(
  kind: ArmKind,
  call: ArmCall,
  create: (id: string) => Pick<ArmResource, "number" | "body" | "properties"> & Partial<ArmResource>,
): { resource: ArmResource; isNew: boolean } {
  const id = toArmId(ARM_TEMPLATES[kind], call.path);
  const { world, keyName: changedBy } = call;
  const found = findArmResource(call.azure, id);
  if (found !== undefined) {
    Object.assign(found, { changedAt: world.now, changedBy });
    return { resource: found, isNew: false };
  }
  const resource: ArmResource = {
    id,
    kind,
    provisioningState: "Creating",
    change: 0,
    steps: [],
    createdAt: world.now,
    createdBy: changedBy,
    changedAt: world.now,
    changedBy,
    apiVersion: call.apiVersion,
    ...create(id),
  };
  getAzureState(call.account).resources[toArmKey(id)] = resource;
  return { resource, isNew: true };
}
