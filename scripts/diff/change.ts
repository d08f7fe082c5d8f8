import type { Direction, Impact, RuleName } from "./rules.js";

/** One difference between two contracts. */
export interface Change {
  rule: RuleName;
  /** Subject of the change: an operation, a named schema, or the contract as a whole. */
  in: "route" | "schema" | "contract";
  /** `"METHOD /path"`, the schema's name, or `contract`. */
  name: string;
  /** Location within the subject: `query limit`, `request.databases[].name`, `response 200`, `status`; empty for all of it. */
  at: string;
  /** Old and new content, as in the contract. */
  before?: unknown;
  after?: unknown;
  /** Whether callers send it, read it, or both. */
  directions: Direction[];
  impact: Impact;
  /** Operations whose requests or responses are affected. */
  routes: string[];
}

/** Finding of a comparison, before its usage is looked up. */
export interface Finding {
  rule: RuleName;
  at: string;
  before?: unknown;
  after?: unknown;
}
