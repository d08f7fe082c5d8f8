/** Returns a small, noisy published contract that tests can modify. */
export function published(): Published {
  return {
    openapi: "3.0.1",
    info: { title: "Vendor API", version: "Version 1", description: "Vendor prose" },
    servers: [{ url: "https://api.example.com", description: "Vendor prose" }],
    security: [{ "x-key": [], "a-key": [] }],
    tags: [
      { name: "Things", description: "Vendor prose", "x-order": "1" },
      { name: "Account", "x-order": "0" },
    ],
    paths: {
      "/v1/things/{thingId}": {
        get: {
          tags: ["Things"],
          summary: "Vendor prose",
          operationId: "getThing_1",
          parameters: [
            { name: "verbose", in: "query", description: "Vendor prose", schema: { type: "boolean" } },
            { name: "thingId", in: "path", required: true, example: 7, schema: { type: "integer" } },
          ],
          responses: { "200": reply("Thing"), "404": { description: "Vendor prose" } },
        },
      },
      "/v1/things": {
        post: {
          tags: ["Things"],
          operationId: "createThing_2",
          requestBody: { required: true, ...reply("Thing") },
          responses: { "202": reply("Thing") },
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: "object",
          description: "Vendor prose",
          required: ["title", "description"],
          example: { title: "Vendor prose" },
          properties: {
            title: { type: "string", title: "Vendor prose", "x-extra": true },
            description: { type: "string", description: "Vendor prose" },
            example: { type: "string", example: "Vendor prose" },
            examples: { type: "string" },
            summary: { type: "string" },
            operationId: { type: "string" },
            "x-mark": { type: "string" },
            state: { type: "string", enum: ["on", "off"], default: "on" },
          },
        },
      },
      securitySchemes: {
        "x-key": { type: "apiKey", in: "header", name: "x-key", description: "Vendor prose" },
      },
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: bad input is what these tests are about, so it has no type.
export type Published = any;

function reply(schema: string): object {
  return {
    description: "Vendor prose",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

/** Reverses the keys of every object and the items of every list. */
export function reversed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reversed).reverse();
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .map(([key, value]) => [key, reversed(value)])
      .reverse(),
  );
}
