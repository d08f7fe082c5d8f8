// npm run check:docs: the public API is documented, every link resolves, and the site can be read, also by assistive
// technology, and searched.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application, Logger, type LogLevel, TSConfigReader, TypeDocReader } from "typedoc";
import { ContractError } from "./contract/read.js";
import { ROOT, runScript } from "./run-script.js";
import { findAccessibilityProblems } from "./site/accessibility.js";
import { findSiteProblems } from "./site/problems.js";
import { findSearchProblems } from "./site/search.js";

/** Model fields are documented in `openapi/words`; undocumented fields of the contract are accepted. */
const OF_THE_CONTRACT = /defined in \S*generated\/\S+ does not have any documentation/;

/** Resource kinds: each refers to a documented model. */
const KIND = /^src\.Resources\.\w+ \(Property\)/;

/** Collects TypeDoc's warnings and errors. */
class CollectingLogger extends Logger {
  readonly messages: string[] = [];
  override log(message: string, level: LogLevel): void {
    if (level >= 2) this.messages.push(message);
  }
}

/** Returns TypeDoc's findings about the public API, and those about the site that it renders. */
async function collectFindings(): Promise<string[]> {
  const logger = new CollectingLogger();
  const app = await Application.bootstrapWithPlugins({ options: `${ROOT}typedoc.json` }, [
    new TypeDocReader(),
    new TSConfigReader(),
  ]);
  app.logger = logger;
  const validation = app.options.getValue("validation");
  app.options.setValue("validation", { ...validation, notDocumented: true });
  const project = await app.convert();
  if (project === undefined)
    throw new ContractError(`TypeDoc cannot read the sources: ${logger.messages[0]}`);
  app.validate(project);
  const findings = logger.messages.filter(
    (message) => !OF_THE_CONTRACT.test(message.replaceAll(",", "")) && !KIND.test(message),
  );
  const site = await mkdtemp(join(tmpdir(), "redis-cloud-site-"));
  try {
    await app.generateDocs(project, site);
    const inaccessible = await findAccessibilityProblems(site);
    if (inaccessible === undefined)
      console.warn("Accessibility and search: not checked, because there is no Chromium.");
    const misleading = (await findSearchProblems(site)) ?? [];
    return [...findings, ...(await findSiteProblems(site)), ...misleading, ...(inaccessible ?? [])];
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const findings = await collectFindings();
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) throw new ContractError(`${findings.length} findings.`);
  console.log("Documentation: the whole public API outside generated/ is documented.");
});
