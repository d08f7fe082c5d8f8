import type { Command } from "commander";
import { type BehaviorItem, describeChanges } from "./behavior.js";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { formatTable } from "./output.js";
import { describeTime } from "./ready-message.js";
import type { TargetOptions } from "./target.js";

/** Adds `status`. */
export function addStatus(program: Command, context: CommandContext): void {
  withTarget(program.command("status"))
    .description("show the status of a running emulator")
    .action((options: StatusOptions) => showStatus(options, context));
}

interface StatusOptions extends TargetOptions {
  json?: boolean;
}

/** Parts of the overview that are printed. */
interface Overview {
  account?: { name?: string };
  subscriptions?: unknown[];
  databases?: {
    id?: number;
    name?: string;
    status?: string;
    endpoint?: { host?: string; port?: number } | null;
    error?: string;
  }[];
  faults?: unknown[];
}

async function showStatus(options: StatusOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const health = await client.health();
  const overview = ((await client.requestJson("GET", "/emulator/overview")) ?? {}) as Overview;
  const behavior = ((await client.requestJson("GET", "/emulator/behavior")) ?? []) as BehaviorItem[];
  const { account, subscriptions = [], databases = [], faults = [] } = overview;
  const engine = [health.engine.kind, health.engine.version].filter((part) => part != null).join(" ");
  const facts = [
    ["Emulator", `${client.origin} (${health.status}, version ${health.version})`],
    ["Engine", engine === "none" ? "none (clients cannot connect to databases)" : engine],
    ["Time", `${describeTime(health.clock.mode, health.clock.speed)}, now ${health.clock.now}`],
    ["Behavior", describeChanges(behavior)],
    ["Account", `${account?.name ?? "?"} (${health.accounts} in total)`],
    ["Subscriptions", String(subscriptions.length)],
    ["Databases", String(databases.length)],
    ["Faults", String(faults.length)],
  ];
  const rows = databases.map(({ id, name, status: databaseStatus, endpoint, error }) => [
    `  ${id ?? "?"}`,
    name ?? "?",
    databaseStatus ?? "?",
    error ?? (endpoint?.port === undefined ? "-" : `${endpoint.host}:${endpoint.port}`),
  ]);
  const lines = [...formatTable(facts), ...(rows.length === 0 ? [] : ["", ...formatTable(rows)])];
  context.output(options).result({ url: client.origin, health, behavior, overview }, lines);
}
