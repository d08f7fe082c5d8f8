import type { Published } from "./published.js";

/** Sets `globalThis.hacked` when it runs, wherever a name that breaks out of its quotes ends up. */
export const HOSTILE: readonly string[] = [
  "X = 1; globalThis.hacked = 1; export type Y",
  'a"]; globalThis.hacked = 1; type Z = ["b',
  "a'); globalThis.hacked = 1; ('b",
  "a`; globalThis.hacked = 1; `b",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the name is a template, should it reach one.
  "${globalThis.hacked = 1}",
  "a\\",
  "a\nglobalThis.hacked = 1;",
  "a\u2028globalThis.hacked = 1;",
  "a*/ globalThis.hacked = 1; /*b",
  "a: 1 }; globalThis.hacked = 1; type W = { b",
  "[globalThis.hacked = 1]",
  "<script>globalThis.hacked = 1</script>",
  "a\u001b[2J",
  "a\u202eb",
  "__proto__",
  "constructor",
  "",
  "a".repeat(400),
];

interface Position {
  /** Pattern that the error message must match. */
  place: RegExp;
  /** Puts the name there. */
  put: (document: Published, name: string) => void;
}

const operation = (document: Published) => document.paths[PATH].get;
/** An operation of the repository's contract, too. */
const PATH = "/users/{userId}";

/** Adds an operation, so that the rest of the contract stays as it is. */
function added(document: Published, path = "/hostile/{userId}"): Published {
  const get = structuredClone(operation(document));
  get.responses = { "200": get.responses["200"] };
  document.paths[path] = { get };
  return get;
}

function schema(document: Published, content: object, name = "Hostile"): void {
  document.components.schemas = {
    ...document.components.schemas,
    ...Object.fromEntries([[name, { type: "object", ...content }]]),
  };
}

export const POSITIONS: Readonly<Record<string, Position>> = {
  schema: { place: /schema|schemas/, put: (it, name) => schema(it, {}, name) },
  path: { place: /path/i, put: (it, name) => void added(it, `/hostile/${name}/{userId}`) },
  "path parameter": {
    place: /path|parameter/i,
    put(it, name) {
      const get = added(it, `/hostile/{${name}}`);
      get.parameters = [{ name, in: "path", required: true, schema: { type: "string" } }];
    },
  },
  "query parameter": {
    place: /hostile.*(parameter|name)/,
    put: (it, name) => void added(it).parameters.push({ name, in: "query", schema: { type: "string" } }),
  },
  "header parameter": {
    place: /hostile.*(parameter|name)/,
    put: (it, name) => void added(it).parameters.push({ name, in: "header", schema: { type: "string" } }),
  },
  "place of a parameter": {
    place: /hostile.*(`in`|parameter)/,
    put: (it, name) => void added(it).parameters.push({ name: "a", in: name, schema: { type: "string" } }),
  },
  property: {
    place: /Hostile.*propert/,
    put: (it, name) => schema(it, { properties: Object.fromEntries([[name, { type: "string" }]]) }),
  },
  "required property": { place: /Hostile.*required/, put: (it, name) => schema(it, { required: [name] }) },
  "enum value": {
    place: /Hostile.*enum/,
    put: (it, name) => schema(it, { properties: { a: { type: "string", enum: [name] } } }),
  },
  "enum value of a parameter": {
    place: /hostile.*enum/,
    put: (it, name) =>
      void added(it).parameters.push({ name: "a", in: "query", schema: { type: "string", enum: [name] } }),
  },
  type: { place: /Hostile.*type/, put: (it, name) => schema(it, { properties: { a: { type: name } } }) },
  format: {
    place: /Hostile.*format/,
    put: (it, name) => schema(it, { properties: { a: { type: "string", format: name } } }),
  },
  pattern: {
    place: /Hostile.*pattern/,
    put: (it, name) => schema(it, { properties: { a: { type: "string", pattern: name } } }),
  },
  default: {
    place: /Hostile.*default/,
    put: (it, name) => schema(it, { properties: { a: { type: "string", default: name } } }),
  },
  discriminator: {
    place: /Hostile.*discriminator/,
    put: (it, name) => schema(it, { discriminator: { propertyName: name } }),
  },
  "discriminator mapping": {
    place: /Hostile.*discriminator/,
    put: (it, name) => schema(it, { discriminator: { propertyName: "a", mapping: { a: `./${name}.yaml` } } }),
  },
  tag: { place: /tags?/, put: (it, name) => Object.assign(added(it), { tags: [name] }) },
  "declared tag": { place: /tags/, put: (it, name) => void it.tags.push({ name }) },
  operationId: { place: /operationId/, put: (it, name) => Object.assign(added(it), { operationId: name }) },
  description: {
    place: /description/,
    put: (it, name) => Object.assign(added(it), { description: name, summary: name }),
  },
  "description of a schema": { place: /description/, put: (it, name) => schema(it, { description: name }) },
  "response status": {
    place: /hostile.*respons/,
    put: (it, name) => Object.assign(added(it).responses, Object.fromEntries([[`2${name}`, {}]])),
  },
  "response header": {
    place: /hostile.*header/,
    put(it, name) {
      added(it).responses["200"].headers = Object.fromEntries([[name, { schema: { type: "string" } }]]);
    },
  },
  "media type": {
    place: /hostile.*(media type|content)/,
    put(it, name) {
      added(it).responses["200"].content = Object.fromEntries([[name, { schema: { type: "string" } }]]);
    },
  },
  "security scheme": {
    place: /security/,
    put(it, name) {
      it.components.securitySchemes = {
        ...it.components.securitySchemes,
        ...Object.fromEntries([[name, { type: "apiKey", in: "header", name: "x-a" }]]),
      };
    },
  },
  "header of a security scheme": {
    place: /security/,
    put(it, name) {
      it.components.securitySchemes = { a: { type: "apiKey", in: "header", name } };
    },
  },
  "security requirement": {
    place: /security/,
    put: (it, name) => Object.assign(added(it), { security: [Object.fromEntries([[name, []]])] }),
  },
  "server URL": {
    place: /server/i,
    put(it, name) {
      it.servers = [{ url: `https://example.com/${name}/v1` }];
    },
  },
};

/** Names that OpenAPI allows and TypeScript does not take as they are. */
export const ODD_SCHEMAS: Readonly<Record<string, string>> = {
  "Page.Thing": "Page_Thing",
  "Wide Thing": "Wide_Thing",
  Größe: "Größe",
  "page-thing": "page_thing",
  "2Fast": "_2Fast",
  default: "defaultModel",
  class: "classModel",
  string: "stringModel",
  Record: "RecordModel",
  Route: "RouteModel",
  constructor: "constructorModel",
  toString: "toString",
  subscription: "subscription",
};
export const ODD_PARAMETERS: readonly string[] = [
  "node-id",
  "node.id",
  "2nd",
  "class",
  "constructor",
  "a b",
  "ünï",
];

/** A legal contract with every odd name, operations with unusual methods, and values that no type has. */
export function addOddNames(document: Published): void {
  const { responses } = added(document, "/heads");
  document.paths["/heads"] = { head: { responses: { 204: {} } }, options: { responses } };
  schema(document, { properties: { choice: { enum: [{ a: 1 }, [2], null] } } }, "Choice");
  schema(document, { properties: { word: { type: "string", pattern: "(?i)a" } } }, "Loose");
  for (const name of Object.keys(ODD_SCHEMAS))
    schema(document, { properties: { a: { type: "string" } } }, name);
  for (const [index, name] of ODD_PARAMETERS.entries()) {
    const get = added(document, `/odd-${index}/{${name}}/constructor`);
    const reference = { $ref: `#/components/schemas/${Object.keys(ODD_SCHEMAS)[index]}` };
    get.parameters = [
      { name, in: "path", required: true, schema: { type: "string" } },
      { name: "filter[name]", in: "query", schema: { type: "string" } },
    ];
    get.responses = { "200": { description: "", content: { "application/json": { schema: reference } } } };
  }
}
