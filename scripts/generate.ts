import { replaceFiles } from "./atomic-write.js";
import { ContractError } from "./contract/read.js";
import { findStaleFiles, generateAll, listStale } from "./generate/all.js";
import { ROOT, runScript } from "./run-script.js";

await runScript(async (args) => {
  const unknown = args.find((arg) => arg !== "--check");
  if (unknown !== undefined)
    throw new ContractError(`Unknown argument ${unknown}. Usage: npm run generate [-- --check]`);
  const isCheck = args.includes("--check");
  const { files, staleMethods } = await generateAll(ROOT);
  const stale = await findStaleFiles(ROOT, files);
  if (!isCheck) await replaceFiles(ROOT, stale);
  // Loaded on demand: the schemas of documents contain values from the files that were just written, and a contract with
  // which the packages do not compile must not prevent this script from writing.
  const { generateCustomResources } = await import("./custom-resources.js");
  const { generateDocumentTypes } = await import("./document-types.js");
  const fromSchemas = new Map([...generateCustomResources(), ...generateDocumentTypes()]);
  const staleFromSchemas = await findStaleFiles(ROOT, fromSchemas);
  const names = listStale(new Map([...stale, ...staleFromSchemas]), staleMethods);
  if (isCheck) {
    if (names !== "") throw new ContractError(`Stale, run npm run generate:\n${names}`);
    console.log(
      `Generated files and facade comments are up to date (${files.size + fromSchemas.size} files).`,
    );
    return;
  }
  await replaceFiles(ROOT, staleFromSchemas);
  console.log(names === "" ? "Everything was up to date." : `Wrote:\n${names}`);
});
