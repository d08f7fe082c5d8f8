import { ContractError } from "../contract/read.js";
import { type ContractSource, findContract, MAIN } from "../contracts.js";

/** Environment variable with another URL of the main contract, or a file. */
const VARIABLE = "REDIS_CLOUD_CONTRACT";

export interface UpdateArguments {
  location: string;
  contract: ContractSource;
  dryRun: boolean;
  force: boolean;
  /** Destinations of the report as JSON and as Markdown: a file, `-` for standard output. */
  json: string | undefined;
  report: string | undefined;
}

const USAGE =
  "Usage: npm run update [-- <file or URL>] [--contract NAME] [--dry-run] [--force] [--json FILE|-] " +
  `[--report FILE|-]. Default: the main contract from ${VARIABLE}, or what the vendor publishes.`;

/** @throws ContractError with the usage and the invalid argument. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): UpdateArguments {
  const result: UpdateArguments = {
    location: "",
    contract: MAIN,
    dryRun: false,
    force: false,
    json: undefined,
    report: undefined,
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name = "", inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === "--json") result.json = parseFile(name, inline ?? rest.shift());
    else if (name === "--contract") result.contract = findContract(inline ?? rest.shift() ?? "");
    else if (name === "--report") result.report = parseFile(name, inline ?? rest.shift());
    else if (arg === "--dry-run") result.dryRun = true;
    else if (arg === "--force") result.force = true;
    else if (arg.startsWith("-") || arg === "" || result.location !== "")
      throw new ContractError(`Unknown argument ${JSON.stringify(arg)}. ${USAGE}`);
    else result.location = arg;
  }
  if (result.json === "-" && result.report === "-")
    throw new ContractError(`--json and --report cannot both go to standard output. ${USAGE}`);
  const { name, published } = result.contract;
  result.location ||= (result.contract === MAIN ? env[VARIABLE] : undefined) || (published ?? "");
  if (result.location === "")
    throw new ContractError(`The vendor publishes no address of ${name}: name a file or URL. ${USAGE}`);
  return result;
}

function parseFile(name: string, value: string | undefined): string {
  if (value === undefined || value === "" || (value.startsWith("-") && value !== "-"))
    throw new ContractError(`${name} needs a file, or - for standard output. ${USAGE}`);
  return value;
}
