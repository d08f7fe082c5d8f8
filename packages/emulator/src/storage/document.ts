import { createInitialState } from "../state/fresh.js";
import type { EmulatorState } from "../state/state.js";
import { StorageError } from "./storage.js";

/** The state as one document, for backups and other machines. It contains plain-text passwords. */
export interface StateDocument {
  format: "redis-cloud-emulator-state";
  version: 1;
  exportedAt: string;
  state: EmulatorState;
}

const FORMAT_NAME = "redis-cloud-emulator-state";

/** Exports the state as a document. The document is a deep copy. */
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
 * Checks the structure of the state, but not the records in it.
 *
 * @throws {@link StorageError} naming the invalid member.
 */
export function importState(document: unknown): EmulatorState {
  const { format, version, state } = assertObject(document, "The document") as Partial<StateDocument>;
  if (format !== FORMAT_NAME)
    throw new StorageError(`format must be ${formatValue(FORMAT_NAME)} (got ${formatValue(format)}).`);
  if (version !== 1) throw new StorageError(`version must be 1 (got ${formatValue(version)}).`);
  const parsed = assertObject(state, "state");
  if (parsed["version"] !== 1)
    throw new StorageError(`state.version must be 1 (got ${formatValue(parsed["version"])}).`);
  for (const [name, next] of Object.entries(assertObject(parsed["next"], "state.next"))) {
    if (!Number.isSafeInteger(next))
      throw new StorageError(`state.next.${name} must be an integer (got ${formatValue(next)}).`);
  }
  if (!Number.isSafeInteger(parsed["random"])) throw new StorageError("state.random must be an integer.");
  assertList(parsed["scheduledEvents"], "state.scheduledEvents");
  const accounts = assertList(parsed["accounts"], "state.accounts");
  if (accounts.length === 0) throw new StorageError("state.accounts must contain at least one account.");
  accounts.forEach((account, index) => {
    checkAccount(account, `state.accounts[${index}]`);
  });
  return structuredClone(state as EmulatorState);
}

/** Checks that an account has all members of a new account, with the same types. */
function checkAccount(value: unknown, path: string): void {
  const account = assertObject(value, path);
  const [template = {}] = createInitialState({ apiKey: "", secretKey: "", name: "", now: 0 }, 0).accounts;
  for (const [name, member] of Object.entries(template)) {
    const expected = describeType(member);
    if (describeType(account[name]) !== expected)
      throw new StorageError(`${path}.${name} must be ${expected} (got ${describeType(account[name])}).`);
  }
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (value === null || value === undefined) return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function assertObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new StorageError(`${path} must be an object.`);
}

function assertList(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new StorageError(`${path} must be an array.`);
}

function formatValue(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 60);
}
