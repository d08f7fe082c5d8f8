import { createBehaviorSchema } from "../behavior/check-behavior.js";
import { createRuleSchema } from "../faults/rule.js";
import { changeBehavior, getBehavior, resetBehavior } from "./behavior.js";
import type { AdminEndpoints } from "./endpoint.js";
import { adminJson } from "./error.js";
import { addFault, clearFaults, listFaults, removeFault } from "./faults.js";
import { getMetricsHistory } from "./metrics.js";
import { getOverview } from "./overview.js";
import { listRequests } from "./requests-endpoint.js";
import type { Schema } from "./schema.js";
import {
  advanceClock,
  exportDocument,
  importDocument,
  resetState,
  SEED_FIELDS,
  seedDocument,
  TIME_FIELDS,
} from "./state.js";
import { listTasks, TASK_QUERY } from "./tasks.js";
import { issueTicket } from "./tickets-endpoint.js";

const TASK_EXAMPLE = { kind: "task-error", code: "SUBSCRIPTION_NOT_ACTIVE", route: "POST /subscriptions" };

/** Endpoints for the emulator itself: its state, time, faults and behavior. */
export const controlEndpoints: AdminEndpoints = {
  "GET /overview": {
    access: "owner",
    summary: "Returns the resources, tasks, usage and faults of the account.",
    status: 200,
    response: "Overview",
    handle: async (call) => adminJson(200, await getOverview(call)),
  },
  "GET /history": {
    access: "owner",
    summary: "Returns the metrics of the account's databases in the last 15 minutes, while the emulator ran.",
    status: 200,
    response: "MetricsHistory",
    handle: getMetricsHistory,
  },
  "GET /tasks": {
    access: "owner",
    summary: "Lists the tasks of the account with their resources, newest first.",
    query: TASK_QUERY,
    status: 200,
    response: "TaskPage",
    handle: listTasks,
  },
  "GET /requests": {
    access: "owner",
    summary: "Lists the latest requests to the API, newest first.",
    query: {
      limit: { type: "integer", minimum: 1, maximum: 1_000, default: 100, description: "Maximum number." },
    },
    status: 200,
    response: "Requests",
    handle: listRequests,
  },
  "POST /ticket": {
    access: "owner",
    summary: "Issues a ticket for the event stream, for clients that cannot send headers.",
    status: 200,
    response: "Ticket",
    handle: issueTicket,
  },
  "GET /faults": {
    access: "owner",
    summary: "Lists the faults that affect the account.",
    status: 200,
    response: "Faults",
    handle: listFaults,
  },
  "POST /faults": {
    access: "owner",
    summary: "Adds a fault.",
    body: createRuleSchema() as Schema,
    example: TASK_EXAMPLE,
    status: 201,
    response: "Fault",
    handle: addFault,
  },
  "DELETE /faults": {
    access: "owner",
    summary: "Removes all faults.",
    status: 204,
    handle: clearFaults,
  },
  "DELETE /faults/{faultId}": {
    access: "owner",
    summary: "Removes a fault.",
    status: 204,
    handle: removeFault,
  },
  "POST /time": {
    access: "operator",
    summary: "Advances a manual clock. 409 with any other.",
    fields: TIME_FIELDS,
    example: { advanceMs: 60_000 },
    status: 200,
    response: "Clock",
    handle: advanceClock,
  },
  "GET /behavior": {
    access: "owner",
    summary: "Lists the behaviors of the service, with their values and defaults.",
    status: 200,
    response: "Behaviors",
    handle: getBehavior,
  },
  "PUT /behavior": {
    access: "operator",
    summary: "Changes the given behaviors.",
    body: createBehaviorSchema() as Schema,
    example: { customerSide: "never" },
    status: 200,
    response: "Behaviors",
    handle: changeBehavior,
  },
  "DELETE /behavior": {
    access: "operator",
    summary: "Resets all behaviors to their values at the start.",
    status: 200,
    response: "Behaviors",
    handle: resetBehavior,
  },
  "DELETE /behavior/{behaviorName}": {
    access: "operator",
    summary: "Resets a behavior to its value at the start.",
    status: 200,
    response: "Behaviors",
    handle: resetBehavior,
  },
  "POST /reset": {
    access: "operator",
    summary: "Resets the emulator to its initial state, including faults.",
    fields: {},
    status: 200,
    response: "Reset",
    handle: resetState,
  },
  "POST /seed": {
    access: "owner",
    summary: "Creates resources, given as request bodies of the API.",
    fields: SEED_FIELDS,
    example: { redisRules: [{ name: "reader", redisRule: "+@read ~*" }] },
    status: 200,
    response: "Seeded",
    handle: seedDocument,
  },
  "GET /export": {
    access: "operator",
    summary: "Exports the state, with passwords in plain text.",
    status: 200,
    response: "StateDocument",
    handle: exportDocument,
  },
  "POST /import": {
    access: "operator",
    summary: "Replaces the state by that of an exported document.",
    body: { $ref: "#/components/schemas/StateDocument" },
    status: 200,
    response: "Imported",
    handle: importDocument,
  },
};
