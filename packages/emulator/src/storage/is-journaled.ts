import { catalog } from "redis-cloud-sdk/catalog";

/**
 * Whether requests of a route go into the journal: those that change something, and the reads that the service
 * answers with a task, because each of them takes an id. Other reads change nothing that a restart must find.
 */
export function isJournalled(route: keyof typeof catalog): boolean {
  return !route.startsWith("GET ") || catalog[route].kind === "task";
}
