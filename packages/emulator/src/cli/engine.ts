import type { Command } from "commander";
import { withJson } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { FoundEngine } from "./dependencies.js";
import { CliError, getErrorMessage } from "./error.js";

/** Adds `engine` with `show` and `install`. */
export function addEngine(program: Command, context: CommandContext): void {
  const engine = program.command("engine").description("manage the server program that runs the databases");
  withJson(engine.command("show", { isDefault: true }))
    .description("show the server that would be used")
    .option("--redis-server <path>", "path of redis-server, as for start")
    .action((options: ShowOptions) => showEngine(options, context));
  withJson(engine.command("install"))
    .description("download redis-server without root (Debian and Ubuntu)")
    .action((options: EngineOptions) => installEngine(options, context));
}

interface EngineOptions {
  json?: boolean;
}

interface ShowOptions extends EngineOptions {
  redisServer?: string;
}

async function showEngine(options: ShowOptions, context: CommandContext): Promise<void> {
  const { engines, environment } = context.dependencies;
  const { redisServer: path } = options;
  const found = await engines
    .find({ environment, ...(path === undefined ? {} : { path }) })
    .catch((error: unknown) => {
      throw new CliError(getErrorMessage(error));
    });
  context.output(options).result(found, [formatEngine(found)]);
}

async function installEngine(options: EngineOptions, context: CommandContext): Promise<void> {
  const output = context.output(options);
  const found = await context.dependencies.engines
    .install((step) => output.note(step))
    .catch((error: unknown) => {
      throw new CliError(getErrorMessage(error));
    });
  output.result(found, [formatEngine(found)]);
}

/** Formats an engine as one line. */
export function formatEngine({ kind, version, path, source }: FoundEngine): string {
  return `${kind} ${version} at ${path} (${source})`;
}
