import type { Match } from "../router.js";
import type { DatabaseRecord, EmulatorState } from "../state/state.js";

const SHOWN = /^GET .*\/databases(?:\/\{databaseId\})?$/;

/** The databases whose memory an answer will show: the one that is asked for, or those of a subscription. */
export function databasesAsked({ route, path }: Match, { accounts }: EmulatorState): DatabaseRecord[] {
  if (!SHOWN.test(route)) return [];
  const { databaseId, subscriptionId } = path;
  for (const { databases, subscriptions, essentials } of accounts) {
    const one = databases[Number(databaseId)];
    if (one !== undefined) return [one];
    const parent = subscriptions[Number(subscriptionId)] ?? essentials[Number(subscriptionId)];
    if (databaseId === undefined && parent !== undefined)
      return parent.databaseIds.flatMap((id) => databases[id] ?? []);
  }
  return [];
}
