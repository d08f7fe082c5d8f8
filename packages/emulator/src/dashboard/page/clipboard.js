/**
 * Copies a string to the clipboard.
 *
 * @param {string} text
 * @returns {Promise<boolean>} Whether copying succeeded.
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without TLS, browsers offer the Clipboard API on loopback only.
    return copyWithSelection(text);
  }
}

/** @param {string} text */
function copyWithSelection(text) {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = text;
  area.className = "visually-hidden";
  // While a modal dialog is open, everything outside it is inert.
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
