import type { Contract } from "../contract/document.js";
import { BANNER, tsdoc } from "./banner.js";
import { modelNames } from "./names.js";

/** `generated/models.ts`: one alias a schema, so that a signature says `Subscription`. */
export function generateModels(contract: Contract): string {
  const aliases = modelNames(contract).map(
    ([schema, model]) =>
      `${tsdoc(contract.components.schemas[schema]?.description)}export type ${model} = components["schemas"]["${schema}"];\n`,
  );
  return `${BANNER}import type { components } from "./schema.js";\n\n${aliases.join("\n")}`;
}
