/** @typedef {import("./parse.js").Subscription} Subscription */

/**
 * Where the API has a subscription: those of Essentials have a place of their own.
 *
 * @param {Pick<Subscription, "id" | "kind">} subscription
 */
export function subscriptionPath({ id, kind }) {
  return `/v1${kind === "essentials" ? "/fixed" : ""}/subscriptions/${id}`;
}

/**
 * Where the API has a database.
 *
 * @param {Pick<import("./parse.js").Database, "id" | "subscriptionId">} database
 * @param {readonly Subscription[]} subscriptions All that are known.
 */
export function databasePath({ id, subscriptionId }, subscriptions) {
  const parent = subscriptions.find((one) => one.id === subscriptionId);
  return `${subscriptionPath(parent ?? { id: subscriptionId, kind: "pro" })}/databases/${id}`;
}
