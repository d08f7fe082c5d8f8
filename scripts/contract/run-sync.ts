import { replaceFiles } from "../atomic-write.js";
import { findContract, MAIN } from "../contracts.js";
import { describeDifference } from "../diff/describe.js";
import { ContractError } from "./read.js";
import { planSync } from "./sync.js";

const USAGE =
  "Usage: npm run contract:sync -- <file or URL of a published contract, OpenAPI 3.0 or 3.1, JSON or YAML> " +
  "[--contract NAME]";

/** Runs `npm run contract:sync` in a repository. */
export async function runSync(
  [location, option, name, ...rest]: readonly string[],
  root: string,
  print: (line: string) => void,
): Promise<void> {
  if (location === undefined || rest.length > 0 || location.startsWith("-")) throw new ContractError(USAGE);
  if (option !== undefined && (option !== "--contract" || name === undefined)) throw new ContractError(USAGE);
  const target = name === undefined ? MAIN : findContract(name);
  const { difference, text } = await planSync(location, root, new Date(), target);
  if (text === undefined) {
    print(`${target.file} already has this structure; nothing was written.`);
    return;
  }
  await replaceFiles(root, new Map([[target.file, text]]));
  print(describeDifference(difference));
  print(`${target.file} written.`);
}
