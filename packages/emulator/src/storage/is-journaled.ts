import { catalog } from "../contract/catalog.js";

/**
 * Whether requests of a route are journaled: those that change the state, and reads that create a task, because they
 * consume an ID. Other reads do not affect the state after a restart.
 */
export function isJournaled(route: keyof typeof catalog): boolean {
  return !route.startsWith("GET ") || catalog[route].kind === "task";
}
