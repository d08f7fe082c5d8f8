/** @typedef {"databases" | "database" | "tasks" | "requests" | "access"} Place */
/** @typedef {{ place: Place, id: number }} Route */

/** @type {readonly [place: Place, label: string][]} */
export const PLACES = [
  ["databases", "Databases"],
  ["tasks", "Tasks"],
  ["requests", "Requests"],
  ["access", "Access"],
];

/**
 * Where a fragment leads. What leads nowhere leads to the databases.
 *
 * @param {string} hash
 * @returns {Route}
 */
export function routeOf(hash) {
  const database = /^#\/databases\/(\d{1,12})$/.exec(hash);
  if (database !== null) return { place: "database", id: Number(database[1]) };
  const place = PLACES.find(([name]) => hash === `#/${name}`)?.[0] ?? "databases";
  return { place, id: 0 };
}

/** @param {number} id */
export function databaseHash(id) {
  return `#/databases/${id}`;
}
