import { type Command, Option } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { UsageError } from "./error.js";
import { integerParser } from "./option-values.js";
import type { TargetOptions } from "./target.js";
import { readDocument } from "./text-file.js";

/** Maximum number of resources to create. */
const MAX_COUNT = 10_000;

/** Adds `seed`. */
export function addSeed(program: Command, context: CommandContext): void {
  withTarget(program.command("seed"))
    .description("create subscriptions and databases in a running emulator")
    .argument("[file]", "JSON document {subscriptions, databases, …}; - for standard input")
    .addOption(
      new Option(
        "--subscriptions <number>",
        "without a file: number of subscriptions (default: 1)",
      ).argParser(integerParser("--subscriptions", 0, MAX_COUNT)),
    )
    .addOption(
      new Option("--databases <number>", "without a file: databases per subscription (default: 2)").argParser(
        integerParser("--databases", 0, MAX_COUNT),
      ),
    )
    .action((file: string | undefined, options: SeedOptions) => seed(file, options, context));
}

interface SeedOptions extends TargetOptions {
  subscriptions?: number;
  databases?: number;
  json?: boolean;
}

async function seed(file: string | undefined, options: SeedOptions, context: CommandContext): Promise<void> {
  const document = await getDocument(file, options, context);
  const client = await context.client(options);
  const response = await client.requestJson("POST", "/emulator/seed", document);
  const { created = {} } = (response ?? {}) as {
    created?: Record<string, { id?: unknown; name?: unknown }[]>;
  };
  const lines = Object.entries(created).flatMap(([list, items]) =>
    items.map(({ id, name }) => `  ${list}: ${String(name)} (${String(id)})`),
  );
  context
    .output(options)
    .result(response, [
      `Created ${lines.length} ${lines.length === 1 ? "resource" : "resources"} in ${client.origin}.`,
      ...lines,
    ]);
}

async function getDocument(
  file: string | undefined,
  { subscriptions, databases }: SeedOptions,
  { dependencies }: CommandContext,
): Promise<string> {
  if (file === undefined) return JSON.stringify(createDemoDocument(subscriptions ?? 1, databases ?? 2));
  if (subscriptions !== undefined || databases !== undefined) {
    throw new UsageError("--subscriptions and --databases cannot be combined with a file");
  }
  return readDocument(file, dependencies);
}

/** Creates a document with demo subscriptions and databases. */
function createDemoDocument(subscriptions: number, databases: number): object {
  const listNumbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    subscriptions: listNumbers(subscriptions).map((subscription) => ({
      name: `demo-${subscription}`,
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: listNumbers(databases).map((database) => ({
        name: `demo-${subscription}-${database}`,
        protocol: "redis",
        datasetSizeInGb: 1,
      })),
    })),
  };
}
