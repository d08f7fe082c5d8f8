/** Script that makes the tables filterable and sortable. Without it, the tables are static. */
export const SCRIPT = `
"use strict";
for (const section of document.querySelectorAll("[data-table]")) {
  const form = section.querySelector("form");
  const status = section.querySelector("[role=status]");
  const body = section.querySelector("tbody");
  const rows = [...body.rows];
  const apply = () => {
    const words = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const category = form.elements.category.value;
    const level = form.elements.level.value;
    let shown = 0;
    for (const row of rows) {
      const text = row.dataset.words;
      const fits = words.every((word) => text.includes(word)) &&
        (category === "" || row.dataset.category === category) &&
        (level === "" || row.dataset.levels.split(" ").includes(level));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    status.textContent = shown + " of " + rows.length + " shown";
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  for (const head of section.querySelectorAll("thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of section.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = (row) => row.cells[head.cellIndex].dataset.key ?? row.cells[head.cellIndex].textContent;
      rows.sort((a, b) => (up ? 1 : -1) * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
      body.append(...rows);
      status.textContent = "Sorted by " + button.textContent + ", " + (up ? "ascending" : "descending");
    });
  }
  apply();
}
`.trim();
