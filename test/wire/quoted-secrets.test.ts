import { inspect } from "node:util";
import type { Fetch, LogEvent } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { createTextEscapes } from "../support/escapes.js";
import { bench, failure, json } from "./bench.js";

const KEYS = { apiKey: "Kq7-account-Zx93", secretKey: "Wm2-user-Vb58" };
const PASSWORD = 'pä55"w&rd<x>/1';
const PEM_LINE = "MIIBszCCAVmgAwIBAgIUEa8QmZ3Jx0PhG2tYd5ZkN7b1cQ4w";
const SPEC = {
  name: "cache",
  password: PASSWORD,
  saslPassword: "sasl-Hd83",
  alerts: [],
  globalPassword: 918273645,
  clientSslCertificate: `-----BEGIN CERTIFICATE-----\n${PEM_LINE}\n-----END CERTIFICATE-----`,
  replicaOf: ["redis://default:uri-Tf41@source.example:12000"],
} as { name: string };
const SECRETS = [KEYS.apiKey, KEYS.secretKey, PASSWORD, "sasl-Hd83", "918273645", PEM_LINE, "uri-Tf41"];

interface Printed {
  error: Error;
  events: LogEvent[];
}

/** The error of an update, whose outcome no search hides, and the log events. */
async function failUpdate(fetch: Fetch): Promise<Printed> {
  const { cloud, events } = bench({ ...KEYS, fetch, retries: 0 });
  const ids = { subscriptionId: 7, databaseId: 51 };
  return { error: await failure(cloud.databases.update(ids, SPEC)), events };
}

/** Everything that a program prints or logs of an error. */
function print({ error, events }: Printed): string {
  const { hint, body } = error as { hint?: string; body?: unknown };
  return [
    error.message,
    String(error.stack),
    hint,
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    typeof body === "string" ? body : inspect(body, { depth: null }),
    JSON.stringify(body),
    inspect(events, { depth: null }),
  ].join("\n");
}

function expectClean(printed: Printed): void {
  const text = print(printed);
  for (const secret of SECRETS) {
    for (const [form, escaped] of Object.entries(createTextEscapes(secret)))
      expect(text.includes(escaped) ? `${secret} as ${form}` : "", text).toBe("");
  }
}

/** Ways in which parsers and gateways quote a value. */
const QUOTES: Readonly<Record<string, (value: string) => string>> = {
  "a record": (value) => `cannot read Req(name=cache, password=${value})`,
  "a line": (value) => `password: ${value}`,
  "a header": (value) => `x-api-key: ${value}, x-other: 1`,
  XML: (value) => `<password>${createTextEscapes(value).XML}</password>`,
  "an array": (value) => `passwords [${value}, ${value}]`,
  "a query": (value) => `?a=${createTextEscapes(value).URL}&b=1`,
  "JSON in a text": (value) => JSON.stringify({ text: JSON.stringify({ value }) }),
  "JSON with escapes": (value) => `{"unknown":"${createTextEscapes(value).units}"}`,
  "a text that is cut off": (value) => `near ${value.slice(0, -2)}`,
};

describe("a response that quotes the request", () => {
  const responses: Readonly<Record<string, (text: string) => Response>> = {
    "400 with a message": (text) => json(400, { error: "Bad Request", message: text }),
    "400 with a member of any name": (text) => json(400, { message: "x", [text]: { value: [text] } }),
    "400 with plain text": (text) => new Response(text, { status: 400 }),
    "500 with a page": (text) => new Response(`<html><body>${text}</body></html>`, { status: 500 }),
    "200 with a page": (text) => new Response(`<html><body>${text}</body></html>`),
    "200 that begins like JSON": (text) => new Response(`{"taskId": ${text}`),
    "200 without a task id": (text) => json(200, { message: text }),
  };
  for (const [kind, respond] of Object.entries(responses)) {
    test.each(Object.entries(QUOTES))(`${kind}, as %s: prints no secret`, async (_, quote) => {
      for (const secret of SECRETS) expectClean(await failUpdate(async () => respond(quote(secret))));
    });
  }

  test.each(["x-request-id", "cf-ray"])("%s with a key: prints no key", async (name) => {
    for (const status of [200, 202, 400, 500]) {
      const headers = { [name]: `id ${KEYS.apiKey} ${KEYS.secretKey}` };
      expectClean(await failUpdate(async () => new Response("{}", { status, headers })));
    }
  });

  test("a reason phrase with a key and a password: prints neither", async () => {
    const statusText = `No ${KEYS.secretKey} sasl-Hd83`;
    expectClean(await failUpdate(async () => new Response("", { status: 400, statusText })));
  });

  test("an escaped key in JSON: prints no key after parsing", async () => {
    const escaped = createTextEscapes(KEYS.apiKey).units;
    const printed = await failUpdate(
      async () => new Response(`{"message":"key ${escaped}","type":"${escaped}"}`, { status: 401 }),
    );
    expectClean(printed);
    expect(printed.error.message).toContain("key [redacted]");
  });

  test("JSON with a number that is a password: stays JSON", async () => {
    const { error } = await failUpdate(async () =>
      json(400, { type: "SOME_CODE", message: "bad", value: 918_273_645 }),
    );
    expect(error).toMatchObject({ code: "SOME_CODE", body: { message: "bad", value: "[redacted]" } });
  });

  test("a task that fails: prints neither keys nor the passwords of its request", async () => {
    for (const secret of SECRETS) {
      for (const quote of Object.values(QUOTES)) {
        const error = { type: "BAD", status: quote(secret), description: quote(secret) };
        const response = { error, additionalInfo: quote(secret) };
        const task = {
          taskId: "t1",
          commandType: "databaseUpdateRequest",
          status: "processing-error",
          response,
        };
        const { cloud, events } = bench({
          ...KEYS,
          fetch: async (_, init) => (init.method === "PUT" ? json(202, { taskId: "t1" }) : json(200, task)),
        });
        const work = cloud.databases.update({ subscriptionId: 7, databaseId: 51 }, SPEC);
        expectClean({ error: await failure(work.wait()), events });
      }
    }
  });

  test("a successful read: keeps its values", async () => {
    const { cloud } = bench({ ...KEYS, fetch: async () => json(200, SPEC) });
    expect(await cloud.databases.get({ subscriptionId: 7, databaseId: 51 })).toEqual(SPEC);
  });

  test("an ordinary message: stays as it is", async () => {
    const message = "The password is too weak for database cache.";
    const { error } = await failUpdate(async () => json(400, { message }));
    expect(error.message).toContain(message);
  });
});
