import type { Published } from "./published.js";

const TEXT = { type: "string" };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const get = (schema: object = TEXT, more: object = {}) => ({
  get: { responses: { 200: json(schema) }, ...more },
});

type Bend = (document: Published) => void;

/** Adds paths, and shared parts by kind and name. */
const add =
  (paths: object, components: Readonly<Record<string, object>> = {}): Bend =>
  (document) => {
    Object.assign(document.paths, paths);
    for (const [kind, parts] of Object.entries(components))
      document.components[kind] = { ...document.components[kind], ...parts };
  };

/** Adds a schema in the words of OpenAPI 3.1, and an operation that returns it. */
const schema =
  (name: string, content: object): Bend =>
  (document) => {
    document.openapi = "3.1.0";
    document.components.schemas[name] = content;
    document.paths[`/parts/${name}`] = get({ $ref: `#/components/schemas/${name}` });
  };

/** Parts of contracts that OpenAPI allows and the published one does not have, and a line that shows each. */
export const LEGAL_PARTS: [title: string, bend: Bend, shown: string][] = [
  [
    "a path with a server",
    add({ "/served": { servers: [{ url: "https://b.example.com" }], ...get() } }),
    '"GET /served"',
  ],
  [
    "a path that is a reference",
    add({ "/referred": { $ref: "#/components/pathItems/P" } }, { pathItems: { P: get() } }),
    '"GET /referred": { input: Record<never, never>; response: string }',
  ],
  [
    "a reference to the response of another path",
    add({
      "/first/{id}": {
        get: { parameters: [{ name: "id", in: "path", required: true, schema: TEXT }], ...get().get },
      },
      "/second": { get: { responses: { 200: { $ref: "#/paths/~1first~1%7Bid%7D/get/responses/200" } } } },
    }),
    '"GET /second": { input: Record<never, never>; response: string }',
  ],
  ["a path without operations", add({ "/none": {}, "/some": get() }), '"GET /some"'],
  ["a path with a slash at its end", add({ "/slash": get(), "/slash/": get() }), '"GET /slash/"'],
  [
    "paths that differ in methods and in names of parameters",
    add({
      "/twin/{a}": {
        get: { parameters: [{ name: "a", in: "path", required: true, schema: TEXT }], ...get().get },
      },
      "/twin/{b}": {
        delete: {
          parameters: [{ name: "b", in: "path", required: true, schema: TEXT }],
          responses: { 204: {} },
        },
      },
    }),
    '"DELETE /twin/{b}"',
  ],
  ["a trace", add({ "/trace": { trace: { responses: { 200: {} } } } }), '"TRACE /trace"'],
  [
    "the same operationId twice",
    add({ "/i1": get(TEXT, { operationId: "i" }), "/i2": get(TEXT, { operationId: "i" }) }),
    '"GET /i2"',
  ],
  [
    "a wildcard status",
    add({ "/wild": { get: { responses: { "2XX": json(TEXT) } } } }),
    '"GET /wild": { input: Record<never, never>; response: string }',
  ],
  [
    "only a default response",
    add({ "/default": { get: { responses: { default: json(TEXT) } } } }),
    '"GET /default": { input: Record<never, never>; response: string }',
  ],
  [
    "several media types, JSON among them",
    add({
      "/media": {
        get: {
          responses: {
            200: {
              content: {
                "application/atom+xml": {},
                "application/hal+json": { schema: { type: "number" } },
                "application/json; charset=utf-8": { schema: TEXT },
              },
            },
          },
        },
      },
    }),
    '"GET /media": { input: Record<never, never>; response: string }',
  ],
  [
    "a media type with a quoted parameter",
    add({
      "/quoted": {
        get: {
          responses: { 200: { content: { 'application/json;profile="https://a/b"': { schema: TEXT } } } },
        },
      },
    }),
    '"GET /quoted"',
  ],
  [
    "a form with a file",
    add({
      "/form": {
        post: {
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
                encoding: { file: { contentType: "image/png" } },
              },
            },
          },
          responses: { 201: {} },
        },
      },
    }),
    '"POST /form": { input: { body?: { file?: Uint8Array } | undefined }; response: undefined }',
  ],
  [
    "a body without a schema",
    add({
      "/bytes": {
        put: { requestBody: { content: { "application/octet-stream": {} } }, responses: { 204: {} } },
      },
    }),
    '"PUT /bytes": { input: { body?: unknown | undefined }; response: undefined }',
  ],
  [
    "a parameter with a media type without a schema",
    add({
      "/content": get(TEXT, { parameters: [{ name: "a", in: "query", content: { "text/plain": {} } }] }),
    }),
    '"GET /content": { input: { query?: { a?: unknown | undefined } | undefined }; response: string }',
  ],
  [
    "a cookie",
    add({ "/cookie": get(TEXT, { parameters: [{ name: "a", in: "cookie", schema: TEXT }] }) }),
    '"GET /cookie"',
  ],
  [
    "callbacks, links and webhooks",
    (document) => {
      document.webhooks = { gone: { post: { responses: { 200: {} } } } };
      add(
        {
          "/called": {
            post: {
              callbacks: { done: { "{$request.body#/url}": { post: { responses: { 200: {} } } } } },
              responses: { 200: { ...json(TEXT), links: { L: { $ref: "#/components/links/L" } } } },
            },
          },
        },
        { links: { L: { operationId: "i", parameters: { a: "$request.path.id" } } } },
      )(document);
    },
    '"POST /called"',
  ],
  [
    "a list of types",
    schema("Several", { type: ["string", "integer", "null"] }),
    "type Several = number | string | null;",
  ],
  [
    "a list of types with their keywords",
    schema("Mixed", { type: ["array", "string"], items: { type: "integer" }, minLength: 1 }),
    "type Mixed = number[] | string;",
  ],
  [
    "a list of types and a choice",
    schema("Both", { type: ["string", "integer"], anyOf: [{ minLength: 1 }, { minimum: 1 }] }),
    "type Both = number | string;",
  ],
  ["only null", schema("Null", { type: "null" }), "type Null = null"],
  ["a constant", schema("Fixed", { const: 'a"b' }), 'type Fixed = "a\\"b";'],
  [
    "schemas that are true or false",
    schema("Anything", {
      type: "object",
      properties: { all: true, none: false, list: { type: "array", items: true } },
    }),
    "  list?: unknown[];",
  ],
  [
    "keywords next to a reference",
    (document) => {
      schema("Short", { type: "string", maxLength: 5 })(document);
      schema("Referring", {
        type: "object",
        properties: { a: { $ref: "#/components/schemas/Short", minLength: 1 } },
      })(document);
    },
    "  a?: Short;",
  ],
  [
    "a reference to a property",
    schema("Pointing", {
      type: "object",
      properties: { b: { $ref: "#/components/schemas/Pointing/properties/c" }, c: { type: "boolean" } },
    }),
    "  b?: boolean;",
  ],
  [
    "properties whose names are keywords",
    schema("Keywords", {
      type: "object",
      properties: { $ref: TEXT, example: TEXT, enum: TEXT, properties: TEXT, allOf: TEXT, "x-a": TEXT },
    }),
    '  "x-a"?: string;',
  ],
  [
    "a tree whose leaves extend it",
    schema("Tree", {
      type: "object",
      properties: {
        leaves: {
          type: "array",
          items: {
            allOf: [{ $ref: "#/components/schemas/Tree" }, { type: "object", properties: { size: TEXT } }],
          },
        },
      },
    }),
    "  leaves?: (Tree & TreeLeavesItemPart)[];",
  ],
  [
    "variants with a discriminator that extend their base",
    (document) => {
      const base = { $ref: "#/components/schemas/Pet" };
      schema("Pet", {
        type: "object",
        required: ["kind"],
        properties: {
          kind: TEXT,
          friend: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: "null" }] },
        },
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", "2": "Cat" } },
      })(document);
      schema("Cat", { allOf: [base, { type: "object", properties: { lives: { type: "integer" } } }] })(
        document,
      );
    },
    "  lives?: number;",
  ],
  [
    "pattern properties",
    schema("Patterns", { type: "object", patternProperties: { "^x-": TEXT }, unevaluatedProperties: false }),
    "type Patterns = Record<string, unknown>;",
  ],
];
