import type { Command } from "commander";
import { parseBehavior } from "../behavior/check-behavior.js";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { getErrorMessage, UsageError } from "./error.js";
import { formatTable } from "./output.js";
import type { TargetOptions } from "./target.js";

/** Adds `behavior` with `list`, `set` and `reset`. */
export function addBehavior(program: Command, context: CommandContext): void {
  const behavior = program
    .command("behavior")
    .description("show and switch the quirks of the service in a running emulator");
  withTarget(behavior.command("list", { isDefault: true }))
    .description("list names, values and descriptions; * marks those that differ from the default")
    .action((options: BehaviorOptions) => list(options, context));
  withTarget(behavior.command("set"))
    .description("change behaviors")
    .argument("<name=value...>", 'such as customerSide=never or rateLimit={"requests":10,"windowMs":60000}')
    .action((values: string[], options: BehaviorOptions) => set(values, options, context));
  withTarget(behavior.command("reset"))
    .description("return to the behavior at the start")
    .argument("[names...]", "behaviors to reset (default: all)")
    .action((names: string[], options: BehaviorOptions) => reset(names, options, context));
}

interface BehaviorOptions extends TargetOptions {
  json?: boolean;
}

/** Behavior in a response of the emulator. */
export interface BehaviorItem {
  name?: string;
  value?: unknown;
  isDefault?: boolean;
  description?: string;
}

async function list(options: BehaviorOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const items = (await client.requestJson("GET", "/emulator/behavior")) as BehaviorItem[];
  const rows = items.map(({ name = "?", value, isDefault, description = "" }) => [
    `${isDefault === false ? "*" : " "} ${name}`,
    JSON.stringify(value) ?? "?",
    description,
  ]);
  context.output(options).result(items, formatTable(rows));
}

async function set(values: string[], options: BehaviorOptions, context: CommandContext): Promise<void> {
  const changes = parseAll(values);
  const client = await context.client(options);
  await client.requestJson("PUT", "/emulator/behavior", JSON.stringify(changes));
  const names = Object.entries(changes).map(([name, value]) => `  ${name}=${JSON.stringify(value)}`);
  context.output(options).result({ changed: changes }, [`Changed in ${client.origin}:`, ...names]);
}

function parseAll(values: readonly string[]): Record<string, unknown> {
  try {
    return Object.assign({}, ...values.map(parseBehavior));
  } catch (error) {
    throw new UsageError(getErrorMessage(error));
  }
}

async function reset(names: string[], options: BehaviorOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const paths = names.length === 0 ? [""] : names.map((name) => `/${encodeURIComponent(name)}`);
  for (const path of paths) await client.requestJson("DELETE", `/emulator/behavior${path}`);
  context
    .output(options)
    .result({ reset: names }, [`Reset ${names.length === 0 ? "all behaviors" : names.join(", ")}.`]);
}

/** Formats the behaviors that differ from the default. */
export function describeChanges(items: readonly BehaviorItem[]): string {
  const changed = items.filter(({ isDefault }) => isDefault === false);
  if (changed.length === 0) return "default";
  return changed.map(({ name, value }) => `${name}=${JSON.stringify(value)}`).join(", ");
}
