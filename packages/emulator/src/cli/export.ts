import type { Command } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import type { TargetOptions } from "./target.js";
import { writePrivateFile } from "./text-file.js";

/** Adds `export`. */
export function addExport(program: Command, context: CommandContext): void {
  withTarget(program.command("export"))
    .description("write the state of a running emulator to a file (contains database passwords)")
    .argument("[file]", "target file (default: standard output)", "-")
    .action((file: string, options: ExportOptions) => exportState(file, options, context));
}

interface ExportOptions extends TargetOptions {
  json?: boolean;
}

async function exportState(file: string, options: ExportOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const text = await client.requestText("GET", "/emulator/export");
  if (file === "-") {
    context.dependencies.stdout(text.endsWith("\n") ? text : `${text}\n`);
    return;
  }
  await writePrivateFile(file, text);
  const bytes = Buffer.byteLength(text);
  context.output(options).result({ file, bytes }, [`Wrote ${bytes} bytes to ${file}.`]);
}
