import type { Evidence } from "./evidence.js";
import type { FacadeMethod } from "./facade.js";

/** Levels of an operation. Each is claimed only with evidence. */
export interface Levels {
  /** A facade method calls the route. */
  implemented: boolean;
  /** A passed test received the exact request and returned its response. */
  wireTested: boolean;
  /** A passed test ran it against a server with state. */
  lifecycleTested: boolean;
  /** Every method that calls it has a description and the same `@route`. */
  documented: boolean;
  liveVerified: boolean;
}

export const LEVELS = ["implemented", "wireTested", "lifecycleTested", "documented", "liveVerified"] as const;

/** Label, letter and meaning of each level. */
export const LEVEL_WORDS: Readonly<Record<keyof Levels, { label: string; letter: string; meaning: string }>> =
  {
    implemented: { label: "Implemented", letter: "I", meaning: "a method of the client calls the route" },
    wireTested: {
      label: "Wire-tested",
      letter: "W",
      meaning: "a passed test checked the exact request and received the response through the method",
    },
    lifecycleTested: {
      label: "Lifecycle-tested",
      letter: "L",
      meaning: "a passed test ran it against a stateful server",
    },
    documented: {
      label: "Documented",
      letter: "D",
      meaning: "the method is documented and its @route tag equals the route that it calls",
    },
    liveVerified: { label: "Verified live", letter: "V", meaning: "a test called the live service" },
  };

export const WHY_NOT_LIVE = "no test of this project calls the live service";

/** Returns the levels of a route, from its methods and the test evidence. */
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

/** Returns whether a method is described and tagged with exactly the routes that it calls. */
export function isDocumented({ described, routeTags, calls }: FacadeMethod): boolean {
  const called = [...new Set(calls.flatMap((call) => call.routes))].sort();
  return described && JSON.stringify([...routeTags].sort()) === JSON.stringify(called);
}
