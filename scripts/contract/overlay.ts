import { query } from "json-p3";
import { brief, isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";

/** OpenAPI Overlay 1.0: a list of changes to a contract, each with a JSONPath target (RFC 9535). */
export interface Overlay {
  overlay: string;
  info: { title: string; version: string };
  actions: Action[];
}

interface Action {
  target: string;
  description?: string;
  update?: unknown;
  remove?: boolean;
}

type Location = (string | number)[];

/** Overlay action that the contract no longer needs, or whose target is gone. */
export interface Stale {
  file: string;
  /** Number of the action in its file, from 1. */
  action: number;
  target: string;
  /** The error and how to fix it: one sentence each. */
  problem: string;
}

/** Handles a stale action. Returning continues without it. */
export type OnStale = (stale: Stale) => void;

/** Stricter than the specification on purpose: an error shows that the vendor has fixed what the action corrects. */
const refuse: OnStale = ({ file, action, target, problem: error }) => {
  throw new ContractError(`${file}: action ${action} (${target}) ${error}`);
};

/**
 * Applies an overlay to a document, in place.
 *
 * An action is stale if its target is gone, or if the target already contains what the action would
 * add. By default that is an error.
 */
export function applyOverlay(document: Json, overlay: Overlay, file: string, onStale = refuse): void {
  checkOverlay(overlay, file);
  for (const [index, action] of overlay.actions.entries()) {
    const label = `${file}: action ${index + 1} (${action.target})`;
    const nodes = find(document, action.target, label);
    const error = findProblem(nodes, action, label);
    if (error !== undefined) onStale({ file, action: index + 1, target: action.target, problem: error });
    const locations = nodes.map((node) => node.location);
    if (action.remove === true) remove(document, locations, label);
    else for (const node of nodes) merge(node.value as Json, action.update);
  }
}

function findProblem(nodes: Node[], action: Action, label: string): string | undefined {
  if (nodes.length === 0)
    return "matches nothing: the contract no longer has its target. Delete the action, or change its target.";
  return action.remove === true ? undefined : alreadySaidBy(nodes, action.update, label);
}

function checkOverlay(overlay: Overlay, file: string): void {
  if (typeof overlay !== "object" || overlay === null || !/^1\.0\./.test(String(overlay.overlay))) {
    throw new ContractError(`${file} is not an OpenAPI Overlay 1.0 document.`);
  }
  if (!Array.isArray(overlay.actions) || overlay.actions.length === 0) {
    throw new ContractError(`${file} has no list of actions.`);
  }
  for (const [index, action] of overlay.actions.entries()) {
    const label = `${file}: action ${index + 1}`;
    if (!isObject(action)) throw new ContractError(`${label} is ${brief(action)}; an object is required.`);
    const known = ["target", "description", "update", "remove"];
    const unknown = Object.keys(action).find((key) => !known.includes(key));
    if (unknown !== undefined) throw new ContractError(`${label} has an unknown key "${unknown}".`);
    if (typeof action.target !== "string") throw new ContractError(`${label} has no target.`);
    if ((action.update === undefined) === (action.remove !== true)) {
      throw new ContractError(`${label} (${action.target}) needs either "update" or "remove: true".`);
    }
  }
}

interface Node {
  value: unknown;
  location: Location;
}

function find(document: Json, target: string, label: string): Node[] {
  try {
    // A path such as `$[0, 0]` names one node twice.
    const nodes = new Map(
      [...query(target, document as never)].map(({ value, location }) => [
        JSON.stringify(location),
        { value: value as unknown, location: location as Location },
      ]),
    );
    return [...nodes.values()];
  } catch (cause) {
    throw new ContractError(`${label} is not a valid JSONPath: ${(cause as Error).message}`, { cause });
  }
}

function remove(document: Json, locations: Location[], label: string): void {
  // From the back, so that removing a list element does not shift the remaining ones.
  for (const location of [...locations].sort(byDocumentOrder).reverse()) {
    const key = location.at(-1);
    if (key === undefined) throw new ContractError(`${label} would remove the whole contract.`);
    const parent = location
      .slice(0, -1)
      .reduce<unknown>((node, step) => (node as Json)[step as string], document);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete (parent as Json)[key as string];
  }
}

/** Sorts elements of one list by index, and containers before their contents. */
function byDocumentOrder(a: Location, b: Location): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (step === other) continue;
    if (typeof step === "number" && typeof other === "number") return step - other;
    return other !== undefined && String(step) < String(other) ? -1 : 1;
  }
  return -1;
}

function alreadySaidBy(nodes: Node[], value: unknown, label: string): string | undefined {
  for (const node of nodes) {
    if (typeof node.value !== "object" || node.value === null) {
      throw new ContractError(`${label} targets a single value; target the object that contains it.`);
    }
    if (isObject(node.value) && !isObject(value)) {
      throw new ContractError(`${label} would merge ${brief(value)} into an object.`);
    }
  }
  const said = nodes.map((node) => alreadySaid(node.value, value, ""));
  const everywhere = said[0]?.find((leaf) => said.every((list) => list.includes(leaf)));
  return everywhere === undefined
    ? undefined
    : `changes nothing at "${everywhere || "/"}": the contract already contains it. Delete that part.`;
}

/** Returns the leaves of an update that the target already contains, as JSON Pointers below the target. */
function alreadySaid(target: unknown, value: unknown, pointer: string): string[] {
  if (Array.isArray(target)) {
    const items = (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item));
    const present = new Set(target.map((item) => JSON.stringify(item)));
    return items.filter((item) => present.has(item)).map((item) => `${pointer}/${item}`);
  }
  if (isObject(value) && isObject(target)) {
    // An empty object adds nothing to another.
    if (Object.keys(value).length === 0) return [pointer];
    return Object.entries(value).flatMap(([key, inner]) =>
      Object.hasOwn(target, key) ? alreadySaid(target[key], inner, `${pointer}/${key}`) : [],
    );
  }
  return JSON.stringify(target) === JSON.stringify(value) ? [pointer] : [];
}

function merge(target: Json | unknown[], value: unknown): void {
  if (Array.isArray(target)) {
    append(target, Array.isArray(value) ? value : [value]);
    return;
  }
  for (const [key, inner] of Object.entries(value as Json)) {
    const existing = target[key];
    if (Array.isArray(existing) && Array.isArray(inner)) append(existing, inner);
    else if (isObject(existing) && isObject(inner)) merge(existing, inner);
    else target[key] = structuredClone(inner);
  }
}

/** Returns whether an item is already in the list, which means that the action is stale. */
function append(list: unknown[], items: unknown[]): void {
  const present = new Set(list.map((item) => JSON.stringify(item)));
  list.push(...structuredClone(items.filter((item) => !present.has(JSON.stringify(item)))));
}
