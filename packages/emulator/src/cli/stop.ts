import type { Command } from "commander";
import { AdminClient } from "./admin-client.js";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { CliError, getErrorMessage } from "./error.js";
import type { Instance } from "./instances.js";
import { getNamedOrigin, getSingleInstance, type TargetOptions } from "./target.js";

/** Adds `stop`. */
export function addStop(program: Command, context: CommandContext): void {
  withTarget(program.command("stop"))
    .description("stop a background emulator")
    .action((options: StopOptions) => stop(options, context));
}

interface StopOptions extends TargetOptions {
  json?: boolean;
}

const TIMEOUT_MS = 15_000;
const POLL_INTERVAL_MS = 25;

async function stop(options: StopOptions, context: CommandContext): Promise<void> {
  const { instances, dependencies } = context;
  const { isAlive: alive, terminate } = dependencies.processes;
  const instance = await findInstance(options, context);
  const { pid, origin } = instance;
  if (!alive(pid)) {
    await instances.remove(instance);
    throw new CliError(`The emulator at ${origin} (process ${pid}) has already exited`);
  }
  await verifyInstance(instance, context);
  terminate(pid);
  const deadline = Date.now() + TIMEOUT_MS;
  while (alive(pid)) {
    if (Date.now() > deadline) {
      throw new CliError(`Process ${pid} did not exit within ${TIMEOUT_MS / 1000} s of SIGTERM`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
  await instances.remove(instance);
  context
    .output(options)
    .result({ stopped: instance }, [`Stopped the emulator at ${origin} (process ${pid}).`]);
}

async function findInstance(options: StopOptions, { instances }: CommandContext): Promise<Instance> {
  const origin = await getNamedOrigin(options, instances);
  const all = await instances.list();
  if (origin === undefined) {
    const only = getSingleInstance(all);
    if (only !== undefined) return only;
    throw new CliError("No emulator is running in the background. Press Ctrl-C to stop one in a terminal");
  }
  // Files are named by port, so localhost and 127.0.0.1 are equivalent.
  const found = all.find((one) => instances.getFile(one.origin) === instances.getFile(origin));
  if (found !== undefined) return found;
  throw new CliError(
    `No emulator at ${origin} was started with --detach. Press Ctrl-C to stop one in a terminal`,
  );
}

/** Checks that the process is still the emulator, because the process ID may have been reused. */
async function verifyInstance(
  { pid, origin }: Instance,
  { dependencies, instances }: CommandContext,
): Promise<void> {
  const client = new AdminClient(dependencies, { origin, apiKey: "", secretKey: "", keysFrom: "" });
  const advice = `Process ${pid} was not stopped; if it is not an emulator, remove ${instances.getFile(origin)}`;
  const health = await client.health().catch((error: unknown) => {
    throw new CliError(`${getErrorMessage(error)}. ${advice}`);
  });
  if (health.pid !== undefined && health.pid !== pid) {
    throw new CliError(`The emulator at ${origin} is process ${health.pid}, not ${pid}. ${advice}`);
  }
}
