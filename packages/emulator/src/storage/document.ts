import { initialState } from "../state/fresh.js";
import type { EmulatorState } from "../state/state.js";
import { StorageError } from "./storage.js";

/** The state as one document, to be kept or carried to another machine. It holds passwords in clear. */
export interface StateDocument {
  format: "redis-cloud-emulator-state";
  version: 1;
  exportedAt: string;
  state: EmulatorState;
}

const FORMAT_NAME = "redis-cloud-emulator-state";

/** Writes the state as a document. The document shares nothing with the state. */
export function exportState(state: EmulatorState, now: number): StateDocument {
  return {
    format: FORMAT_NAME,
    version: 1,
    exportedAt: new Date(now).toISOString(),
    state: structuredClone(state),
  };
}

/**
 * Reads a document.
 *
 * What makes it a state at all is checked; the records in it are taken as they are.
 *
 * @throws {@link StorageFailure} naming what is wrong.
 */
export function importState(document: unknown): EmulatorState {
  const { format, version, state } = objectOf(document, "The document") as Partial<StateDocument>;
  if (format !== FORMAT_NAME)
    throw new StorageError(`The document is not a state: its format is ${show(format)}.`);
  if (version !== 1)
    throw new StorageError(`The document has version ${show(version)}; this emulator reads 1.`);
  const found = objectOf(state, "state");
  if (found["version"] !== 1) throw new StorageError(`state.version is ${show(found["version"])}, not 1.`);
  for (const [name, next] of Object.entries(objectOf(found["next"], "state.next"))) {
    if (!Number.isSafeInteger(next))
      throw new StorageError(`state.next.${name} is ${show(next)}, not a number.`);
  }
  if (!Number.isSafeInteger(found["random"])) throw new StorageError("state.random is not a whole number.");
  listOf(found["scheduledEvents"], "state.scheduledEvents");
  const accounts = listOf(found["accounts"], "state.accounts");
  if (accounts.length === 0) throw new StorageError("state.accounts is empty: nobody could use it.");
  accounts.forEach((account, index) => {
    checkAccount(account, `state.accounts[${index}]`);
  });
  return structuredClone(state as EmulatorState);
}

/** Every member that an account has on its first day must be there, and of the same kind. */
function checkAccount(value: unknown, at: string): void {
  const account = objectOf(value, at);
  const [like = {}] = initialState({ apiKey: "", secretKey: "", name: "", now: 0 }, 0).accounts;
  for (const [name, member] of Object.entries(like)) {
    const desired = kindOf(member);
    if (kindOf(account[name]) !== desired) throw new StorageError(`${at}.${name} is not ${desired}.`);
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function objectOf(value: unknown, at: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new StorageError(`${at} is not an object.`);
}

function listOf(value: unknown, at: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new StorageError(`${at} is not a list.`);
}

function show(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 60);
}
