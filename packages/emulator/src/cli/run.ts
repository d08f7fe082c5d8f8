import { Command, CommanderError } from "commander";
import { findNearest } from "redis-cloud-sdk/core";
import { addBehavior } from "./behavior.js";
import { addClock } from "./clock.js";
import { addConfigSchema } from "./config-schema.js";
import { commandContext } from "./context.js";
import { addCustomerSide } from "./customer-side.js";
import type { CliDependencies } from "./dependencies.js";
import { addEngine } from "./engine.js";
import { EXIT, getErrorMessage, UsageError } from "./error.js";
import { addExport } from "./export.js";
import { addFaults } from "./faults.js";
import { addImport } from "./import.js";
import { addKeys } from "./keys.js";
import { addLogs } from "./logs.js";
import { Output } from "./output.js";
import { addReset } from "./reset.js";
import { addSeed } from "./seed.js";
import { addStart } from "./start.js";
import { addStatus } from "./status.js";
import { addStop } from "./stop.js";

/**
 * Runs a command line, given without the names of program and script.
 *
 * @returns The exit code: 0 for success, 1 for an error, 2 for invalid usage. Never rejects.
 */
export async function run(args: readonly string[], dependencies: CliDependencies): Promise<number> {
  const output = new Output(dependencies, args.includes("--json"));
  const program = createProgram(dependencies);
  let command = program.name();
  try {
    command = findCommand(program, args);
    await program.parseAsync(args, { from: "user" });
    return EXIT.ok;
  } catch (error) {
    return reportError(error, command, output);
  }
}

function reportError(error: unknown, command: string, output: Output): number {
  if (error instanceof CommanderError) {
    // Help or version was printed.
    if (error.exitCode === 0) return EXIT.ok;
    // Without a subcommand, help was printed and there is no error message.
    if (error.code !== "commander.help") output.error(describeUsage(error, command));
    return EXIT.usage;
  }
  output.error(getErrorMessage(error));
  return error instanceof UsageError ? EXIT.usage : EXIT.error;
}

/** Puts an error of commander, which may have a suggestion in a second line, into one line with a next step. */
function describeUsage(error: CommanderError, command: string): string {
  const text = getErrorMessage(error)
    .replace(/^error: /, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .replace(/\.$/, "");
  return `${text}; see ${command} --help`;
}

/**
 * Returns the command that the arguments begin with. Commander would treat an unknown one as an argument of the default
 * command.
 *
 * @throws {@link UsageError}
 */
function findCommand(
  parent: Command,
  [name, ...rest]: readonly string[],
  path: string = parent.name(),
): string {
  if (name === undefined || name.startsWith("-") || name === "help" || parent.commands.length === 0)
    return path;
  const command = parent.commands.find((one) => one.name() === name);
  if (command !== undefined) return findCommand(command, rest, `${path} ${name}`);
  const names = parent.commands.map((one) => one.name());
  const [nearest] = findNearest(name, names);
  const hint = nearest === undefined ? `see ${path} --help` : `did you mean ${nearest}?`;
  throw new UsageError(`unknown command ${JSON.stringify(name)}; ${hint}`);
}

function createProgram(dependencies: CliDependencies): Command {
  const program = new Command("redis-cloud-emulator")
    .description("Run a Redis Cloud account on this machine, with a real Redis server behind every database.")
    .version(dependencies.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: dependencies.stdout,
      writeErr: dependencies.stderr,
      // Errors are printed by reportError in the requested format.
      outputError: () => undefined,
    });
  const context = commandContext(dependencies);
  for (const add of [
    addStart,
    addStop,
    addStatus,
    addLogs,
    addReset,
    addSeed,
    addExport,
    addImport,
    addKeys,
    addBehavior,
    addCustomerSide,
    addFaults,
    addClock,
    addEngine,
    addConfigSchema,
  ]) {
    add(program, context);
  }
  return program;
}
