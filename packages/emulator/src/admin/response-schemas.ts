import { CUSTOMER_KINDS } from "../lifecycle/customer-side.js";
import { TASK_KINDS } from "../lifecycle/task-resource.js";
import { CLOCK_MODES } from "../state/world.js";
import { azureSchema } from "./azure-schema.js";
import { array, integer, nullable, number, object, type Schema, string, time } from "./schema.js";
import { SEED_LISTS } from "./seed.js";

/** Values of a chart. */
const values = array(nullable(number));

const quota = nullable({ type: "number", minimum: 0, description: "null: unlimited" });
const clockMode: Schema = { type: "string", enum: CLOCK_MODES };
const quotas = object({ databases: quota, memoryGb: quota, keys: quota });

const key = {
  name: string,
  role: nullable(string),
  createdAt: time,
  expiresAt: nullable(time),
  allowedSourceIps: array(string),
  requests: integer,
  lastUsedAt: nullable(time),
};

const endpoint = nullable(object({ host: string, port: integer, tls: { type: "boolean" } }));

const database = object({
  id: integer,
  subscriptionId: integer,
  name: string,
  status: string,
  endpoint,
  connectionString: nullable(string),
  info: nullable(
    object({
      usedMemoryBytes: number,
      maxMemoryBytes: number,
      opsPerSecond: number,
      totalCommands: number,
      connectedClients: number,
      keys: number,
    }),
  ),
  "armId?": { ...string, description: "Resource ID of a database in Azure." },
  "hasAccessKeys?": { type: "boolean" },
  "regions?": array(object({ region: string, endpoint })),
  "error?": string,
});

const task = object({
  id: string,
  commandType: string,
  status: string,
  createdAt: time,
  changedAt: time,
  keyName: string,
  resourceId: nullable(integer),
  resource: object({
    kind: { enum: TASK_KINDS },
    id: nullable(integer),
    name: nullable(string),
    status: nullable(string),
    subscriptionId: nullable(integer),
  }),
  error: nullable(object({ type: string, description: string })),
});

const account = { id: integer, name: string, createdAt: time };

const fault = {
  type: "object",
  properties: { id: string, kind: string, route: string, applied: integer, left: nullable(integer) },
  required: ["id", "kind", "route", "applied", "left"],
};

const customerItem = object({
  kind: { enum: CUSTOMER_KINDS },
  id: integer,
  subscriptionId: integer,
  regionId: nullable(integer),
  name: string,
  status: string,
  actions: array(string),
});

/** Schemas of the responses, by name. */
export const responseSchemas = {
  Error: object({ error: string, hint: string }),
  Health: object({
    status: { const: "ready" },
    "pid?": integer,
    "version?": string,
    "engine?": object({ kind: string, version: nullable(string) }),
    "clock?": object({ mode: clockMode, "speed?": number, now: time }),
    "accounts?": integer,
    "demo?": { type: "boolean", description: "Whether the public demo keys are valid." },
  }),
  Overview: object({
    account: object(account),
    subscriptions: array(
      object({
        id: integer,
        name: string,
        status: string,
        kind: string,
        numberOfDatabases: integer,
        provider: string,
        regions: array(string),
        isActiveActive: { type: "boolean" },
        plan: nullable(
          object({
            name: string,
            maximumDatabases: integer,
            supportsTls: { type: "boolean" },
            supportsPersistence: { type: "boolean" },
          }),
        ),
      }),
    ),
    databases: array(database),
    tasks: array(task),
    quotas,
    usage: { type: "object" },
    behavior: { type: "object" },
    faults: array(fault),
  }),
  MetricsHistory: object({
    now: time,
    from: { ...time, description: "Start of the first value of all lists." },
    intervalMs: { type: "integer", description: "Time that each value stands for: its largest one." },
    databases: array(
      object({ id: integer, usedMemoryBytes: values, opsPerSecond: values, connectedClients: values }),
    ),
  }),
  TaskPage: object({ total: integer, tasks: array(task) }),
  Requests: array(
    object({
      id: integer,
      at: time,
      method: string,
      path: string,
      route: nullable(string),
      status: nullable(integer),
      durationMs: number,
      keyName: nullable(string),
      "fault?": string,
    }),
  ),
  Ticket: object({ ticket: string, expiresAt: time }),
  Fault: fault,
  Faults: array(fault),
  Clock: object({ mode: clockMode, now: time }),
  Keys: array(object(key)),
  CreatedKey: object({ ...key, secretKey: string }),
  Behaviors: array(
    object({
      name: string,
      value: {},
      default: {},
      isDefault: { type: "boolean" },
      choices: nullable({ ...array({}), description: "All possible values, if they are enumerable." }),
      expected: string,
      description: string,
    }),
  ),
  CustomerSide: array(customerItem),
  CustomerItem: customerItem,
  Invitation: { type: "object" },
  Azure: azureSchema,
  Quotas: quotas,
  Accounts: array(object({ ...account, keys: integer, databases: integer, quotas })),
  CreatedAccount: object({ id: integer, name: string, keyName: string, apiKey: string, secretKey: string }),
  CommandResult: {
    type: "object",
    properties: { result: {}, error: { type: "string", description: "Error reply of Redis." } },
  },
  RestTokens: array(
    object({ access: string, createdAt: time, requests: integer, commands: integer, errors: integer }),
  ),
  CreatedRestToken: object({ url: string, token: string, access: string }),
  Reset: object({ status: { const: "reset" } }),
  Seeded: object({
    created: {
      type: "object",
      properties: Object.fromEntries(
        SEED_LISTS.map((list) => [list, array(object({ id: nullable(integer), name: string }))]),
      ),
    },
  }),
  StateDocument: object({ format: string, version: integer, exportedAt: time, state: { type: "object" } }),
  Imported: object({ accounts: integer }),
  OpenApi: { type: "object" },
} as const satisfies Readonly<Record<string, Schema>>;

export type ResponseSchemaName = keyof typeof responseSchemas;
