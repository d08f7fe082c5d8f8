import { replaceFiles } from "./atomic-write.js";
import { ContractError } from "./contract/read.js";
import { planSync } from "./contract/sync.js";
import { findContract, MAIN } from "./contracts.js";
import { describeDifference } from "./diff/describe.js";
import { ROOT, runScript } from "./run-script.js";

const USAGE =
  "Usage: npm run contract:sync -- <file or URL of a published contract, OpenAPI 3.0 or 3.1, JSON or YAML> " +
  "[--contract NAME]";

await runScript(async ([location, option, name, ...rest]) => {
  if (location === undefined || rest.length > 0 || location.startsWith("-")) throw new ContractError(USAGE);
  if (option !== undefined && (option !== "--contract" || name === undefined)) throw new ContractError(USAGE);
  const target = name === undefined ? MAIN : findContract(name);
  const { difference, text } = await planSync(location, ROOT, new Date(), target);
  if (text === undefined) {
    console.log(`${target.file} already has this structure; nothing was written.`);
    return;
  }
  await replaceFiles(ROOT, new Map([[target.file, text]]));
  console.log(describeDifference(difference));
  console.log(`${target.file} written.`);
});
