/** @typedef {{ apiKey: string, secretKey: string }} Keys */

const KEY = "emulator-keys";
const ACCOUNTS_KEY = "emulator-account-keys";

/**
 * Loads the keys of this tab. They are discarded when it closes and not shared with other tabs.
 *
 * @returns {Keys | undefined}
 */
export function loadKeys() {
  try {
    const { apiKey, secretKey } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    if (typeof apiKey === "string" && typeof secretKey === "string") return { apiKey, secretKey };
  } catch {
    // Storage is blocked or its content is invalid: the user is not signed in.
  }
  return undefined;
}

/** @param {Keys} keys */
export function saveKeys(keys) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(keys));
  } catch {
    // Storage is blocked: the keys are lost on reload.
  }
}

/**
 * Loads the keys of the accounts that this tab can switch to, by account ID.
 *
 * @returns {Record<string, Keys & { name: string }>}
 */
export function loadAccountKeys() {
  try {
    return JSON.parse(sessionStorage.getItem(ACCOUNTS_KEY) ?? "{}");
  } catch {
    return {};
  }
}

/**
 * Saves the keys of an account, so that this tab can switch to it.
 *
 * @param {string} id
 * @param {Keys & { name: string }} keys
 */
export function saveAccountKeys(id, keys) {
  try {
    sessionStorage.setItem(ACCOUNTS_KEY, JSON.stringify({ ...loadAccountKeys(), [id]: keys }));
  } catch {
    // Storage is blocked: the tab cannot switch to the account.
  }
}

export function deleteKeys() {
  try {
    sessionStorage.removeItem(ACCOUNTS_KEY);
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: there is nothing to delete.
  }
}
