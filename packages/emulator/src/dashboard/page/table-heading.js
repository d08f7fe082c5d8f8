import { el } from "./dom.js";

/**
 * Creates the heading cells of a table. A column of buttons has an empty name; its text is for screen readers only.
 *
 * @param {readonly [name: string, kind: string][]} headings
 */
export function headingCells(headings) {
  return headings.map(([name, kind]) =>
    el(
      "th",
      { role: "columnheader", scope: "col", class: kind },
      name === "" ? el("span", { class: "visually-hidden" }, "Actions") : name,
    ),
  );
}
