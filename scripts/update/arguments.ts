import { ContractError } from "../contract/read.js";

/** Where the vendor publishes the contract. It needs no key. */
export const PUBLISHED = "https://api.redislabs.com/v1/cloud-api-docs";
/** Environment variable with another URL, or a file. */
const VARIABLE = "REDIS_CLOUD_CONTRACT";

export interface UpdateArguments {
  location: string;
  dryRun: boolean;
  force: boolean;
  /** Destinations of the report as JSON and as Markdown: a file, `-` for standard output. */
  json: string | undefined;
  report: string | undefined;
}

const USAGE =
  "Usage: npm run update [-- <file or URL>] [--dry-run] [--force] [--json FILE|-] [--report FILE|-]. " +
  `Default: ${VARIABLE}, or what the vendor publishes.`;

/** @throws ContractError with the usage and the invalid argument. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): UpdateArguments {
  const result: UpdateArguments = {
    location: "",
    dryRun: false,
    force: false,
    json: undefined,
    report: undefined,
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name = "", inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === "--json") result.json = fileOf(name, inline ?? rest.shift());
    else if (name === "--report") result.report = fileOf(name, inline ?? rest.shift());
    else if (arg === "--dry-run") result.dryRun = true;
    else if (arg === "--force") result.force = true;
    else if (arg.startsWith("-") || arg === "" || result.location !== "")
      throw new ContractError(`Unknown argument ${JSON.stringify(arg)}. ${USAGE}`);
    else result.location = arg;
  }
  if (result.json === "-" && result.report === "-")
    throw new ContractError(`--json and --report cannot both go to standard output. ${USAGE}`);
  result.location ||= env[VARIABLE] || PUBLISHED;
  return result;
}

function fileOf(name: string, value: string | undefined): string {
  if (value === undefined || value === "" || (value.startsWith("-") && value !== "-"))
    throw new ContractError(`${name} needs a file, or - for standard output. ${USAGE}`);
  return value;
}
