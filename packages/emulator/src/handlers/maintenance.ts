import type { MaintenanceWindowSpec, SubscriptionMaintenanceWindows } from "redis-cloud-sdk/models";
import { notFound } from "../errors.js";
import { assertRules, type Rule, read, task } from "./declare.js";
import { readSubscription } from "./find.js";
import { describeSubscription } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { subscription } from "./targets.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MAX_WINDOWS = 7;
/** Minimum duration of a window, in RAM and with Redis Flex. */
const MIN_HOURS = 4;
const MIN_HOURS_FLASH = 8;

/** Time windows in which the service may do maintenance on a subscription. */
export const maintenanceOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/maintenance-windows": read(
    ({ account, path }): SubscriptionMaintenanceWindows => {
      const { status, maintenance } = readSubscription(account, path.subscriptionId);
      // Terraform's provider got a 404 here while the subscription was not active.
      if (status !== "active") throw notFound();
      const { mode } = maintenance;
      // Recordings of the service have nothing else in automatic mode.
      return mode === "automatic" ? { mode } : maintenance;
    },
  ),
  "PUT /subscriptions/{subscriptionId}/maintenance-windows": task({
    target: subscription("active"),
    rules: [
      [
        "MAINTENANCE_WINDOW_AUTOMATIC_MODE_WITH_MAINTENANCE_WINDOWS",
        ({ body: { mode, windows } }) => mode === "automatic" && windows !== undefined && windows.length > 0,
        // Quoted, as the text below: acceptance tests of the vendor's Terraform provider.
        "Automatic mode cannot be set with a manual maintenance window",
      ],
      [
        "MAINTENANCE_WINDOW_INVALID_MAINTENANCE_WINDOW_MODE_PROVIDED",
        ({ body: { mode } }) => mode !== "automatic" && mode !== "manual",
        ({ body: { mode } }) => `\`mode\` must be automatic or manual (got ${mode}).`,
      ],
      [
        "MAINTENANCE_WINDOW_MANUAL_MODE_WITH_NO_MAINTENANCE_WINDOWS",
        ({ body: { mode, windows = [] } }) => mode === "manual" && windows.length === 0,
        "Must provide at least one maintenance window with manual maintenance mode",
      ],
      [
        "MAINTENANCE_WINDOW_GREATER_THAN_MAXIMUM_ALLOWABLE_MAINTENANCE_WINDOWS_PROVIDED",
        ({ body: { windows = [] } }) => windows.length > MAX_WINDOWS,
        ({ body: { windows = [] } }) =>
          `\`windows\` must have at most ${MAX_WINDOWS} entries (got ${windows.length}).`,
      ],
    ],
    run: ({ subscription, body: { mode, windows } }) => {
      const minHours = subscription.memoryStorage === "ram-and-flash" ? MIN_HOURS_FLASH : MIN_HOURS;
      for (const window of windows ?? []) assertRules(windowRules, { ...window, minHours });
      subscription.maintenance = { mode, timeZone: "UTC", ...(windows === undefined ? {} : { windows }) };
      return { resourceId: subscription.id, resourcePath: `/subscriptions/${subscription.id}` };
    },
    log: ({ subscription }) =>
      describeSubscription(subscription, `Maintenance windows of ${subscription.name} were updated.`),
  }),
};

type WindowContext = MaintenanceWindowSpec & { readonly minHours: number };

const windowRules: readonly Rule<WindowContext>[] = [
  [
    "MAINTENANCE_WINDOW_INVALID_DAYS",
    ({ days = [] }) => days.length === 0 || days.some((day) => !DAYS.includes(day)),
    ({ days = [] }) => `\`days\` must be some of ${DAYS.join(", ")} (got ${days.join(", ") || "none"}).`,
  ],
  [
    "MAINTENANCE_WINDOW_DUPLICATE_DAYS",
    ({ days }) => new Set(days).size < days.length,
    "`days` must not contain a day twice.",
  ],
  [
    "MAINTENANCE_WINDOW_INVALID_START_HOUR",
    ({ startHour }) => !(startHour >= 0 && startHour <= 23),
    ({ startHour }) => `\`startHour\` must be from 0 to 23 (got ${startHour}).`,
  ],
  [
    "MAINTENANCE_WINDOW_INVALID_DURATION_IN_HOURS",
    ({ minHours, ...window }) => minHours === MIN_HOURS && !isDuration(window, minHours),
    renderDuration,
  ],
  [
    "MAINTENANCE_WINDOW_INVALID_DURATION_FOR_ROF_SUBSCRIPTION",
    ({ minHours, ...window }) => !isDuration(window, minHours),
    renderDuration,
  ],
];

function isDuration({ durationInHours }: MaintenanceWindowSpec, minHours: number): boolean {
  return durationInHours >= minHours && durationInHours <= 24;
}

function renderDuration({ minHours, durationInHours }: WindowContext): string {
  return `\`durationInHours\` must be from ${minHours} to 24 (got ${durationInHours}).`;
}
