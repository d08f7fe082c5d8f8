/** @typedef {import("./parse.js").Subscription} Subscription */

/**
 * Returns the API path of a subscription. Essentials subscriptions have their own path prefix.
 *
 * @param {Pick<Subscription, "id" | "kind">} subscription
 */
export function subscriptionPath({ id, kind }) {
  return `/v1${kind === "essentials" ? "/fixed" : ""}/subscriptions/${id}`;
}

/**
 * Returns the API path of a database.
 *
 * @param {Pick<import("./parse.js").Database, "id" | "subscriptionId">} database
 * @param {readonly Subscription[]} subscriptions All loaded subscriptions.
 */
export function databasePath({ id, subscriptionId }, subscriptions) {
  const parent = subscriptions.find((one) => one.id === subscriptionId);
  return `${subscriptionPath(parent ?? { id: subscriptionId, kind: "pro" })}/databases/${id}`;
}
