// npm run check:docs: everything that is public has words, every link leads somewhere. Writes nothing.
import { Application, Logger, type LogLevel, TSConfigReader, TypeDocReader } from "typedoc";
import { ContractError } from "./contract/read.js";
import { ROOT, runScript } from "./run-script.js";

/** The models' words come from `openapi/words`, and the contract's own fields may have none. */
const OF_THE_CONTRACT = /defined in \S*generated\/\S+ does not have any documentation/;

/** The table of kinds: each leads to a model, which has the words. */
const KIND = /^src\.Resources\.\w+ \(Property\)/;

/** Keeps what TypeDoc has to say. */
class Keeper extends Logger {
  readonly messages: string[] = [];
  override log(message: string, level: LogLevel): void {
    if (level >= 2) this.messages.push(message);
  }
}

/** What TypeDoc finds wrong with the words of the public API. */
async function complaints(): Promise<string[]> {
  const keeper = new Keeper();
  const app = await Application.bootstrap({ options: `${ROOT}typedoc.json` }, [
    new TypeDocReader(),
    new TSConfigReader(),
  ]);
  app.logger = keeper;
  const validation = app.options.getValue("validation");
  app.options.setValue("validation", { ...validation, notDocumented: true });
  const project = await app.convert();
  if (project === undefined)
    throw new ContractError(`TypeDoc cannot read the sources: ${keeper.messages[0]}`);
  app.validate(project);
  return keeper.messages.filter(
    (message) => !OF_THE_CONTRACT.test(message.replaceAll(",", "")) && !KIND.test(message),
  );
}

await runScript(async () => {
  const found = await complaints();
  for (const complaint of found) console.error(complaint);
  if (found.length > 0) throw new ContractError(`${found.length} complaints.`);
  console.log("Documentation: everything public outside generated/ has words.");
});
