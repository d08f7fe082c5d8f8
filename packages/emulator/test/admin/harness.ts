import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { applyAccountChange } from "../../src/accounts/account-changes.js";
import { Authenticator } from "../../src/accounts/authenticator.js";
import { createKey } from "../../src/accounts/new-key.js";
import { handleAdminRequest } from "../../src/admin/admin.js";
import type { AdminContext, EndpointInfo } from "../../src/admin/context.js";
import { EventHub } from "../../src/admin/events.js";
import { checkHostAndOrigin } from "../../src/admin/guard.js";
import { MetricsHistory } from "../../src/admin/metrics-history.js";
import { RequestLog } from "../../src/admin/requests.js";
import { TicketStore } from "../../src/admin/tickets.js";
import { defaultBehavior } from "../../src/behavior/behaviors.js";
import { FaultRegistry } from "../../src/faults/registry.js";
import { transmit } from "../../src/faults/transmit.js";
import type { DatabaseRecord } from "../../src/state/database-record.js";
import type { EmulatorState } from "../../src/state/state.js";
import { API_KEY, NOW, onlyAccount, SECRET_KEY, testState } from "../accounts/accounts.js";

export const RUNNING: EndpointInfo = { host: "127.0.0.1", port: 12345, tls: false };

/** Creates the dependencies of the admin API, with a fake engine. */
export function testContext(changes: Partial<AdminContext> = {}) {
  let state: EmulatorState = testState();
  const events = new EventHub(5);
  const commands: (readonly string[])[] = [];
  const performed: { method: string; path: string; body?: unknown }[] = [];
  const defects: unknown[] = [];
  const context: AdminContext = {
    version: "1.2.3",
    behavior: {
      defaults: defaultBehavior,
      current: () => ({ ...defaultBehavior, ...state.behavior }),
      change: (update) => {
        state.behavior = update(state.behavior ?? {});
      },
    },
    authenticator: new Authenticator(),
    faults: new FaultRegistry(),
    events,
    requests: new RequestLog(events),
    tickets: new TicketStore(),
    history: new MetricsHistory(),
    isArmBusy: () => false,
    engine: {
      kind: "redis",
      version: "8.0.0",
      endpoint: (id) => (id === 7 ? RUNNING : null),
      info: async () => ({
        usedMemoryBytes: 1,
        maxMemoryBytes: 2,
        opsPerSecond: 3,
        totalCommands: 6,
        connectedClients: 4,
        keys: 5,
      }),
      getError: (id) => (id === 8 ? "Its process ended with code 1." : undefined),
      command: async (_, argv) => {
        commands.push(argv);
        if (argv[0] === "BAD") throw new Error("ERR unknown command 'BAD'");
        return argv[0] === "NOTHING" ? undefined : ["OK", 1, null];
      },
    },
    clock: { mode: "instant", now: () => NOW },
    state: () => state,
    change: (change) =>
      applyAccountChange(state, change, (id, name) => ({ ...onlyAccount(testState()), id, name })),
    actAsCustomer: async () => undefined,
    replaceState: async (other) => {
      state = other;
    },
    reset: async () => {
      state = testState();
    },
    execute: async (_, asked) => {
      performed.push(asked);
      return asked.method === "POST"
        ? { status: 202, body: { taskId: "t" } }
        : { status: 200, body: { status: "processing-completed", response: { resourceId: 42 } } };
    },
    onDefect: (error) => defects.push(error),
    ...changes,
  };
  return { context, commands, performed, defects };
}

/** Adds a database to the state. The fake engine runs database 7. */
export function addDatabase(context: AdminContext, id: number, accountIndex = 0): void {
  const account = context.state().accounts[accountIndex];
  if (account === undefined) throw new Error("no account");
  const view = { name: `db-${id}`, memoryLimitInGb: 1 };
  account.databases[id] = { id, subscriptionId: 1, status: "active", view } as DatabaseRecord;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read arbitrary response bodies
  body: any;
}

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  /** API key and secret key; `null` for none. */
  keys?: { apiKey: string; secretKey: string } | null;
}

/** Serves the admin API over HTTP, as the server does. */
export async function serve(context: AdminContext, sourceIp = "127.0.0.1") {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const headers = new Headers(incoming.headers as Record<string, string>);
      const rejection = checkHostAndOrigin(headers);
      const { method = "GET" } = incoming;
      const asked = new Request(`http://localhost${incoming.url}`, {
        method,
        headers,
        ...(method === "GET" || chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const answer =
        rejection === undefined
          ? handleAdminRequest({ request: asked, sourceIp }, context)
          : Promise.resolve(Response.json(rejection, { status: 403 }));
      void answer.then((response) => transmit(response, outgoing));
    });
  });
  const peers = new Set<number>();
  server.on("connection", (socket) => {
    const { remotePort = 0 } = socket;
    peers.add(remotePort);
    socket.once("close", () => peers.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    context.events.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  /** Sends a request and reads the whole response. */
  function ask(route: string, { body, headers = {}, keys }: Ask = {}): Promise<Reply> {
    const [method = "", path = ""] = route.split(" ");
    const pair = keys === undefined ? { apiKey: API_KEY, secretKey: SECRET_KEY } : keys;
    const all = {
      ...(pair === null ? {} : { "x-api-key": pair.apiKey, "x-api-secret-key": pair.secretKey }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request({ port, host: "127.0.0.1", method, path, headers: all }, (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (part: string) => {
          text += part;
        });
        incoming.on("end", () => {
          const { statusCode: status = 0, headers: answered } = incoming;
          resolve({ status, headers: answered, text, body: text === "" ? undefined : JSON.parse(text) });
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
    });
  }

  /** Reads an event stream until it has a number of blocks, and returns its text. */
  function listen(path: string, blocks: number, headers: Record<string, string> = {}): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ port, host: "127.0.0.1", path, headers }, (incoming) => {
        let text = "";
        const finish = () => {
          resolve(text.split("\n\n").filter((block) => block !== "" && !block.startsWith("retry:")));
          outgoing.destroy();
        };
        incoming.setEncoding("utf8");
        incoming.on("data", (part: string) => {
          text += part;
          if (text.split("\n\n").length - 2 >= blocks) finish();
        });
        incoming.on("close", finish);
      });
      outgoing.on("error", reject);
      outgoing.end();
    });
  }

  return { ask, listen, port, peers };
}

/** Adds a secret key to an account and returns both keys. */
export function addKey(context: AdminContext, name: string, role: "Owner" | "Viewer", accountIndex = 0) {
  const account = context.state().accounts[accountIndex];
  if (account === undefined) throw new Error("no account");
  const { record, secretKey } = createKey({ name, role }, account, NOW);
  context.change({ type: "key-added", accountId: account.id, key: record });
  return { apiKey: API_KEY, secretKey };
}

/** Serves the admin API of a test context, as to clients at a source address. */
export async function started(changes: Parameters<typeof testContext>[0] = {}, sourceIp?: string) {
  const parts = testContext(changes);
  return { ...parts, ...(await serve(parts.context, sourceIp)) };
}
