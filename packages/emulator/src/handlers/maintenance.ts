import type { MaintenanceWindowSpec, SubscriptionMaintenanceWindows } from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { syncOperation, task } from "./declare.js";
import { activeSubscription, readSubscription } from "./find.js";
import type { Operations } from "./operation.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MAX_WINDOWS = 7;

/** When the service may do maintenance on a subscription. */
export const maintenanceOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/maintenance-windows": syncOperation(
    ({ account, path }): SubscriptionMaintenanceWindows => {
      const { status, maintenance } = readSubscription(account, path.subscriptionId);
      // Terraform's provider met a 404 here while the subscription was not active.
      if (status !== "active") throw notThere();
      return maintenance;
    },
  ),
  "PUT /subscriptions/{subscriptionId}/maintenance-windows": task({
    command: "subscriptionMaintenanceWindowsUpdateRequest",
    process: (work, { mode, windows }) => {
      const subscription = activeSubscription(work.account, work.path.subscriptionId);
      const least = subscription.memoryStorage === "ram-and-flash" ? 8 : 4;
      if (mode === "automatic" && windows !== undefined) {
        throw new TaskError(
          "MAINTENANCE_WINDOW_AUTOMATIC_MODE_WITH_MAINTENANCE_WINDOWS",
          "The automatic mode takes no windows.",
        );
      }
      if (mode !== "automatic" && mode !== "manual") {
        throw new TaskError(
          "MAINTENANCE_WINDOW_INVALID_MAINTENANCE_WINDOW_MODE_PROVIDED",
          "The mode is neither automatic nor manual.",
        );
      }
      if (mode === "manual") checkWindows(windows ?? [], least);
      subscription.maintenance = { mode, timeZone: "UTC", ...(windows === undefined ? {} : { windows }) };
      appendSystemLog(work, {
        type: "Subscription",
        resource: subscription.name,
        resourceId: subscription.id,
        description: `Maintenance windows of ${subscription.name} were updated.`,
      });
      return { resourceId: subscription.id, resourcePath: `/subscriptions/${subscription.id}` };
    },
  }),
};

function checkWindows(windows: readonly MaintenanceWindowSpec[], least: number): void {
  if (windows.length === 0) {
    throw new TaskError(
      "MAINTENANCE_WINDOW_MANUAL_MODE_WITH_NO_MAINTENANCE_WINDOWS",
      "At least one window is needed.",
    );
  }
  if (windows.length > MAX_WINDOWS) {
    throw new TaskError(
      "MAINTENANCE_WINDOW_GREATER_THAN_MAXIMUM_ALLOWABLE_MAINTENANCE_WINDOWS_PROVIDED",
      `At most ${MAX_WINDOWS} windows are possible.`,
    );
  }
  for (const { days = [], startHour, durationInHours } of windows) {
    if (days.length === 0 || days.some((day) => !DAYS.includes(day))) {
      throw new TaskError("MAINTENANCE_WINDOW_INVALID_DAYS", `Days are English names: ${DAYS.join(", ")}.`);
    }
    if (new Set(days).size < days.length) {
      throw new TaskError("MAINTENANCE_WINDOW_DUPLICATE_DAYS", "A window names a day twice.");
    }
    if (!(startHour >= 0 && startHour <= 23)) {
      throw new TaskError(
        "MAINTENANCE_WINDOW_INVALID_START_HOUR",
        "A window starts at an hour from 0 to 23.",
      );
    }
    if (!(durationInHours >= least && durationInHours <= 24)) {
      throw new TaskError(
        least === 4
          ? "MAINTENANCE_WINDOW_INVALID_DURATION_IN_HOURS"
          : "MAINTENANCE_WINDOW_INVALID_DURATION_FOR_ROF_SUBSCRIPTION",
        `A window lasts ${least} to 24 hours.`,
      );
    }
  }
}
