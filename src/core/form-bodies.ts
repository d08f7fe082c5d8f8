import type { ClientOptions } from "openapi-fetch";
import { FORM_ROUTES, type RequestBody } from "../../generated/facts.js";
import { ConfigError } from "./errors.js";
import {
  createClient as createJsonClient,
  createTransport as createJsonTransport,
  serializeBody as serializeJson,
} from "./json-bodies.js";
import type { SentSecrets } from "./secrets.js";
import type { Fetch, FetchInit, Transport } from "./transport.js";

// Takes the place of json-bodies.ts if a contract has forms: until then, no bundle contains it.

/** Body in the pipeline and for `fetch`. As long as no contract has a form, `RequestBody` is a string. */
type Sent = RequestBody | FormData | Uint8Array<ArrayBuffer>;

type Part = readonly [name: string, value: unknown];

/** Form of a request. The pipeline passes it on, and every attempt encodes it. */
class Form extends FormData {
  /** JSON of its fields without files, from which secrets are recognized. */
  readonly text: string;

  constructor(parts: readonly Part[]) {
    super();
    const fields = parts.map(([name, value]) => ({ [name]: value }));
    this.text = JSON.stringify(fields, (_, value) => (isFile(value) ? undefined : value));
  }
}

/** Serializes a body as the route's contract requires: as a form or as JSON. */
export function serializeBody(route: string, body: unknown): RequestBody {
  const sent: Sent = findForm(route)?.(body) ?? serializeJson(route, body);
  return sent as RequestBody;
}

/** Creates the transport: encodes a form as bytes with its content type, which every `fetch` sends. */
export function createTransport(fetch: Fetch, sentSecrets: SentSecrets): Transport {
  const remember = (body: unknown) => sentSecrets.remember(body instanceof Form ? body.text : body);
  const createRedactor = (body?: unknown) => sentSecrets.createRedactor(body);
  return createJsonTransport(
    async (url, init) => {
      const body = init.body as Sent | undefined;
      return fetch(url, body instanceof Form ? await encodeForm(body, init) : init);
    },
    { remember, createRedactor },
  );
}

async function encodeForm(form: Form, { headers, ...init }: FetchInit): Promise<FetchInit> {
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  return { ...init, headers: { ...headers, "content-type": type }, body: bytes as Sent as RequestBody };
}

const METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const;

/** Creates an openapi-fetch client that sends the bodies of forms as forms. */
export function createClient<Paths extends object>({ fetch = globalThis.fetch, ...options }: ClientOptions) {
  const client = createJsonClient<Paths>({
    ...options,
    fetch: async (request) => fetch(await keepForm(request)),
  });
  const { request } = client as unknown as { request: SendRequest };
  const send: SendRequest = (method, path, init) => {
    const bodySerializer = findForm(`${method.toUpperCase()} ${path}`);
    return request(method, path, bodySerializer === undefined ? init : { bodySerializer, ...init });
  };
  const methods = METHODS.map((method) => [
    method,
    (path: string, init?: object) => send(method.toLowerCase(), path, init),
  ]);
  return { ...client, request: send, ...Object.fromEntries(methods) } as typeof client;
}

type SendRequest = (method: string, path: string, init?: object) => Promise<unknown>;

/** The text of a form would lose the bytes of its files: the pipeline receives the form in its place. */
async function keepForm(request: Request): Promise<Request> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return request;
  const form = toForm([...(await request.formData())]);
  return Object.defineProperty(request, "text", { value: async () => form });
}

/** Returns the conversion of a route's body into a form; `undefined` if the route takes no form. */
function findForm(route: string): ((body: unknown) => Form) | undefined {
  const types = Object.hasOwn(FORM_ROUTES, route) ? FORM_ROUTES[route] : undefined;
  if (types === undefined) return undefined;
  return (body) => {
    if (body instanceof FormData) return toForm([...body]);
    if (typeof body !== "object" || body === null || Array.isArray(body))
      throw new ConfigError(`${route}: the request body must be an object (got ${describe(body)}).`);
    // A list is sent as one part per item.
    const parts = Object.entries(body).flatMap(([name, value]) =>
      [value].flat().map((item: unknown): Part => [name, item]),
    );
    return toForm(parts, types);
  };
}

function describe(body: unknown): string {
  if (body === null) return "null";
  return Array.isArray(body) ? "an array" : `a ${typeof body}`;
}

function toForm(parts: readonly Part[], types: Readonly<Record<string, string>> = {}) {
  const form = new Form(parts);
  for (const [name, value] of parts)
    if (value !== undefined && value !== null) appendPart(form, name, value, types[name]);
  return form;
}

/** Appends a part with its content type: the declared one, otherwise OpenAPI's default. */
function appendPart(form: Form, name: string, value: unknown, type: string | undefined): void {
  if (value instanceof Blob) form.append(name, value);
  else if (isFile(value)) form.append(name, new Blob([value], { type: type ?? "application/octet-stream" }));
  else if (typeof value === "object")
    form.append(name, new Blob([JSON.stringify(value)], { type: type ?? "application/json" }));
  else if (type === undefined) form.append(name, String(value));
  else form.append(name, new Blob([String(value)], { type }));
}

function isFile(value: unknown): value is Blob | Uint8Array<ArrayBuffer> {
  return value instanceof Blob || value instanceof Uint8Array;
}
