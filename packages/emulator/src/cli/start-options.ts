import { Option } from "commander";
import { profileNames } from "../behavior/profiles.js";
import {
  boolean,
  integer,
  oneOf,
  positiveNumber,
  string,
  strings,
  type ValueKind,
} from "../behavior/value-kinds.js";
import { isUsablePort, PORT_RULE } from "../http/blocked-ports.js";
import { HOST_NAME_RULE, isHostName } from "../http/host-name.js";
import { UsageError } from "./error.js";
import { withChoices } from "./option-values.js";

/** Option of `start`: on the command line, in the environment, and in a configuration file. */
export interface StartOption<T> extends ValueKind<T> {
  /** Flag and argument on the command line. */
  readonly flags: string;
  readonly description: string;
  /** Converts text from the command line or the environment. Default: the text itself. */
  parse?(text: string): unknown;
  /** Whether the value must not be printed. */
  readonly isSecret?: boolean;
}

const secret: ValueKind<string> = {
  schema: { type: "string", pattern: "^[!-~]{20,200}$" },
  expected: "20 to 200 printable ASCII characters without spaces",
  accepts: (value): value is string => typeof value === "string" && /^[!-~]{20,200}$/.test(value),
};

const parseList = (text: string) => text.split(",").map((item) => item.trim());
const parseFlag = (text: string) => ({ true: true, false: false })[text] ?? text;
const parseNumber = (text: string) => (text.trim() === "" ? text : Number(text));
const parsePort = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

/** The options, the only source of their flags, variables, rules and descriptions. */
export const startOptions = {
  port: {
    schema: integer(0, 65_535).schema,
    expected: PORT_RULE,
    accepts: (value): value is number => typeof value === "number" && isUsablePort(value),
    flags: "--port <port>",
    description: "port to listen on; 0 for any free port (default: 8650)",
    parse: parsePort,
  },
  host: { ...string, flags: "--host <address>", description: "address to listen on (default: 127.0.0.1)" },
  advertiseHost: {
    schema: { type: "string" },
    expected: HOST_NAME_RULE,
    accepts: isHostName,
    flags: "--advertise-host <name>",
    description: "host name in the URL, endpoints and certificate (default: the address)",
  },
  dataDir: {
    ...string,
    flags: "--data-dir <folder>",
    description: "folder for persisted state (default: not persisted)",
  },
  time: {
    ...oneOf("instant", "realistic", "manual"),
    flags: "--time <kind>",
    description: "duration of operations (default: instant)",
  },
  speed: {
    ...positiveNumber,
    flags: "--speed <factor>",
    description: "speed-up of realistic time; with 60, a minute takes a second (default: 1)",
    parse: parseNumber,
  },
  profile: {
    ...oneOf(...profileNames),
    flags: "--profile <name>",
    description: "what account and service offer: a set of behaviors (default: current)",
  },
  engine: {
    ...oneOf("redis", "none"),
    flags: "--engine <kind>",
    description: "server that runs the databases (default: redis)",
  },
  redisServer: {
    ...string,
    flags: "--redis-server <path>",
    description: "path of redis-server (default: found automatically)",
  },
  apiKey: {
    ...secret,
    flags: "--api-key <key>",
    description: "fixed API key (default: the public demo key)",
    isSecret: true,
  },
  secretKey: {
    ...secret,
    flags: "--secret-key <key>",
    description: "fixed secret key (default: the public demo key)",
    isSecret: true,
  },
  accountName: { ...string, flags: "--account-name <name>", description: "name of the account" },
  allowHost: {
    ...strings,
    flags: "--allow-host <names...>",
    description: "additional host names, besides localhost and its address",
    parse: parseList,
  },
  allowOrigin: {
    ...strings,
    flags: "--allow-origin <origins...>",
    description: "origins of pages that may use the API, such as http://localhost:5173",
    parse: parseList,
  },
  tls: {
    ...boolean,
    flags: "--tls",
    description:
      "serve HTTPS, which clients of Azure require, and print the file of the certificate to trust",
    parse: parseFlag,
  },
  strict: {
    ...boolean,
    flags: "--strict",
    description: "validate every response against the contract",
    parse: parseFlag,
  },
} as const satisfies Record<string, StartOption<unknown>>;

type Accepted<K> = K extends ValueKind<infer T> ? T : never;

/** Values of the options that were given. */
export type StartInput = {
  -readonly [K in keyof typeof startOptions]?: Accepted<(typeof startOptions)[K]>;
};

const DEFINITIONS: readonly (readonly [string, StartOption<unknown>])[] = Object.entries(startOptions);

/** Creates the options of the command line. */
export function createStartOptions(): Option[] {
  return [
    ...DEFINITIONS.map(([, definition]) => createOption(definition)),
    new Option("--no-strict", "do not validate responses"),
  ];
}

function createOption({
  flags,
  description,
  schema,
  parse,
  expected,
  accepts,
  isSecret,
}: StartOption<unknown>): Option {
  const option = new Option(flags, description);
  const { enum: values } = schema as { enum?: readonly string[] };
  if (values !== undefined) return withChoices(option, values);
  // Lists and switches are parsed by commander.
  if (option.variadic || !option.required) return option;
  return option.argParser((text: string) => {
    const value = parse?.(text) ?? text;
    if (accepts(value)) return value;
    const given = isSecret ? `${text.length} characters` : JSON.stringify(text);
    throw new UsageError(`${option.long} must be ${expected} (got ${given})`);
  });
}

/** Reads the options from environment variables such as `REDIS_CLOUD_EMULATOR_PORT`. @throws Error naming the variable. */
export function readStartVariables(environment: Readonly<Record<string, string | undefined>>): StartInput {
  const found: Record<string, unknown> = {};
  for (const [name, { parse, accepts, expected, isSecret }] of DEFINITIONS) {
    const variable = toVariable(name);
    const text = environment[variable];
    if (text === undefined || text === "") continue;
    const value = parse?.(text) ?? text;
    if (!accepts(value)) {
      throw new Error(`${variable} must be ${expected}${isSecret ? "" : ` (got ${JSON.stringify(text)})`}`);
    }
    found[name] = value;
  }
  return found as StartInput;
}

/** Returns the environment variable of an option. */
export function toVariable(name: string): string {
  return `REDIS_CLOUD_EMULATOR_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`;
}
