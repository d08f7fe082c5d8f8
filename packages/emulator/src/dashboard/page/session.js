/** @typedef {{ apiKey: string, secretKey: string }} Keys */

const KEY = "emulator-keys";

/**
 * The keys of this tab. They live as long as it does and are in no other.
 *
 * @returns {Keys | undefined}
 */
export function loadKeys() {
  try {
    const { apiKey, secretKey } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    if (typeof apiKey === "string" && typeof secretKey === "string") return { apiKey, secretKey };
  } catch {
    // Storage is forbidden, or holds something else: nobody is signed in.
  }
  return undefined;
}

/** @param {Keys} keys */
export function saveKeys(keys) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(keys));
  } catch {
    // The page works until it is loaded again.
  }
}

export function deleteKeys() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to forget.
  }
}
