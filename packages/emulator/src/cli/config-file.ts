import { readFile } from "node:fs/promises";
import { findNearest } from "redis-cloud-sdk/core";
import { parse as parseYaml } from "yaml";
import { isSeedList, SEED_LISTS, type SeedDocument } from "../admin/seed.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import { checkBehavior, createBehaviorSchema } from "../behavior/check-behavior.js";
import { isObject, milliseconds, objects } from "../behavior/value-kinds.js";
import { describeFileError } from "../file-system.js";
import { type Durations, defaultDurations } from "../time/durations.js";
import { CliError, getErrorMessage } from "./error.js";
import { type StartInput, type StartOption, startOptions } from "./start-options.js";

/** Content of a configuration file: the options of `start`, and what it has no options for. */
export interface Config extends StartInput {
  behavior?: Partial<ServiceBehavior>;
  durations?: Partial<Durations>;
  resources?: SeedDocument;
}

const OPTIONS: ReadonlyMap<string, StartOption<unknown>> = new Map(Object.entries(startOptions));
const SECTIONS = ["behavior", "durations", "resources"] as const;

/**
 * Reads a configuration file in JSON or YAML.
 *
 * @throws {@link CliError} naming the file, the field, its rule and the value.
 */
export async function readConfigFile(file: string): Promise<Config> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new CliError(`Cannot read ${file}: ${describeFileError(error)}`);
  });
  try {
    return checkConfig(file.endsWith(".json") ? JSON.parse(text) : parseYaml(text, { prettyErrors: true }));
  } catch (error) {
    throw new CliError(`${file}: ${getErrorMessage(error)}`);
  }
}

function checkConfig(value: unknown): Config {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) throw new Error("the file must contain an object");
  const { $schema: _, ...fields } = value;
  for (const [name, field] of Object.entries(fields)) {
    const option = OPTIONS.get(name);
    if (option === undefined) checkSection(name, field);
    else if (!option.accepts(field)) reject(name, option.expected, option.isSecret ? undefined : field);
  }
  return fields as Config;
}

function checkSection(name: string, field: unknown): void {
  const section = SECTIONS.find((one) => one === name);
  if (section === undefined) {
    const [near] = findNearest(name, [...OPTIONS.keys(), ...SECTIONS]);
    throw new Error(
      `\`${name}\` is not an option${near === undefined ? `; the options are ${[...OPTIONS.keys(), ...SECTIONS].join(", ")}` : `; did you mean \`${near}\`?`}`,
    );
  }
  if (!isObject(field)) reject(section, "an object", field);
  if (section === "behavior") {
    checkBehavior(field);
  } else if (section === "durations") {
    checkNames(section, field, Object.keys(defaultDurations));
    for (const [key, value] of Object.entries(field)) {
      if (!milliseconds.accepts(value)) reject(`durations.${key}`, milliseconds.expected, value);
    }
  } else {
    checkNames(section, field, SEED_LISTS);
    for (const [key, value] of Object.entries(field)) {
      if (isSeedList(key) && !objects.accepts(value)) reject(`resources.${key}`, objects.expected, value);
    }
  }
}

function checkNames(section: string, field: Record<string, unknown>, names: readonly string[]): void {
  const unknown = Object.keys(field).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const [near] = findNearest(unknown, names);
  throw new Error(
    `\`${section}.${unknown}\` is unknown; ${near === undefined ? `expected one of ${names.join(", ")}` : `did you mean \`${near}\`?`}`,
  );
}

function reject(field: string, expected: string, value: unknown): never {
  const shown = value === undefined ? "" : ` (got ${JSON.stringify(value).slice(0, 80)})`;
  throw new Error(`\`${field}\` must be ${expected}${shown}`);
}

/** Creates the JSON Schema of configuration files, for editors. */
export function createConfigSchema(): object {
  const describe = (one: { schema: object; description: string }) => ({
    ...one.schema,
    description: one.description,
  });
  const properties = (entries: readonly (readonly [string, object])[]) => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(entries),
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of redis-cloud-emulator",
    ...properties([
      ["$schema", { type: "string" }],
      ...Object.entries(startOptions).map(([name, option]) => [name, describe(option)] as const),
      ["behavior", createBehaviorSchema()],
      [
        "durations",
        properties(
          Object.entries(defaultDurations).map(
            ([name, ms]) => [name, { ...milliseconds.schema, default: ms }] as const,
          ),
        ),
      ],
      ["resources", properties(SEED_LISTS.map((name) => [name, objects.schema] as const))],
    ]),
  };
}
