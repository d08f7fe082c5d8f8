import { type Command, Option } from "commander";
import { withJson } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { ReadyMessage, StartedEmulator, StartSettings } from "./dependencies.js";
import { getErrorMessage } from "./error.js";
import { collect } from "./option-values.js";
import type { Output } from "./output.js";
import { describeTime, formatReadyMessage, toReadyJson } from "./ready-message.js";
import { toLocalOrigin, toStartError } from "./start-error.js";
import { createStartOptions } from "./start-options.js";
import { isLoopbackHost, resolveSettings, type SettingsOptions } from "./start-settings.js";

interface StartOptions extends SettingsOptions {
  open?: boolean;
  detach?: boolean;
  detachedChild?: boolean;
  json?: boolean;
}

/** Adds `start`, the default command. */
export function addStart(program: Command, context: CommandContext): void {
  const command = withJson(program.command("start", { isDefault: true })).description(
    "start an emulator and run until stopped",
  );
  for (const option of createStartOptions()) command.addOption(option);
  command
    .addOption(
      new Option(
        "--behavior <name=value>",
        "quirk of the service, see behavior list; can be repeated",
      ).argParser(collect),
    )
    .option("--config <file>", "JSON or YAML file with options, behavior, durations and resources")
    .option("--open", "open the dashboard in a browser")
    .option("--detach", "run in the background (see stop and status)")
    .addOption(new Option("--detached-child").hideHelp())
    .addHelpText("after", HELP)
    .action((options: StartOptions) => start(options, context));
}

const HELP = `
Each option can also be set in the file of --config (dataDir for --data-dir) or by a variable
(REDIS_CLOUD_EMULATOR_DATA_DIR, REDIS_CLOUD_EMULATOR_BEHAVIOR_CUSTOMER_SIDE, REDIS_CLOUD_EMULATOR_CONFIG).
The command line takes precedence, then the environment, then the file.`;

async function start(options: StartOptions, context: CommandContext): Promise<void> {
  const { dependencies } = context;
  const output = context.output(options);
  const settings = options.detachedChild
    ? (JSON.parse(await dependencies.stdin()) as StartSettings)
    : await resolveSettings(getSettingsOptions(options), dependencies.environment);
  if (options.detach) return startInBackground(settings, options, context, output);
  const emulator = await dependencies.startEmulator(settings).catch(async (error: unknown) => {
    throw await toStartError(error, settings, dependencies);
  });
  // Handle signals before anything else is awaited, so that none can kill the process without cleanup.
  const stopped = dependencies.waitForStop(options.detachedChild === true);
  try {
    const ready = await toReadyMessage(emulator, settings, context);
    if (options.detachedChild) await runDetached(ready, stopped, settings, context);
    else await runInForeground(ready, stopped, { settings, options }, context, output);
  } finally {
    await context.instances.removeCertificate(emulator.url);
    await emulator.stop();
  }
}

function getSettingsOptions({
  open: _open,
  detach: _detach,
  detachedChild: _child,
  json: _json,
  ...options
}: StartOptions): SettingsOptions {
  return options;
}

async function runInForeground(
  ready: ReadyMessage,
  stopped: Promise<void>,
  { settings, options }: { settings: StartSettings; options: StartOptions },
  { dependencies }: CommandContext,
  output: Output,
): Promise<void> {
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, "Press Ctrl-C to stop."));
  warnAboutHost(settings, output);
  await openDashboard(options, ready, dependencies, output);
  await stopped;
  if (!output.json) output.note("Stopping.");
}

/** Prints nothing: its output goes to a log file, which must not contain keys. */
async function runDetached(
  ready: ReadyMessage,
  stopped: Promise<void>,
  settings: StartSettings,
  { dependencies: { processes }, instances }: CommandContext,
): Promise<void> {
  const instance = { pid: ready.pid, origin: toLocalOrigin(settings, new URL(ready.url).port) };
  await instances.add(instance);
  try {
    processes.announce(ready);
    await stopped;
  } finally {
    await instances.remove(instance);
  }
}

/** The settings are sent through standard input: arguments are visible to other users. */
async function startInBackground(
  settings: StartSettings,
  options: StartOptions,
  { dependencies, instances }: CommandContext,
  output: Output,
): Promise<void> {
  const logFile = await instances.prepareLogFile(settings.port);
  const ready = await dependencies.processes.startInBackground(
    ["start", "--detached-child"],
    JSON.stringify(settings),
    logFile,
  );
  const stop = `Running in the background. Stop it with: redis-cloud-emulator stop --port ${new URL(ready.url).port}`;
  output.result(toReadyJson(ready), formatReadyMessage(ready, dependencies.version, stop));
  warnAboutHost(settings, output);
  await openDashboard(options, ready, dependencies, output);
}

async function toReadyMessage(
  { url, apiKey, secretKey, engine, certificate }: StartedEmulator,
  { time, speed, tls = false }: StartSettings,
  { dependencies, instances }: CommandContext,
): Promise<ReadyMessage> {
  const base = new URL(url);
  const dashboard = `${base.origin}/`;
  // A killed emulator may have left its file.
  await instances.removeCertificate(url);
  return {
    pid: dependencies.processes.pid,
    url: base.href,
    dashboard,
    apiKey,
    secretKey,
    engine: engine ?? null,
    ...(tls ? { certificateFile: await instances.saveCertificate(url, certificate) } : {}),
    time: describeTime(time, speed),
  };
}

function warnAboutHost({ host, secretKey }: StartSettings, output: Output): void {
  if (isLoopbackHost(host)) return;
  const hint =
    secretKey === undefined ? " From there they need their own keys: --api-key and --secret-key." : "";
  output.note(`Note: other machines can reach the emulator at ${host}. Do not store secrets in it.${hint}`);
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
