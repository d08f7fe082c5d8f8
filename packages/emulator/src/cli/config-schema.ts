import type { Command } from "commander";
import { createConfigSchema } from "./config-file.js";
import type { CommandContext } from "./context.js";

/** Adds `config-schema`. */
export function addConfigSchema(program: Command, { dependencies }: CommandContext): void {
  program
    .command("config-schema")
    .description("print the JSON Schema of configuration files, for editors")
    .action(() => dependencies.stdout(`${JSON.stringify(createConfigSchema(), undefined, 2)}\n`));
}
