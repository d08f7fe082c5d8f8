import type { Change } from "../engine/plan.js";

/** Blocks the change to an older Redis version: the service only upgrades. */
export function blockDowngrade(change: Change): Change {
  const { path, from, to } = change;
  if (path !== "spec.redisVersion" || typeof from !== "string" || typeof to !== "string") return change;
  const isOlder = to.localeCompare(from, "en", { numeric: true }) < 0;
  if (!isOlder) return change;
  const reason = `cannot be changed from ${JSON.stringify(from)} to ${JSON.stringify(to)}: the service does not downgrade databases`;
  return { ...change, action: "blocked", reason };
}
