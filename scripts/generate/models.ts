import type { Contract } from "../contract/document.js";
import type { Since } from "../contract/history.js";
import { BANNER, tsdoc } from "./banner.js";
import { modelNames } from "./names.js";

/** `generated/models.ts`: one alias a schema, so that a signature says `Subscription`. */
export function generateModels(contract: Contract, since: Since): string {
  const aliases = modelNames(contract).map(
    ([schema, model]) =>
      `${tsdoc(commentOf(schema, model, contract, since))}export type ${model} = components["schemas"][${JSON.stringify(schema)}];\n`,
  );
  return `${BANNER}import type { components } from "./schema.js";\n\n${aliases.join("\n")}`;
}

/** A model with another name than its schema says so. */
function commentOf(schema: string, model: string, { components }: Contract, since: Since): string {
  const description = components.schemas[schema]?.description ?? "";
  const named = schema === model ? "" : `Named \`${schema}\` in the contract.`;
  const date = since.schema(schema);
  return [description, named, date === undefined ? "" : `@since ${date}`]
    .filter((part) => part !== "")
    .join("\n\n");
}
