import type { Command } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { TargetOptions } from "./target.js";
import { readDocument } from "./text-file.js";

/** Adds `import`. */
export function addImport(program: Command, context: CommandContext): void {
  withTarget(program.command("import"))
    .description("replace the state of a running emulator with an exported one")
    .argument("<file>", "exported file; - for standard input")
    .action((file: string, options: ImportOptions) => importState(file, options, context));
}

interface ImportOptions extends TargetOptions {
  json?: boolean;
}

async function importState(file: string, options: ImportOptions, context: CommandContext): Promise<void> {
  const document = await readDocument(file, context.dependencies);
  const client = await context.client(options);
  const response = await client.requestJson("POST", "/emulator/import", document);
  const from = file === "-" ? "standard input" : file;
  context.output(options).result(response ?? {}, [`Imported ${from} into the emulator at ${client.origin}.`]);
}
