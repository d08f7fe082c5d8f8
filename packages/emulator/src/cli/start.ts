import { type Command, Option } from "commander";
import { withJson } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { ReadyMessage, StartedEmulator, StartSettings } from "./dependencies.js";
import { CliError, getErrorMessage, UsageError } from "./error.js";
import { parsePort, parseSpeed } from "./option-values.js";
import type { Output } from "./output.js";
import { formatReadyMessage, toReadyJson } from "./ready-message.js";
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

/** Adds `start`, which is also what happens without a command. */
export function addStart(program: Command, context: CommandContext): void {
  withJson(program.command("start", { isDefault: true }))
    .description("start an emulator and wait until it is stopped")
    .addOption(
      new Option("--port <port>", "port to listen on; 0 for any").argParser(parsePort).default(DEFAULT_PORT),
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--data-dir <folder>", "keep the state there (default: nothing is kept)")
    .addOption(
      new Option("--time <kind>", "how long things take")
        .choices(["instant", "realistic", "manual"])
        .default("realistic"),
    )
    .addOption(
      new Option("--speed <factor>", "with realistic time: how many times faster").argParser(parseSpeed),
    )
    .addOption(
      new Option("--engine <kind>", "what runs the databases").choices(["redis", "none"]).default("redis"),
    )
    .option("--redis-server <path>", "the redis-server to use (default: the one that is found)")
    .addOption(new Option("--strict", "validate every response against the contract"))
    .option("--no-strict", "do not validate responses")
    .option("--account-name <name>", "name of the account")
    .option("--allow-host <names...>", "names that it is reached by, besides localhost and its address")
    .option("--allow-origin <origins...>", "origins of pages that may use it, such as http://localhost:5173")
    .option("--open", "open the dashboard in a browser")
    .option("--detach", "run in the background; see stop and status")
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
  // Asked for before anything else is awaited: a signal from now on must not end the process halfway.
  const stopped = dependencies.waitForStop();
  try {
    if (options.detachedChild) await runDetached(emulator, stopped, context);
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
  const ready = toReadyMessage(emulator, dependencies.processes.pid);
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, "Ctrl-C stops it."));
  warnAboutHost(options.host, output);
  await openDashboard(options, ready, dependencies, output);
  await stopped;
  if (!output.json) output.note("Stopping.");
}

/** Says nothing on its own: what it would say goes to a log file, and keys do not belong there. */
async function runDetached(
  emulator: StartedEmulator,
  stopped: Promise<void>,
  { dependencies: { processes }, instances }: CommandContext,
): Promise<void> {
  const ready = toReadyMessage(emulator, processes.pid);
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
  const stop = `It runs in the background. Stop it with: redis-cloud-emulator stop --port ${new URL(ready.url).port}`;
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, stop));
  warnAboutHost(options.host, output);
  await openDashboard(options, ready, dependencies, output);
}

/** The same start, for the process in the background. */
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
    // Written in one word, so that a value that begins with a dash is still a value.
    ...values.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ...(options.allowHost ?? []).map((name) => `--allow-host=${name}`),
    ...(options.allowOrigin ?? []).map((origin) => `--allow-origin=${origin}`),
    ...(strict === undefined ? [] : [strict ? "--strict" : "--no-strict"]),
  ];
}

function toSettings(options: StartOptions): StartSettings {
  const { host, port: listenPort, time, engine, dataDir, redisServer, accountName, strict } = options;
  if (options.speed !== undefined && time !== "realistic") {
    throw new UsageError(`--speed has no meaning with --time ${time}`);
  }
  if (redisServer !== undefined && engine === "none") {
    throw new UsageError("--redis-server has no meaning with --engine none");
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

function toReadyMessage({ url, apiKey, secretKey, engine }: StartedEmulator, pid: number): ReadyMessage {
  const base = new URL(url);
  // An address that means all of them is no address to connect to.
  if (base.hostname === "0.0.0.0") base.hostname = "127.0.0.1";
  if (base.hostname === "[::]") base.hostname = "[::1]";
  return { pid, url: base.href, dashboard: `${base.origin}/`, apiKey, secretKey, engine: engine ?? null };
}

function warnAboutHost(host: string, output: Output): void {
  if (/^(localhost|127(\.\d+){3}|::1)$/.test(host)) return;
  output.note(`Note: other machines can reach ${host}. It is an emulator: do not keep secrets in it.`);
}

async function openDashboard(
  { open: isRequested }: StartOptions,
  { dashboard }: ReadyMessage,
  { openPage }: CommandContext["dependencies"],
  output: Output,
): Promise<void> {
  if (!isRequested) return;
  // The emulator runs all the same.
  await openPage(dashboard).catch((error: unknown) => {
    output.note(`Cannot open ${dashboard} in a browser: ${getErrorMessage(error)}`);
  });
}
