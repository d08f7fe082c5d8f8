/** @typedef {"databases" | "database" | "azure" | "tasks" | "requests" | "behavior" | "access"} Page */
/** @typedef {{ page: Page, id: number }} Route */

/** @type {readonly [page: Page, label: string][]} */
export const PAGES = [
  ["databases", "Databases"],
  ["azure", "Azure"],
  ["tasks", "Tasks"],
  ["requests", "Requests"],
  ["behavior", "Behavior"],
  ["access", "Access"],
];

/**
 * Parses a URL fragment. Unknown fragments lead to the databases page.
 *
 * @param {string} hash
 * @returns {Route}
 */
export function parseHash(hash) {
  const database = /^#\/databases\/(\d{1,12})$/.exec(hash);
  if (database !== null) return { page: "database", id: Number(database[1]) };
  const subscription = /^#\/subscriptions\/(\d{1,12})$/.exec(hash);
  if (subscription !== null) return { page: "databases", id: Number(subscription[1]) };
  const page = PAGES.find(([name]) => hash === `#/${name}`)?.[0] ?? "databases";
  return { page, id: 0 };
}

/**
 * Returns the fragment that leads to a subscription on the databases page.
 *
 * @param {number} id
 */
export function subscriptionHash(id) {
  return `#/subscriptions/${id}`;
}

/** @param {number} id */
export function databaseHash(id) {
  return `#/databases/${id}`;
}
