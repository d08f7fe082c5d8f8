import type { LiveEvidence } from "../verify-live/evidence.js";
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
    liveVerified: {
      label: "Verified live",
      letter: "V",
      meaning: "responses of the live service had exactly the fields of the types",
    },
  };

const WHY_NOT_LIVE = "npm run verify:live has not been run with the keys of an account yet";

/** Returns the levels of a route, from its methods and the test evidence. */
export function measureLevels(
  route: string,
  methods: readonly FacadeMethod[],
  evidence: Evidence,
  live: LiveEvidence,
): Levels {
  const implemented = methods.length > 0;
  return {
    implemented,
    wireTested: implemented && evidence.wire.has(route),
    lifecycleTested: implemented && evidence.lifecycle.has(route),
    documented: implemented && methods.every(isDocumented),
    liveVerified: implemented && Object.hasOwn(live.operations, route),
  };
}

/** Returns whether a method is described and tagged with exactly the routes that it calls. */
export function isDocumented({ described, routeTags, calls }: FacadeMethod): boolean {
  const called = [...new Set(calls.flatMap((call) => call.routes))].sort();
  return described && JSON.stringify([...routeTags].sort()) === JSON.stringify(called);
}

/** Explains an empty level, or states its extent. */
export function liveReason({ operations }: LiveEvidence): string {
  const entries = Object.values(operations);
  if (entries.length === 0) return WHY_NOT_LIVE;
  const responses = entries.reduce((sum, entry) => sum + entry.responses, 0);
  const last = entries
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return `${responses} responses, last on ${last}`;
}
