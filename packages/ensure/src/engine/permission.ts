import { BlockedError } from "../errors.js";
import type { Plan } from "./plan.js";

/** @throws BlockedError if a change is blocked, or needs a replacement that the caller does not permit. */
export function assertPermitted(
  subject: string,
  { changes }: Plan,
  { allow = [] }: { allow?: readonly "replace"[] | undefined },
): void {
  const blocked = changes.filter(({ action }) => action === "blocked");
  if (blocked.length > 0) throw new BlockedError(subject, blocked);
  const replaced = changes.filter(({ action }) => action === "replace");
  if (replaced.length === 0 || allow.includes("replace")) return;
  throw new BlockedError(
    subject,
    replaced.map((change) => ({
      ...change,
      action: "blocked",
      reason: `needs a replacement, which loses ${change.reason}; permit it with allow: ["replace"]`,
    })),
  );
}
