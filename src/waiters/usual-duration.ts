import { parseOutcome, resources } from "./resource-kinds.js";
import type { TokenContent } from "./token.js";

/**
 * Returns the usual duration of a create that takes minutes, in milliseconds. Creates are recognized by the missing id
 * of the resource.
 */
export function getUsualMs({ outcome, ids }: Pick<TokenContent, "outcome" | "ids">): number | undefined {
  const { kind, gone } = parseOutcome(outcome) ?? {};
  if (kind === undefined || gone) return undefined;
  const { id = "", usualMs } = resources[kind];
  return id in ids ? undefined : usualMs;
}
