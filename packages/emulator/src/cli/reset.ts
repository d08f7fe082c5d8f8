import type { Command } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { TargetOptions } from "./target.js";

/** Adds `reset`. */
export function addReset(program: Command, context: CommandContext): void {
  withTarget(program.command("reset"))
    .description(
      "return a running emulator to its state at the first start: deletes all resources and faults",
    )
    .action((options: ResetOptions) => reset(options, context));
}

interface ResetOptions extends TargetOptions {
  json?: boolean;
}

async function reset(options: ResetOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const response = await client.requestJson("POST", "/emulator/reset");
  context.output(options).result(response, [`Reset ${client.origin} to its initial state.`]);
}
