// Runs before the first paint, so that the page does not flash in the wrong theme.
{
  let theme = null;
  try {
    theme = localStorage.getItem("emulator-theme");
  } catch {
    // Storage is blocked: use the system's theme.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
}
