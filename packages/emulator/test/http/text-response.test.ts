import { expect, test } from "vitest";
import { TextResponse } from "../../src/http/text-response.js";

const TEXT = '{"name":"käse"}';
const BYTES = new TextEncoder().encode(TEXT);

const READS: Record<string, (response: TextResponse) => Promise<unknown>> = {
  text: (response) => response.text(),
  json: async (response) => JSON.stringify(await response.json()),
  arrayBuffer: async (response) => new TextDecoder().decode(await response.arrayBuffer()),
  bytes: async (response) => new TextDecoder().decode(await response.bytes()),
  blob: async (response) => (await response.blob()).text(),
  clone: (response) => response.clone().text(),
  body: async (response) => new Response(response.body).text(),
};

test.each(Object.entries(READS))("%s reads the text of the response", async (_, read) => {
  expect(await read(new TextResponse(TEXT, { status: 201 }))).toBe(TEXT);
});

test("a response can be read once, as any other", async () => {
  const response = new TextResponse(TEXT, { headers: { "content-type": "application/json" } });
  expect(response.bodyUsed).toBe(false);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(BYTES));
  expect(response.bodyUsed).toBe(true);
  await expect(response.text()).rejects.toThrow(TypeError);
});
