import { type Command, Option } from "commander";
import { withJson } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { ReadyMessage, StartedEmulator, StartSettings } from "./dependencies.js";
import { CliError, getErrorMessage, UsageError } from "./error.js";
import { parsePort, parseSpeed } from "./option-values.js";
import type { Output } from "./output.js";
import { describeTime, formatReadyMessage, toReadyJson } from "./ready-message.js";
import { DEFAULT_PORT } from "./target.js";

interface StartOptions {
  port: number;
  host: string;
  dataDir?: string;
  time: StartSettings["time"];
  speed?: number;
  engine: StartSettings["engine"];
  redisServer?: string;
  strict?: boolean;
  accountName?: string;
  allowHost?: string[];
  allowOrigin?: string[];
  open?: boolean;
  detach?: boolean;
  detachedChild?: boolean;
  json?: boolean;
}

/** Adds `start`, the default command. */
export function addStart(program: Command, context: CommandContext): void {
  withJson(program.command("start", { isDefault: true }))
    .description("start an emulator and run until stopped")
    .addOption(
      new Option("--port <port>", "port to listen on; 0 for any free port")
        .argParser(parsePort)
        .default(DEFAULT_PORT),
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--data-dir <folder>", "folder for persisted state (default: not persisted)")
    .addOption(
      new Option("--time <kind>", "duration of operations")
        .choices(["instant", "realistic", "manual"])
        .default("instant"),
    )
    .addOption(
      new Option(
        "--speed <factor>",
        "speed-up of realistic time; with 60, a minute takes a second",
      ).argParser(parseSpeed),
    )
    .addOption(
      new Option("--engine <kind>", "server that runs the databases")
        .choices(["redis", "none"])
        .default("redis"),
    )
    .option("--redis-server <path>", "path of redis-server (default: found automatically)")
    .addOption(new Option("--strict", "validate every response against the contract"))
    .option("--no-strict", "do not validate responses")
    .option("--account-name <name>", "name of the account")
    .option("--allow-host <names...>", "additional host names, besides localhost and its address")
    .option(
      "--allow-origin <origins...>",
      "origins of pages that may use the API, such as http://localhost:5173",
    )
    .option("--open", "open the dashboard in a browser")
    .option("--detach", "run in the background (see stop and status)")
    .addOption(new Option("--detached-child").hideHelp())
    .action((options: StartOptions) => start(options, context));
}

async function start(options: StartOptions, context: CommandContext): Promise<void> {
  const settings = toSettings(options);
  const output = context.output(options);
  if (options.detach) return startInBackground(options, context, output);
  const { dependencies } = context;
  const emulator = await dependencies.startEmulator(settings).catch((error: unknown) => {
    throw new CliError(getErrorMessage(error));
  });
  // Handle signals before anything else is awaited, so that none can kill the process without cleanup.
  const stopped = dependencies.waitForStop();
  try {
    if (options.detachedChild) await runDetached(emulator, stopped, options, context);
    else await runInForeground(emulator, stopped, options, context, output);
  } finally {
    await emulator.stop();
  }
}

async function runInForeground(
  emulator: StartedEmulator,
  stopped: Promise<void>,
  options: StartOptions,
  { dependencies }: CommandContext,
  output: Output,
): Promise<void> {
  const ready = toReadyMessage(emulator, options, dependencies.processes.pid);
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, "Press Ctrl-C to stop."));
  warnAboutHost(options.host, output);
  await openDashboard(options, ready, dependencies, output);
  await stopped;
  if (!output.json) output.note("Stopping.");
}

/** Prints nothing: its output goes to a log file, which must not contain keys. */
async function runDetached(
  emulator: StartedEmulator,
  stopped: Promise<void>,
  options: StartOptions,
  { dependencies: { processes }, instances }: CommandContext,
): Promise<void> {
  const ready = toReadyMessage(emulator, options, processes.pid);
  const instance = { pid: ready.pid, origin: new URL(ready.url).origin };
  await instances.add(instance);
  try {
    processes.announce(ready);
    await stopped;
  } finally {
    await instances.remove(instance);
  }
}

async function startInBackground(
  options: StartOptions,
  { dependencies, instances }: CommandContext,
  output: Output,
): Promise<void> {
  const logFile = await instances.prepareLogFile(options.port);
  const ready = await dependencies.processes.startInBackground(toArguments(options), logFile);
  const stop = `Running in the background. Stop it with: redis-cloud-emulator stop --port ${new URL(ready.url).port}`;
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, stop));
  warnAboutHost(options.host, output);
  await openDashboard(options, ready, dependencies, output);
}

/** Converts options to the arguments of the background process. */
function toArguments(options: StartOptions): string[] {
  const { host, time, engine, dataDir, redisServer, accountName, strict } = options;
  const values = Object.entries({
    port: String(options.port),
    host,
    time,
    engine,
    speed: options.speed === undefined ? undefined : String(options.speed),
    "data-dir": dataDir,
    "redis-server": redisServer,
    "account-name": accountName,
  });
  return [
    "start",
    "--detached-child",
    // One argument each, so that a value may start with a dash.
    ...values.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ...(options.allowHost ?? []).map((name) => `--allow-host=${name}`),
    ...(options.allowOrigin ?? []).map((origin) => `--allow-origin=${origin}`),
    ...(strict === undefined ? [] : [strict ? "--strict" : "--no-strict"]),
  ];
}

function toSettings(options: StartOptions): StartSettings {
  const { host, port: listenPort, time, engine, dataDir, redisServer, accountName, strict } = options;
  if (options.speed !== undefined && time !== "realistic") {
    throw new UsageError(`--speed requires --time realistic (got --time ${time})`);
  }
  if (redisServer !== undefined && engine === "none") {
    throw new UsageError("--redis-server cannot be combined with --engine none");
  }
  return {
    host,
    port: listenPort,
    time,
    engine,
    speed: options.speed ?? 1,
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(redisServer === undefined ? {} : { redisServer }),
    ...(accountName === undefined ? {} : { accountName }),
    ...(options.allowHost === undefined ? {} : { allowedHosts: options.allowHost }),
    ...(options.allowOrigin === undefined ? {} : { allowedOrigins: options.allowOrigin }),
    ...(strict === undefined ? {} : { strict }),
  };
}

function toReadyMessage(
  { url, apiKey, secretKey, engine }: StartedEmulator,
  { time, speed }: StartOptions,
  pid: number,
): ReadyMessage {
  const base = new URL(url);
  // Clients cannot connect to a wildcard address.
  if (base.hostname === "0.0.0.0") base.hostname = "127.0.0.1";
  if (base.hostname === "[::]") base.hostname = "[::1]";
  const dashboard = `${base.origin}/`;
  return {
    pid,
    url: base.href,
    dashboard,
    apiKey,
    secretKey,
    engine: engine ?? null,
    time: describeTime(time, speed),
  };
}

function warnAboutHost(host: string, output: Output): void {
  if (/^(localhost|127(\.\d+){3}|::1)$/.test(host)) return;
  output.note(`Note: other machines can reach the emulator at ${host}. Do not store secrets in it.`);
}

async function openDashboard(
  { open: isRequested }: StartOptions,
  { dashboard }: ReadyMessage,
  { openPage }: CommandContext["dependencies"],
  output: Output,
): Promise<void> {
  if (!isRequested) return;
  // A missing browser must not stop the emulator.
  await openPage(dashboard).catch((error: unknown) => {
    output.note(`Cannot open ${dashboard} in a browser: ${getErrorMessage(error)}`);
  });
}
