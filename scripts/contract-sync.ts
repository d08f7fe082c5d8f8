import { replaceFiles } from "./atomic-write.js";
import { CONTRACT_FILE } from "./contract/effective.js";
import { ContractError } from "./contract/read.js";
import { planSync } from "./contract/sync.js";
import { describeDifference } from "./diff/describe.js";
import { ROOT, runScript } from "./run-script.js";

const USAGE =
  "Usage: npm run contract:sync -- <file or URL of a published contract, OpenAPI 3.0 or 3.1, JSON or YAML>";

await runScript(async ([location, ...rest]) => {
  if (location === undefined || rest.length > 0 || location.startsWith("-")) throw new ContractError(USAGE);
  const { difference, text } = await planSync(location, ROOT);
  if (text === undefined) {
    console.log(`${CONTRACT_FILE} already has this structure; nothing was written.`);
    return;
  }
  await replaceFiles(ROOT, new Map([[CONTRACT_FILE, text]]));
  console.log(describeDifference(difference));
  console.log(`${CONTRACT_FILE} written.`);
});
