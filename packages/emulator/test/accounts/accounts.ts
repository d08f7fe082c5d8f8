import { createInitialState } from "../../src/state/fresh.js";
import type { AccountState, EmulatorState } from "../../src/state/state.js";

export const API_KEY = "Atest";
export const SECRET_KEY = "Stest";
export const NOW = Date.UTC(2030, 0, 1);

/** Creates a state with one account with known keys. */
export function testState(): EmulatorState {
  return createInitialState({ apiKey: API_KEY, secretKey: SECRET_KEY, name: "Test", now: NOW }, 1);
}

export function onlyAccount(state: EmulatorState): AccountState {
  const [account] = state.accounts;
  if (account === undefined) throw new Error("no account");
  return account;
}

export function keys(apiKey: string = API_KEY, secretKey: string = SECRET_KEY): Headers {
  return new Headers({ "x-api-key": apiKey, "x-api-secret-key": secretKey });
}
