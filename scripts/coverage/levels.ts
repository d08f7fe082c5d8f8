import type { Evidence } from "./evidence.js";
import type { FacadeMethod } from "./facade.js";

/** How far an operation has come. Each level is claimed only when something shows it. */
export interface Levels {
  /** A facade method calls the route. */
  implemented: boolean;
  /** A passed test saw the exact request and gave back the answer. */
  wireTested: boolean;
  /** A passed test carried it through against a server with state. */
  lifecycleTested: boolean;
  /** Every method that calls it has a description and an `@route` that says the same. */
  documented: boolean;
  liveVerified: boolean;
}

export const LEVELS = ["implemented", "wireTested", "lifecycleTested", "documented", "liveVerified"] as const;

/** What people read for a level, and the letter that marks it in lists. */
export const LEVEL_WORDS: Readonly<Record<keyof Levels, { label: string; letter: string; meaning: string }>> =
  {
    implemented: { label: "Implemented", letter: "I", meaning: "a method of the client calls the route" },
    wireTested: {
      label: "Wire-tested",
      letter: "W",
      meaning: "a passed test saw the exact request and got the answer back through the method",
    },
    lifecycleTested: {
      label: "Lifecycle-tested",
      letter: "L",
      meaning: "a passed test carried it through against a server that keeps state",
    },
    documented: {
      label: "Documented",
      letter: "D",
      meaning: "the method is described and its @route tag equals the route it calls",
    },
    liveVerified: { label: "Verified live", letter: "V", meaning: "a test called the live service" },
  };

export const WHY_NOT_LIVE = "no test of this project calls the live service";
export const WHY_NO_EVIDENCE = "no evidence yet: run npm test";

/** The levels of a route, from the methods that call it and what tests showed. */
export function levelsOf(route: string, methods: readonly FacadeMethod[], evidence: Evidence): Levels {
  const implemented = methods.length > 0;
  return {
    implemented,
    wireTested: implemented && evidence.wire.has(route),
    lifecycleTested: implemented && evidence.lifecycle.has(route),
    documented: implemented && methods.every(isDocumented),
    liveVerified: false,
  };
}

/** Described, and tagged with exactly the routes that it calls. */
export function isDocumented({ described, routeTags, calls }: FacadeMethod): boolean {
  const called = [...new Set(calls.flatMap((call) => call.routes))].sort();
  return described && JSON.stringify([...routeTags].sort()) === JSON.stringify(called);
}
