import { toArmKey } from "../azure/kinds.js";
import type { AccountState, Event } from "../state/state.js";
import type { EventHub } from "./events.js";
import { viewSubscription } from "./overview.js";
import { toArmDatabase, viewArmCluster } from "./overview-azure.js";
import { viewTask } from "./tasks.js";

/** Publishes a new or changed task. */
export function publishTask(taskId: string, account: AccountState, hub: EventHub): void {
  const task = account.tasks[taskId];
  if (task !== undefined) hub.publish("task", viewTask(task, account), account.id);
}

/**
 * Publishes the changes of a scheduled event. Must be called after the event was executed.
 *
 * Only reads the resources that the event names, because comparing whole states would slow down every request.
 */
export function publishChange(event: Event, account: AccountState, hub: EventHub): void {
  if (event.type === "task") {
    publishTask(event.taskId, account, hub);
    return;
  }
  if (event.type === "arm") {
    publishArmChange(event.key, account, hub);
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

/** Publishes the cluster or database of a request or an event in Azure. */
export function publishArmChange(key: string, account: AccountState, hub: EventHub): void {
  const { resources = {} } = account.azure ?? {};
  for (const cluster of Object.values(resources).filter(
    (one) => one.kind === "cluster" && key.startsWith(toArmKey(one.id)),
  ))
    hub.publish("subscription", viewArmCluster(cluster, account), account.id);
  for (const database of Object.values(resources).filter(
    (one) => one.kind === "database" && key.startsWith(toArmKey(one.id)),
  ))
    hub.publish("database", toArmDatabase(database, account), account.id);
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
