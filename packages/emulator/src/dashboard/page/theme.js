/** @typedef {"light" | "dark"} Theme */

const KEY = "emulator-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme that is shown: the one that was chosen, or else the system's.
 *
 * @returns {Theme}
 */
export function getTheme() {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return system.matches ? "dark" : "light";
}

/** Shows the other theme, and remembers that. */
export function toggleTheme() {
  const theme = getTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered, but shown.
  }
}

/**
 * Calls back when the system changes its theme.
 *
 * @param {() => void} listener
 */
export function onSystemTheme(listener) {
  system.addEventListener("change", listener);
}
