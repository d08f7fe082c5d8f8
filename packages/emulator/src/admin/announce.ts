import type { AccountState, Event } from "../state/state.js";
import type { EventHub } from "./events.js";
import { viewSubscription, viewTask } from "./overview.js";

/** Publishes a new or changed task. */
export function publishTask(taskId: string, account: AccountState, hub: EventHub): void {
  const task = account.tasks[taskId];
  if (task !== undefined) hub.publish("task", viewTask(task), account.id);
}

/**
 * Publishes the changes made by a scheduled event. Must be called after the event was executed.
 *
 * Only reads the resources that the event names, because comparing whole states would slow down every request.
 */
export function publishChange(event: Event, account: AccountState, hub: EventHub): void {
  if (event.type === "task") {
    publishTask(event.taskId, account, hub);
    return;
  }
  if (event.type !== "status") return;
  if (event.kind === "databases") publishDatabase(event.id, account, hub);
  if (event.kind === "subscriptions" || event.kind === "essentials") {
    const { id, kind } = event;
    const found = account[kind][id];
    const data =
      found === undefined
        ? { id, status: "deleted" }
        : viewSubscription(found, kind === "essentials" ? kind : "pro");
    hub.publish("subscription", data, account.id);
  }
}

/** Publishes a database. A removed one has the status `deleted`. */
export function publishDatabase(id: number, account: AccountState, hub: EventHub): void {
  const found = account.databases[id];
  hub.publish(
    "database",
    {
      id,
      subscriptionId: found?.subscriptionId ?? null,
      name: found?.view.name ?? null,
      status: found?.status ?? "deleted",
    },
    account.id,
  );
}
