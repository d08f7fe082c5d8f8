import { replaceFiles } from "./atomic-write.js";
import { ContractError } from "./contract/read.js";
import { findStaleFiles, generateAll, listStale } from "./generate/all.js";
import { ROOT, runScript } from "./run-script.js";

await runScript(async (args) => {
  const unknown = args.find((arg) => arg !== "--check");
  if (unknown !== undefined)
    throw new ContractError(`Unknown argument ${unknown}. Usage: npm run generate [-- --check]`);
  const { files, staleMethods } = await generateAll(ROOT);
  // Loaded on demand: a contract with which the packages do not compile must not prevent this script from running.
  const { generateCustomResources } = await import("./custom-resources.js");
  const { generateDocumentTypes } = await import("./document-types.js");
  for (const [file, text] of [...generateCustomResources(), ...generateDocumentTypes()])
    files.set(file, text);
  const stale = await findStaleFiles(ROOT, files);
  const names = listStale(stale, staleMethods);
  if (args.includes("--check")) {
    if (stale.size > 0) throw new ContractError(`Stale, run npm run generate:\n${names}`);
    console.log(`Generated files and facade comments are up to date (${files.size} files).`);
    return;
  }
  await replaceFiles(ROOT, stale);
  console.log(stale.size === 0 ? "Everything was up to date." : `Wrote:\n${names}`);
});
