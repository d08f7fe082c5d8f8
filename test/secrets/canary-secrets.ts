import { createEmulator, ManualClock } from "redis-cloud-emulator";
import {
  type Fetch,
  type Intent,
  type IntentStore,
  type LogEvent,
  RedisCloud,
  type RedisCloudOptions,
} from "redis-cloud-sdk";

/** Every secret of these tests holds this word, and nothing else does. */
export const MARK = "MARKED";

export const KEYS = { apiKey: `A-${MARK}-account-key`, secretKey: `S-${MARK}-user-key` };

const URI = `redis://default:${MARK}-in-uri@source.example:12000`;
const BUCKET = `ftp://user:${MARK}-in-path@files.example/dumps/a.rdb`;

/** Request for a Pro database with secrets. It has no replica source, as no server listens at its address. */
export const PLAIN_DATABASE = {
  name: "cache",
  datasetSizeInGb: 1,
  password: `${MARK}-password`,
  saslUsername: "sasl",
  saslPassword: `${MARK}-sasl`,
};

/** A secret in every place of a Pro database that can hold one. */
export const DATABASE = {
  ...PLAIN_DATABASE,
  clientSslCertificate: `-----BEGIN CERTIFICATE-----\n${MARK}\n-----END CERTIFICATE-----`,
  clientTlsCertificates: [{ publicCertificatePEMString: `${MARK}-pem` }],
  replicaOf: [URI],
  periodicBackupPath: BUCKET,
};

export const IMPORT = { sourceType: "ftp" as const, importFromUri: [BUCKET] };

export const CLOUD_ACCOUNT = {
  name: "ours",
  provider: "AWS",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  accessSecretKey: `${MARK}-access-secret`,
  consoleUsername: "user",
  consolePassword: `${MARK}-console`,
  signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
} as const;

const MODEL = {
  provider: "openai",
  model: "small",
  credentials: { type: "apiKey", apiKey: `sk-${MARK}-of-the-model` },
} as const;

/** A memory store on models of the customer. Its database is not that of any test. */
export const MEMORY_STORE = {
  name: "notes",
  databaseId: 2,
  llm: MODEL,
  longTermMemory: { ttlSeconds: 60, embedding: MODEL },
};

export const ACL_USER = { name: "ann", role: "reader", password: `Str0ng!${MARK}` };

/** Response of what stands between a client and the service. `undefined`: the request is passed on. */
export type Gateway = (request: {
  url: string;
  headers: Headers;
  body: string;
}) => Response | Error | undefined;

/** Echoes of the request in all forms known of gateways, proxies and implementations of `fetch`. */
export const ECHOES: Readonly<Record<string, Gateway>> = {
  "a page with a failure": (request) => page(502, request),
  "a page with a success": (request) => page(200, request),
  "a page that calls itself JSON": (request) => page(200, request, "application/json"),
  "JSON that quotes headers and body": ({ headers, body }) =>
    Response.json(
      {
        error: "Bad Request",
        message: `cannot read ${body}`,
        request: { headers: Object.fromEntries(headers), body: parsed(body) },
      },
      { status: 400 },
    ),
  "JSON that quotes half a body": ({ body }) =>
    Response.json({ message: `near ${body.slice(0, Math.ceil(body.length * 0.7))}` }, { status: 422 }),
  "half a JSON with a success": ({ body }) =>
    new Response((body || HELD).slice(0, -1), { headers: { "content-type": "application/json" } }),
  "a redirect with a key in its query": ({ headers }) =>
    new Response(null, {
      status: 302,
      headers: { location: `https://b.example/?api_key=${headers.get("x-api-key")}` },
    }),
  "an error that carries the request": ({ url, headers, body }) =>
    Object.assign(new Error(`cannot send ${[...headers].join(" ")} ${URI} ${url}?token=${MARK}`), {
      code: "ECONNRESET",
      config: { headers: Object.fromEntries(headers), data: body },
      cause: Object.assign(new TypeError(`bad header ${headers.get("x-api-secret-key")}`), { data: body }),
    }),
};

/** Possible response to a read. */
const HELD = JSON.stringify({ security: { password: `${MARK}-password` }, replicaOf: [URI] });

function page(
  status: number,
  { headers, body }: { headers: Headers; body: string },
  type = "text/html",
): Response {
  const quoted = [...headers].map(([name, value]) => `${name}: ${value}`).join("<br>");
  return new Response(`<!DOCTYPE html><html><body>${quoted}<pre>${body}</pre></body></html>`, {
    status,
    headers: { "content-type": type },
  });
}

function parsed(body: string): unknown {
  return body === "" ? undefined : JSON.parse(body);
}

/** An emulated account with these keys, a client of it, and everything that the client reveals. */
export class Marked {
  readonly clock = new ManualClock(Date.UTC(2026, 0, 1));
  readonly emulator = createEmulator({ seed: 1, ...KEYS, clock: this.clock, behavior: { rateLimit: false } });
  readonly events: LogEvent[] = [];
  /** All that was ever put into the store of intents. */
  readonly intents: Intent[] = [];
  gateway: Gateway = () => undefined;
  readonly cloud: RedisCloud = this.client();

  client(options: Partial<RedisCloudOptions> = {}): RedisCloud {
    const store: IntentStore = {
      put: (intent) => void this.intents.push(intent),
      delete: () => undefined,
      list: () => [],
    };
    return new RedisCloud({
      ...KEYS,
      baseUrl: "https://api.example.com/v1",
      clock: this.clock,
      intents: store,
      retries: 1,
      log: (event) => this.events.push(event),
      fetch: (...request) => this.#send(request),
      ...options,
    });
  }

  run<T>(promise: Promise<T>): Promise<T> {
    return this.clock.runUntil(promise, { quietMs: 0 });
  }

  /** Returns the rejection reason of a promise. */
  failure(promise: Promise<unknown>): Promise<Error> {
    const swapped = promise.then(
      () => {
        throw new Error("The promise was expected to reject.");
      },
      (error: unknown) => error as Error,
    );
    return this.run(swapped);
  }

  async #send([url, init]: Parameters<Fetch>): Promise<Response> {
    const response = this.gateway({
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? init.body : "",
    });
    if (response instanceof Error) throw response;
    return response ?? this.emulator.fetch(new Request(url, { ...init, signal: null }));
  }
}
