import { Command, CommanderError, InvalidArgumentError } from "commander";
import {
  apply,
  type CommandOptions,
  destroy,
  importDocument,
  planFiles,
  printSchema,
  showStatus,
  watch,
} from "./commands.js";
import { describeError } from "./describe-error.js";
import type { Environment } from "./environment.js";

/** Exit codes: 0 success (with `--detailed-exitcode`: no changes), 1 error, 2 changes (with `--detailed-exitcode`). */
export async function runCommandLine(args: readonly string[], environment: Environment): Promise<number> {
  const { stdout, stderr } = environment;
  let exitCode = 0;
  const program = new Command("redis-cloud-ensure")
    .description("Makes documents true: this database exists, with these properties.")
    .version("0.1.0")
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  const run =
    (action: (options: CommandOptions, environment: Environment) => Promise<number>) =>
    async (options: CommandOptions) => {
      exitCode = await action(options, environment);
    };
  const onFiles = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .requiredOption("-f, --file <file...>", "YAML files; - for standard input")
      .option("--json", "print JSON")
      .option("--feature <name...>", "features that are off by default: azureManagedRedis")
      .option("--max-hourly-price <price>", "highest permitted hourly price of one document", parsePrice)
      .option(
        "--allow <what...>",
        "permissions; replace permits what a document's replace asks for",
        parseAllow,
      );
  onFiles("plan", "show what apply would do; sends no change")
    .option("--detailed-exitcode", "exit with 2 if there are changes")
    .action(run(planFiles));
  onFiles("apply", "create or change the resources, and wait until they are ready")
    .option("--detailed-exitcode", "exit with 2 if something was changed")
    // Node 20 interprets `--env-file` itself, and exits if the file does not exist yet: the short form works
    // everywhere.
    .option("-o, --env-file <file>", "write connections with passwords to a file that only you can read")
    .option("--show-connection", "print connections with passwords to standard output")
    .action(run(apply));
  onFiles("status", "show whether the resources are ready; sends no change").action(run(showStatus));
  onFiles("delete", "delete what has deletionPolicy Delete, and detach the rest").action(run(destroy));
  onFiles("watch", "apply again and again until stopped")
    .option("--interval <seconds>", "time between two rounds", parseSeconds, 300)
    .action(run(watch));
  program
    .command("import")
    .description("print the document of a resource that exists; sends no change")
    .argument("<kind>", "kind, for example RedisCloudDatabase")
    .argument("<id>", "ids of its route, for example 100001/51000001")
    .action(async (kind: string, id: string) => {
      exitCode = await importDocument(kind, id, environment);
    });
  program.command("schema").description("print the JSON Schema of documents").action(run(printSchema));
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    stderr.write(`redis-cloud-ensure: ${describeError(error)}\n`);
    return 1;
  }
}

function parsePrice(text: string): number {
  const price = Number(text);
  if (!(price >= 0))
    throw new InvalidArgumentError(`must be a number of at least 0 (got ${JSON.stringify(text)}).`);
  return price;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 86_400)) {
    throw new InvalidArgumentError(`must be from 1 to 86400 seconds (got ${JSON.stringify(text)}).`);
  }
  return seconds;
}

function parseAllow(text: string, previous: readonly string[] = []): readonly string[] {
  if (text !== "replace") throw new InvalidArgumentError(`must be replace (got ${JSON.stringify(text)}).`);
  return [...previous, text];
}
