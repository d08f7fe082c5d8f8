import { type Command, Option } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { CliError, getErrorMessage } from "./error.js";
import { integerParser } from "./option-values.js";
import type { Output } from "./output.js";
import { readEvents } from "./sse.js";
import type { TargetOptions } from "./target.js";

/** Adds `logs`. */
export function addLogs(program: Command, context: CommandContext): void {
  withTarget(program.command("logs"))
    .description("show the latest API requests to a running emulator")
    .addOption(
      new Option("--limit <number>", "number of requests")
        .argParser(integerParser("--limit", 1, MAX_LIMIT))
        .default(DEFAULT_LIMIT),
    )
    .option(
      "--follow",
      "then print requests, tasks and statuses as they come; with --json one value per line",
    )
    .action((options: LogsOptions) => logs(options, context));
}

const DEFAULT_LIMIT = 50;
/** Number of requests that the emulator keeps. */
const MAX_LIMIT = 1_000;

interface LogsOptions extends TargetOptions {
  json?: boolean;
  limit: number;
  follow?: boolean;
}

/** Request in a response of the emulator. */
interface RequestView {
  at?: string;
  method?: string;
  path?: string;
  status?: number | null;
  durationMs?: number;
  keyName?: string | null;
  fault?: string;
}

/** Event data in the stream of the emulator. */
interface EventData extends RequestView {
  id?: number;
  name?: string | null;
  taskId?: string;
  commandType?: string;
  error?: unknown;
}

async function logs(options: LogsOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const output = context.output(options);
  // Subscribed first, so that no request is missed in between.
  const stream = options.follow ? await client.openStream("/emulator/events") : undefined;
  const path = `/emulator/requests?limit=${options.limit}`;
  const latest = (((await client.requestJson("GET", path)) ?? []) as RequestView[]).reverse();
  if (stream === undefined) {
    const lines = latest.length === 0 ? ["No requests."] : latest.map(formatRequest);
    output.result(latest, lines);
    return;
  }
  for (const request of latest) print("request", request, output);
  try {
    for await (const { type, data } of readEvents(stream)) print(type, JSON.parse(data) as EventData, output);
  } catch (error) {
    throw new CliError(`The emulator at ${client.origin} closed the stream: ${getErrorMessage(error)}`);
  }
}

function print(type: string, data: EventData, output: Output): void {
  const line = formatEvent(type, data);
  if (line !== undefined) output.result({ type, ...data }, [line]);
}

function formatEvent(type: string, data: EventData): string | undefined {
  const { id, name, status, taskId, commandType, error } = data;
  const reason = error === undefined || error === null ? "" : ` (${JSON.stringify(error)})`;
  if (type === "request") return formatRequest(data);
  if (type === "task") return `task ${taskId ?? "?"} ${commandType ?? ""} is ${status ?? "?"}${reason}`;
  if (type === "database" || type === "subscription") {
    const label = name === undefined || name === null ? "" : ` ${name}`;
    return `${type} ${id ?? "?"}${label} is ${status ?? "?"}`;
  }
  return undefined;
}

function formatRequest({ at, method, path, status, durationMs, keyName, fault }: RequestView): string {
  const injected = fault === undefined ? "" : ` fault ${fault}`;
  const duration = Math.round((durationMs ?? 0) * 10) / 10;
  return `${at ?? "?"} ${status ?? "---"} ${method ?? "?"} ${path ?? "?"} ${duration} ms ${keyName ?? "(invalid keys)"}${injected}`;
}
