/** @typedef {{ apiKey: string, secretKey: string }} Keys */

const KEY = "emulator-keys";

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

export function deleteKeys() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: there is nothing to delete.
  }
}
