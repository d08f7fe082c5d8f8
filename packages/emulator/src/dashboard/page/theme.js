/** @typedef {"light" | "dark"} Theme */

const KEY = "emulator-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

/**
 * Returns the active theme: the chosen one or the system's.
 *
 * @returns {Theme}
 */
export function getTheme() {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return system.matches ? "dark" : "light";
}

/** Switches the theme and stores the choice. */
export function toggleTheme() {
  const theme = getTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice is lost on reload.
  }
}

/**
 * Subscribes to changes of the system's theme.
 *
 * @param {() => void} listener
 */
export function onSystemTheme(listener) {
  system.addEventListener("change", listener);
}
