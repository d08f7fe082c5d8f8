import { el } from "./dom.js";

/** Creates the logo with the product name. */
export function brand() {
  return el(
    "span",
    { class: "brand" },
    el("img", { src: "/dashboard/icon.svg", alt: "", width: 26, height: 26 }),
    el("span", { class: "brand-name" }, "Redis Cloud ", el("b", {}, "emulator")),
  );
}
