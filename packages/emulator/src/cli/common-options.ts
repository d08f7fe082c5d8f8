import { type Command, Option } from "commander";
import { parsePort } from "./option-values.js";
import { DEFAULT_PORT } from "./target.js";

/** Adds the options of all commands. */
export function withJson(command: Command): Command {
  return command.option("--json", "print one JSON value");
}

/** Adds the options of commands that connect to a running emulator. */
export function withTarget(command: Command): Command {
  return withJson(command)
    .option(
      "--url <url>",
      `URL of the emulator (default: the only background instance, else port ${DEFAULT_PORT})`,
    )
    .addOption(
      new Option("--port <port>", "port of an emulator on this machine, instead of --url")
        .argParser(parsePort)
        .conflicts("url"),
    );
}
