import type { Contract } from "../contract/document.js";
import { BANNER, tsdoc } from "./banner.js";
import { modelNames } from "./names.js";

/** `generated/models.ts`: one alias a schema, so that a signature says `Subscription`. */
export function generateModels(contract: Contract): string {
  const aliases = modelNames(contract).map(
    ([schema, model]) =>
      `${tsdoc(commentOf(schema, model, contract))}export type ${model} = components["schemas"][${JSON.stringify(schema)}];\n`,
  );
  return `${BANNER}import type { components } from "./schema.js";\n\n${aliases.join("\n")}`;
}

/** A model with another name than its schema says so. */
function commentOf(schema: string, model: string, { components }: Contract): string {
  const description = components.schemas[schema]?.description ?? "";
  return schema === model ? description : `${description}\n\nNamed \`${schema}\` in the contract.`.trim();
}
