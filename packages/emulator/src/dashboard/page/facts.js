import { el, renderList, setText } from "./dom.js";

/** Creates a list of names and values. Empty values are left out. */
export function createFacts() {
  const element = el("dl", { class: "facts" });
  return {
    element,
    /** @param {readonly [name: string, value: string][]} facts */
    update(facts) {
      renderList(
        element,
        facts.filter(([, value]) => value !== ""),
        {
          key: ([name]) => name,
          create: ([name]) => {
            const value = el("dd");
            const isLong = name === "Subscription";
            return { element: el("div", isLong ? { class: "wide" } : {}, el("dt", {}, name), value), value };
          },
          update: (part, [, value]) => setText(part.value, value),
        },
      );
    },
  };
}
