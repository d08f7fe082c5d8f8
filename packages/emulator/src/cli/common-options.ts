import { type Command, Option } from "commander";
import { parsePort } from "./option-values.js";
import { DEFAULT_PORT } from "./target.js";

/** For every command. */
export function withJson(command: Command): Command {
  return command.option("--json", "print one JSON value for programs");
}

/** For commands that talk to an emulator. */
export function withTarget(command: Command): Command {
  return withJson(command)
    .option("--url <url>", `the emulator to talk to (default: the one that runs, else port ${DEFAULT_PORT})`)
    .addOption(
      new Option("--port <port>", "the same, by its port on this machine")
        .argParser(parsePort)
        .conflicts("url"),
    );
}
