import { replaceFiles } from "./atomic-write.js";
import { ContractError } from "./contract/read.js";
import { generate, staleFiles } from "./generate/all.js";
import { ROOT, runScript } from "./run-script.js";

await runScript(async (args) => {
  const strange = args.find((arg) => arg !== "--check");
  if (strange !== undefined)
    throw new ContractError(`Unknown argument ${strange}. Usage: npm run generate [-- --check]`);
  const files = await generate(ROOT);
  const stale = await staleFiles(ROOT, files);
  const names = [...stale.keys()].join(", ");
  if (args.includes("--check")) {
    if (stale.size > 0) throw new ContractError(`Stale, run npm run generate: ${names}`);
    console.log(`generated/ is up to date (${files.size} files).`);
    return;
  }
  await replaceFiles(ROOT, stale);
  console.log(stale.size === 0 ? "generated/ was up to date." : `Wrote ${names}.`);
});
