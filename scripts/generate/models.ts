import { COMBINERS, type Contract, type Schema } from "../contract/document.js";
import type { Since } from "../contract/history.js";
import { BANNER, tsdoc } from "./banner.js";
import { formatFieldDoc } from "./field-docs.js";
import { flatten } from "./flatten.js";
import { toModelNames, toPascalName } from "./names.js";
import { hasAnyIndex, TypeWriter } from "./type-writer.js";

/**
 * Generates `generated/models.ts`: one interface for each object of the contract, nested ones included, and one alias
 * for each other schema, so that signatures, editors and errors show names.
 */
export function generateModels(contract: Contract, since: Since): string {
  const writer = new ModelWriter(contract);
  const models = toModelNames(contract).map(([schema, model]) =>
    writer.write(
      model,
      contract.components.schemas[schema] ?? {},
      writeComment(schema, model, contract, since),
    ),
  );
  const text = models.flat().join("\n");
  const imports = /\bServiceCode\b/.test(text)
    ? 'import type { ServiceCode } from "./service-codes.js";\n\n'
    : "";
  return `${BANNER}${imports}${text}`;
}

/** The comment names the schema if the model has another name. */
function writeComment(schema: string, model: string, { components }: Contract, since: Since): string {
  const description = components.schemas[schema]?.description ?? "";
  const named = schema === model ? "" : `Named \`${schema}\` in the contract.`;
  const date = since.schema(schema);
  return [description, named, date === undefined ? "" : `@since ${date}`]
    .filter((part) => part !== "")
    .join("\n\n");
}

class ModelWriter {
  readonly #schemas: Readonly<Record<string, Schema>>;
  readonly #names: Set<string>;
  readonly #types: TypeWriter;
  /** Objects within the model that is being written. */
  #nested: [name: string, schema: Schema][] = [];

  constructor(contract: Contract) {
    this.#schemas = contract.components.schemas;
    this.#names = new Set(toModelNames(contract).map(([, model]) => model));
    this.#types = new TypeWriter({
      schemas: this.#schemas,
      hasServiceCodes: true,
      nameObject: (schema, hint) => {
        const name = this.#unusedName(toPascalName(hint));
        this.#nested.push([name, schema]);
        return name;
      },
    });
  }

  /** The declaration of a model, then those of the objects within it. */
  write(model: string, schema: Schema, comment: string): string[] {
    const merged = flatten(schema, this.#schemas);
    const declarations = [
      isInterface(merged)
        ? this.#interface(model, merged, comment)
        : `${tsdoc(comment)}export type ${model} = ${this.#types.type(merged, model)};\n`,
    ];
    for (let nested = this.#nested.shift(); nested !== undefined; nested = this.#nested.shift())
      declarations.push(this.#interface(...nested, nested[1].description ?? ""));
    return declarations;
  }

  #interface(name: string, schema: Schema, comment: string): string {
    const fields = this.#types
      .listMembers(schema, name)
      .map(
        (member) =>
          `${tsdoc(formatFieldDoc(member.name, member.schema), "  ")}  ${member.key}: ${member.type};\n`,
      );
    const index = hasAnyIndex(schema) ? "  [key: string]: unknown;\n" : "";
    return `${tsdoc(comment)}export interface ${name} {\n${fields.join("")}${index}}\n`;
  }

  #unusedName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#names.has(name); number += 1) name = `${wanted}${number}`;
    this.#names.add(name);
    return name;
  }
}

/** Whether a schema is only an object with fields, which an interface can describe. */
function isInterface(schema: Schema): boolean {
  const { type = "object", properties = {}, additionalProperties } = schema;
  const isOther = ["$ref", "enum", ...COMBINERS].some((key) => key in schema);
  const hasTypedIndex =
    typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0;
  return (
    type === "object" &&
    Object.keys(properties).length > 0 &&
    !isOther &&
    !hasTypedIndex &&
    schema.nullable !== true
  );
}
