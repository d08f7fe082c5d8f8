import { type AddressInfo, createServer, type Socket } from "node:net";

/** A request as the server received it. */
export interface ReceivedRequest {
  method: string;
  /** Path without the version prefix and the query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A raw response: reason phrase, headers and body can be anything. */
export interface RawResponse {
  status?: number;
  reason?: string;
  headers?: readonly string[];
  body?: string;
  /** Closes the connection without a complete response. */
  isCut?: boolean;
}

/** Replaces the correct response to a request; `undefined` leaves it as it is. The request was executed before. */
export type Hostility = (request: ReceivedRequest, correct: RawResponse) => RawResponse | undefined;

export interface HostileServer {
  /** Base URL of the API. */
  baseUrl: string;
  /** Number of changing requests that arrived. */
  writes: number;
  requests: string[];
  close(): Promise<void>;
}

const TASK = { taskId: "t-1", commandType: "databaseCreateRequest", links: [] };

/** Creates a small account: one subscription, its databases, and a task for each create, which completes immediately. */
function createAccount(now: () => number) {
  const databases: { databaseId: number; name: string; status: string }[] = [];
  const tasks: object[] = [];
  return ({ method, path, query, body }: ReceivedRequest): RawResponse => {
    const page = <T>(items: readonly T[]) => items.slice(Number(query.get("offset") ?? 0)).slice(0, 100);
    const ok = (value: unknown, status = 200): RawResponse => ({ status, body: JSON.stringify(value) });
    if (method === "POST") {
      const { name } = JSON.parse(body) as { name: string };
      databases.push({ databaseId: 51 + databases.length, name, status: "active" });
      const timestamp = new Date(now()).toISOString();
      const response = { resourceId: 50 + databases.length };
      tasks.push({ ...TASK, status: "processing-completed", timestamp, response });
      return ok({ ...TASK, status: "received", timestamp }, 202);
    }
    if (path === "/tasks") return ok({ tasks });
    if (path.startsWith("/tasks/")) return tasks.length > 0 ? ok(tasks[0]) : ok({ error: "Not Found" }, 404);
    if (path === "/subscriptions") return ok({ subscriptions: [{ id: 7, status: "active" }] });
    if (path === "/subscriptions/7") return ok({ id: 7, status: "active" });
    if (path === "/subscriptions/7/databases")
      return ok({ subscription: [{ subscriptionId: 7, databases: page(databases) }] });
    const database = databases.find(({ databaseId }) => path.endsWith(`/${databaseId}`));
    return database === undefined ? ok({ error: "Not Found" }, 404) : ok(database);
  };
}

/** Starts a real TCP server that executes requests correctly and responds as `hostility` says. */
export async function startHostileServer(
  hostility: Hostility,
  now: () => number = Date.now,
): Promise<HostileServer> {
  const respond = createAccount(now);
  const sockets = new Set<Socket>();
  const result: HostileServer = { baseUrl: "", writes: 0, requests: [], close: async () => undefined };
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("utf8");
      const request = parseRequest(received);
      if (request === undefined) return;
      received = "";
      if (request.method !== "GET") result.writes += 1;
      result.requests.push(`${request.method} ${request.path}`);
      const correct = respond(request);
      socket.end(format(hostility(request, correct) ?? correct), "latin1");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  result.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  result.close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return result;
}

/** Parses a complete request; `undefined` if more bytes must arrive. */
function parseRequest(text: string): ReceivedRequest | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...fields] = text.slice(0, end).split("\r\n");
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(":")).toLowerCase(),
      field.slice(field.indexOf(":") + 1).trim(),
    ]),
  );
  const body = text.slice(end + 4);
  if (Buffer.byteLength(body) < Number(headers["content-length"] ?? 0)) return undefined;
  const [method = "", target = ""] = line.split(" ");
  const url = new URL(target, "http://127.0.0.1");
  return { method, path: url.pathname.replace(/^\/v1/, ""), query: url.searchParams, headers, body };
}

function format({ status = 200, reason = "OK", headers = [], body = "", isCut }: RawResponse): string {
  const bytes = Buffer.from(body, "utf8");
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    "content-type: application/json",
    `content-length: ${isCut ? bytes.length + 9 : bytes.length}`,
    "connection: close",
    ...headers,
  ];
  return `${head.join("\r\n")}\r\n\r\n${bytes.toString("latin1")}`;
}
