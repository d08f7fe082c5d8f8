import { type Command, Option } from "commander";
import { FAULT_KINDS } from "../faults/fault.js";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { UsageError } from "./error.js";
import { formatTable } from "./output.js";
import type { TargetOptions } from "./target.js";

/** Adds `faults` with `list`, `add`, `remove` and `clear`. */
export function addFaults(program: Command, context: CommandContext): void {
  const faults = program.command("faults").description("make requests to a running emulator fail");
  withTarget(faults.command("list", { isDefault: true }))
    .description("list the faults, and how often each was applied")
    .action((options: FaultsOptions) => list(options, context));
  const add = withTarget(faults.command("add"))
    .description("add a fault")
    .argument("<kind>", FAULT_KINDS.join(", "))
    .addOption(new Option("--route <route>", 'such as "GET /subscriptions" or "POST *" (default: all)'));
  for (const { flags, description } of FIELD_OPTIONS) add.option(flags, description);
  add.action((kind: string, options: AddOptions) => addFault(kind, options, context));
  withTarget(faults.command("remove"))
    .description("remove a fault")
    .argument("<id>", "ID of the fault")
    .action((id: string, options: FaultsOptions) => remove(id, options, context));
  withTarget(faults.command("clear"))
    .description("remove all faults")
    .action((options: FaultsOptions) => clear(options, context));
}

interface FaultsOptions extends TargetOptions {
  json?: boolean;
}

interface AddOptions extends FaultsOptions, Readonly<Record<string, unknown>> {
  route?: string;
}

/** Options that are fields of a fault. The emulator checks their values. */
const FIELD_OPTIONS = [
  { name: "id", flags: "--id <id>", description: "ID of the fault (default: generated)" },
  { name: "method", flags: "--method <method>", description: "HTTP method of the requests (default: all)" },
  { name: "status", flags: "--status <status>", description: "HTTP status of the response" },
  { name: "delayMs", flags: "--delay-ms <milliseconds>", description: "delay of the response" },
  { name: "code", flags: "--code <code>", description: "error code of the task" },
  { name: "count", flags: "--count <number>", description: "number of requests that fail (default: all)" },
  { name: "probability", flags: "--probability <number>", description: "share of the requests that fail" },
  { name: "seed", flags: "--seed <number>", description: "seed of the probability" },
] as const;

const NUMBERS: ReadonlySet<string> = new Set(["status", "delayMs", "count", "probability", "seed"]);

/** Fault in a response of the emulator. */
interface FaultView extends Readonly<Record<string, unknown>> {
  id?: string;
  kind?: string;
  route?: string;
}

async function list(options: FaultsOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const faults = ((await client.requestJson("GET", "/emulator/faults")) ?? []) as FaultView[];
  const rows = faults.map(({ id = "?", kind = "?", route = "*", ...fields }) => [
    id,
    kind,
    route,
    Object.entries(fields)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      .join(" "),
  ]);
  const lines =
    rows.length === 0 ? ["No faults."] : formatTable([["ID", "KIND", "ROUTE", "FIELDS"], ...rows]);
  context.output(options).result(faults, lines);
}

async function addFault(kind: string, options: AddOptions, context: CommandContext): Promise<void> {
  const fault: Record<string, unknown> = { kind };
  if (options.route !== undefined) fault["route"] = options.route;
  for (const { name, flags } of FIELD_OPTIONS) {
    const value = options[name];
    if (typeof value === "string") fault[name] = NUMBERS.has(name) ? parseNumber(value, flags) : value;
  }
  const client = await context.client(options);
  const added = ((await client.requestJson("POST", "/emulator/faults", JSON.stringify(fault))) ??
    {}) as FaultView;
  context
    .output(options)
    .result(added, [`Added fault ${added.id ?? "?"}: ${added.kind ?? kind} for ${added.route ?? "*"}.`]);
}

function parseNumber(text: string, flags: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(`${flags.split(" ", 1)[0]} must be a number (got ${JSON.stringify(text)})`);
}

async function remove(id: string, options: FaultsOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  await client.requestJson("DELETE", `/emulator/faults/${encodeURIComponent(id)}`);
  context.output(options).result({ removed: id }, [`Removed fault ${id}.`]);
}

async function clear(options: FaultsOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  await client.requestJson("DELETE", "/emulator/faults");
  context.output(options).result({ status: "cleared" }, ["Removed all faults."]);
}
