// Runs before anything is drawn, so that a page with a chosen theme does not flash in the other one.
{
  let theme = null;
  try {
    theme = localStorage.getItem("emulator-theme");
  } catch {
    // Storage can be forbidden. Then the system's theme it is.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
}
