import type { Contract, Parameter, Schema } from "../../scripts/contract/document.js";
import type { ContractOperation } from "../../scripts/contract/operations.js";

type Json = Record<string, unknown>;

/** Depth to which a schema that contains itself is followed. */
const DEEPEST = 8;

/**
 * Makes values that fit a contract: every field filled, required or not, and no two alike, so that whatever is
 * swapped, dropped or added on the way shows.
 */
export class Sampler {
  readonly #schemas: Record<string, Schema>;
  #count = 0;

  constructor(contract: Contract) {
    this.#schemas = contract.components.schemas;
  }

  /** A value that fits a schema. `writing` leaves out what only the service may set. */
  value(schema: Schema, options: { writing?: boolean; name?: string } = {}, depth = 0): unknown {
    const { $ref, oneOf, anyOf, allOf } = schema;
    if ($ref !== undefined) return this.value(this.#named($ref), options, depth + 1);
    const branch = oneOf?.[0] ?? anyOf?.[0];
    if (branch !== undefined && schema.properties === undefined) return this.value(branch, options, depth);
    if (allOf !== undefined || schema.properties !== undefined) return this.#object(schema, options, depth);
    const words = schema.enum ?? schema["x-known-values"];
    if (words !== undefined) return words[this.#next() % words.length];
    return this.#plain(schema, options, depth);
  }

  /** Ids of a route, each different from all others. */
  path(route: ContractOperation): Json {
    return Object.fromEntries(route.ids.map((id) => [id.name, this.#id(id)]));
  }

  query(parameters: readonly Parameter[]): Json {
    return Object.fromEntries(parameters.map(({ name, schema }) => [name, this.value(schema, { name })]));
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #named(reference: string): Schema {
    const schema = this.#schemas[reference.slice(reference.lastIndexOf("/") + 1)];
    if (schema === undefined) throw new Error(`Nothing defines ${reference}.`);
    return schema;
  }

  #id({ name, schema }: Parameter): unknown {
    if (schema.type === "integer") return 7_000 + this.#next();
    // Words are sent encoded, and a proxied path keeps its slashes.
    return name === "subPath" ? `jobs/${this.#next()} & more` : `${name} ${this.#next()}?`;
  }

  #object(schema: Schema, options: { writing?: boolean }, depth: number): Json {
    const parts = [
      ...(schema.allOf ?? []),
      ...(schema.oneOf ?? []).slice(0, 1),
      ...(schema.anyOf ?? []).slice(0, 1),
    ];
    const inherited = parts.map((part) => this.value(part, options, depth) as Json);
    const own = Object.entries(schema.properties ?? {})
      .filter(([, property]) => !(options.writing === true && property.readOnly === true))
      .filter(([name]) => depth < DEEPEST || schema.required?.includes(name) === true)
      // A dry run is asked for by the estimate… methods, never by the body.
      .map(([name, property]) => [
        name,
        name === "dryRun" ? false : this.value(property, { ...options, name }, depth + 1),
      ]);
    return Object.assign({}, ...inherited, Object.fromEntries(own));
  }

  #plain(schema: Schema, options: { writing?: boolean; name?: string }, depth: number): unknown {
    const number = this.#next();
    switch (schema.type) {
      case "string":
        return text(schema.format, options.name ?? "text", number);
      case "integer":
        return number;
      case "number":
        return number + 0.5;
      case "boolean":
        return number % 2 === 0;
      case "array": {
        const one = () => this.value(schema.items ?? {}, options, depth + 1);
        return depth < DEEPEST ? [one(), one()] : [];
      }
      default:
        return { any: number };
    }
  }
}

function text(format: string | undefined, name: string, number: number): string {
  const two = String((number % 27) + 1).padStart(2, "0");
  switch (format) {
    case "date-time":
      return `2026-03-${two}T10:20:30Z`;
    case "date":
    case "YYYY-MM-DD":
      return `2026-03-${two}`;
    case "uuid":
      return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
    case "cidr":
      return `10.${number % 250}.0.0/24`;
    case "ip":
      return `192.0.2.${number % 250}`;
    case "uri":
      return `https://example.com/${name}/${number}`;
    default:
      return `${name}-${number} é`;
  }
}
