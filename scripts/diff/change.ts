import type { Direction, Impact, RuleName } from "./rules.js";

/** One thing that two contracts say differently. */
export interface Change {
  rule: RuleName;
  /** What the change is a change of: one operation, one named schema, or the contract as a whole. */
  in: "route" | "schema" | "contract";
  /** `"METHOD /path"`, the schema's name, or `contract`. */
  name: string;
  /** Where in it: `query limit`, `request.databases[].name`, `response 200`, `status`; empty for all of it. */
  at: string;
  /** What stood there and what stands there now, in the words of the contract. */
  before?: unknown;
  after?: unknown;
  /** Whether callers send it, read it, or both. */
  directions: Direction[];
  impact: Impact;
  /** Operations whose requests or answers the change reaches. */
  routes: string[];
}

/** What a comparison finds, before anybody knows where it is used. */
export interface Finding {
  rule: RuleName;
  at: string;
  before?: unknown;
  after?: unknown;
}
