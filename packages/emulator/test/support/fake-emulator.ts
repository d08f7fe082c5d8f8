import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { collectPageData } from "../../src/app/page-data.js";
import { createDashboard } from "../../src/dashboard/index.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

/** Password of every database. It must be shown on demand only, and needs quoting everywhere. */
export const PASSWORD = "p@ss/'word' #1";

const RUNNING = "active";
const STEP_MS = 90;
const STATES: Readonly<Record<string, string>> = {
  "processing-completed": "completed",
  "processing-error": "failed",
};

type Sent = "sent";
type Send = (status: number, response?: unknown) => Sent;

interface FakeDatabase {
  id: number;
  subscriptionId: number;
  name: string;
  status: string;
  error?: string;
  endpoint: { host: string; port: number; tls: boolean } | null;
}

interface FakeTask {
  taskId: string;
  commandType: string;
  status: string;
  createdAt: string;
  changedAt: string;
  resource?: FakeTaskResource;
  error?: string;
}

interface FakeTaskResource {
  kind: string;
  id: number | null;
  name: string;
  status: string | null;
  subscriptionId: number | null;
}

/** A request that the fake received. */
export interface ReceivedRequest {
  method: string;
  url: string;
  /** Method and URL: `GET /emulator/health`. */
  route: string;
  headers: IncomingHttpHeaders;
  text: string;
  body: unknown;
}

/** HTTP server that behaves like an emulator without its logic, so that any response can be simulated. */
export class FakeEmulator {
  demo = true;
  mode: "instant" | "realistic" | "manual" = "realistic";
  now = Date.UTC(2030, 0, 2, 3, 4, 5);
  engine = { kind: "redis", version: "8.2.1" };
  accountName = "Acme Staging";
  metricsMs = 250;
  /** Time that created resources are pending after their task is completed. */
  pendingMs = STEP_MS;
  /** Delay of each response except those of the page. */
  delayMs = 0;
  /** Error statuses by prefix of method and path. */
  readonly failing = new Map<string, number>();
  /** Fixed responses by route, used instead of the built-in ones. A string body is sent as is. */
  readonly responses: Record<string, [status: number, body: unknown]> = {};
  subscriptions: { id: number; name: string; status: string; kind: string }[] = [];
  databases: FakeDatabase[] = [];
  tasks: FakeTask[] = [];
  requests: Record<string, unknown>[] = [];
  faults: Record<string, unknown>[] = [];
  behaviors: Record<string, unknown>[] = [
    {
      ...{ name: "oneTaskAtATime", value: false, default: true, isDefault: false },
      ...{ choices: [true, false], expected: "true or false", description: "Tasks run `one at a time`." },
    },
    {
      ...{ name: "lateVisibility", value: 5_000, default: 5_000, isDefault: true },
      ...{
        expected: "a non-negative number of milliseconds",
        description: "Delay before changes are visible.",
      },
    },
  ];
  customerItems: Record<string, unknown>[] = [];
  paymentMethods: Record<string, unknown>[] = [
    {
      id: 7001,
      type: "Visa",
      creditCardEndsWith: 42,
      nameOnCard: "Demo Owner",
      expirationMonth: 3,
      expirationYear: 2031,
    },
  ];
  cloudAccounts: Record<string, unknown>[] = [
    { id: 1, name: "Redis Internal Resources", provider: "AWS", status: "active" },
  ];
  azure: Record<string, unknown> = {
    ...{ clusters: [], privateEndpoints: [], operations: [], principals: [], skus: [] },
  };
  keys: Record<string, unknown>[] = [
    {
      name: "emulator-demo-key",
      role: "Owner",
      createdAt: "2030-01-02T03:04:05.000Z",
      expiresAt: null,
      allowedSourceIps: ["127.0.0.1/32"],
      requests: 1284,
      lastUsedAt: null,
    },
  ];
  quotas: Record<string, number | null> = { databases: 50, memoryGb: null, keys: 100 };
  readonly commands: string[][] = [];
  /** Requests received, except those of the page. */
  readonly received: ReceivedRequest[] = [];
  readonly #streams = new Set<ServerResponse>();
  readonly #tickets = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #server = createServer((incoming, outgoing) => {
    this.#serve(incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      outgoing.destroy();
    });
  });
  readonly #serveDashboard = createDashboard(collectPageData);
  #port = 0;
  #host = "127.0.0.1";
  #nextId = 100;

  get origin(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  get url(): string {
    return `${this.origin}/`;
  }

  /** Starts listening. A restart uses the same port by default. */
  async start({
    host = this.#host,
    port = this.#port,
  }: {
    host?: string;
    port?: number;
  } = {}): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", (cause: NodeJS.ErrnoException) => {
        const reason = cause.code === "EADDRINUSE" ? "the port is in use" : cause.code;
        reject(new Error(`Cannot listen on ${host}, port ${port}: ${reason}`, { cause }));
      });
      this.#server.listen(port, host, resolve);
    });
    this.#host = host;
    this.#port = (this.#server.address() as AddressInfo).port;
    this.#server.removeAllListeners("error");
    const timer = setInterval(() => this.#sendMetrics(), this.metricsMs);
    this.#timers.add(timer);
    return this;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers.clear();
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.dropStreams();
    this.#server.closeAllConnections();
    await closed;
  }

  /** Closes the event streams, as a proxy or a restart would. */
  dropStreams(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  get streams(): number {
    return this.#streams.size;
  }

  addSubscription(name: string, databases: readonly string[] = [], status = RUNNING): number {
    this.#nextId += 1;
    const id = this.#nextId;
    this.subscriptions.push({ id, name, status, kind: "pro" });
    for (const database of databases) this.addDatabase(id, database);
    return id;
  }

  addDatabase(subscriptionId: number, name: string, status = RUNNING): FakeDatabase {
    this.#nextId += 1;
    const database: FakeDatabase = {
      id: 51_000_000 + this.#nextId,
      subscriptionId,
      name,
      status,
      endpoint: status === RUNNING ? this.#endpoint() : null,
    };
    this.databases.push(database);
    return database;
  }

  addTask(commandType: string, status: string, error?: string, resource?: FakeTaskResource): FakeTask {
    const at = new Date(Date.now() - 5_000 + this.tasks.length).toISOString();
    const changedAt = new Date(Date.parse(at) + 1_430).toISOString();
    const task: FakeTask = { taskId: randomUUID(), commandType, status, createdAt: at, changedAt };
    if (resource !== undefined) task.resource = resource;
    if (error !== undefined) task.error = error;
    this.tasks.unshift(task);
    return task;
  }

  addRequest(
    method: string,
    path: string,
    route: string | null,
    status: number | null,
    more: Record<string, unknown> = {},
  ): void {
    const entry = {
      id: this.requests.length + 1,
      at: new Date().toISOString(),
      method,
      path,
      route,
      status,
      durationMs: 1.37,
      keyName: "emulator-demo-key",
      ...more,
    };
    this.requests.unshift(entry);
    this.emit("request", entry);
  }

  emit(event: string, data: unknown): void {
    for (const stream of this.#streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Runs a task through its statuses and calls `onFinished` if it succeeds; its result is the task's resource. */
  run(commandType: string, onFinished: () => FakeTaskResource | undefined, error?: string): FakeTask {
    const at = new Date().toISOString();
    const task: FakeTask = {
      taskId: randomUUID(),
      commandType,
      status: "received",
      createdAt: at,
      changedAt: at,
    };
    this.tasks.unshift(task);
    this.emit("task", task);
    const statuses = [
      "initialized",
      "processing-in-progress",
      error === undefined ? "processing-completed" : "processing-error",
    ];
    const step = () => {
      task.status = statuses.shift() ?? task.status;
      task.changedAt = new Date().toISOString();
      if (statuses.length > 0) this.#schedule(step, STEP_MS);
      else if (error !== undefined) task.error = error;
      else {
        const resource = onFinished();
        if (resource !== undefined) task.resource = resource;
      }
      this.emit("task", task);
    };
    this.#schedule(step, STEP_MS);
    return task;
  }

  #schedule(act: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #endpoint() {
    return { host: "127.0.0.1", port: 20_000 + this.#nextId, tls: this.#nextId % 5 === 0 };
  }

  #sendMetrics(): void {
    for (const database of this.databases) {
      if (database.endpoint === null) continue;
      this.emit("metrics", {
        databaseId: database.id,
        at: new Date().toISOString(),
        ...this.#info(database.id),
      });
    }
  }

  #info(id: number) {
    const wave = Math.sin(Date.now() / 900 + id) + Math.sin(Date.now() / 2300 + id * 3);
    return {
      usedMemoryBytes: Math.round(2_400_000 * (1 + (id % 7)) * (3 + wave * 0.4)),
      maxMemoryBytes: 1024 ** 3,
      opsPerSecond: Math.max(0, Math.round(420 * (id % 5) * (2 + wave))),
      connectedClients: Math.round(6 + (id % 4) * 3 + wave * 2),
      keys: (id * 37) % 90_000,
    };
  }

  #updateResource(id: number, status: string): void {
    for (const { resource } of this.tasks) if (resource?.id === id) resource.status = status;
  }

  #activate(database: FakeDatabase): void {
    database.status = RUNNING;
    this.#updateResource(database.id, RUNNING);
    database.endpoint = this.#endpoint();
    this.emit("database", database);
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Sent> {
    const { method = "GET", headers } = incoming;
    const url = new URL(incoming.url ?? "/", this.url);
    const page = this.#serveDashboard(
      new Request(url, { method, headers: headers as Record<string, string> }),
    );
    if (page !== undefined) {
      outgoing.writeHead(page.status, Object.fromEntries(page.headers));
      outgoing.end(Buffer.from(await page.arrayBuffer()));
      return "sent";
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text === "" ? undefined : (parse(text) as Record<string, unknown>);
    const route = `${method} ${incoming.url}`;
    this.received.push({ method, url: incoming.url ?? "", route, headers, text, body });
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const send = (status: number, response?: unknown): Sent => {
      outgoing.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      outgoing.end(typeof response === "string" ? response : JSON.stringify(response));
      return "sent";
    };
    for (const [prefix, status] of this.failing) {
      if (`${method} ${url.pathname}`.startsWith(prefix)) {
        return send(status, { error: "Simulated error.", hint: "Retry later." });
      }
    }
    const fixed = this.responses[route];
    if (url.pathname === "/emulator/health")
      return fixed === undefined ? send(200, this.#health()) : send(...fixed);
    if (url.pathname === "/emulator/events") {
      const ticket = url.searchParams.get("ticket") ?? "";
      // A ticket is valid for one connection: reconnecting needs a new one.
      if (!this.#tickets.delete(ticket)) return send(401, { error: "The ticket is unknown." });
      outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      outgoing.write("retry: 2000\n\n");
      this.#streams.add(outgoing);
      outgoing.on("close", () => this.#streams.delete(outgoing));
      return "sent";
    }
    if (headers["x-api-key"] !== DEMO_API_KEY || headers["x-api-secret-key"] !== DEMO_SECRET_KEY) {
      return send(401, { error: "The keys are missing or invalid." });
    }
    if (fixed !== undefined) return send(...fixed);
    const path = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
    const versioned = path[0] === "v1";
    if (versioned) this.#handleApi(method, path.slice(1), body ?? {}, send);
    else this.#handleAdmin(method, path.slice(1), body ?? {}, url.searchParams, send);
    if (versioned) this.addRequest(method, url.pathname, null, outgoing.statusCode);
    return "sent";
  }

  #health() {
    const clock = { mode: this.mode, now: new Date(this.now).toISOString() };
    return { status: "ready", version: "0.1.0", engine: this.engine, clock, accounts: 1, demo: this.demo };
  }

  #overview() {
    const count = (id: number) => this.databases.filter(({ subscriptionId }) => subscriptionId === id).length;
    return {
      account: { id: 1001, name: this.accountName },
      subscriptions: this.subscriptions.map((one) => ({ ...one, databases: count(one.id) })),
      databases: this.databases.map((one) => ({
        ...one,
        connectionString: one.endpoint === null ? "" : `redis://default:****@127.0.0.1:${one.endpoint.port}`,
        info: one.endpoint === null ? null : this.#info(one.id),
      })),
      tasks: this.tasks.slice(0, 100),
      quotas: this.quotas,
      usage: { databases: this.databases.length, memoryGb: this.databases.length, keys: this.keys.length },
      behavior: {},
      faults: this.faults,
    };
  }

  #handleAdmin(
    method: string,
    [noun = "", id = "", verb = ""]: string[],
    body: Record<string, unknown>,
    query: URLSearchParams,
    send: Send,
  ): Sent {
    const operation = `${method} ${noun}`;
    if (operation === "POST ticket") {
      const ticket = randomUUID();
      this.#tickets.add(ticket);
      return send(200, { ticket, expiresAt: new Date(Date.now() + 60_000).toISOString() });
    }
    if (operation === "GET history") {
      const now = new Date().toISOString();
      return send(200, { now, from: now, intervalMs: 10_000, databases: [] });
    }
    if (operation === "GET azure") return send(200, this.azure);
    if (operation === "GET overview") return send(200, this.#overview());
    if (operation === "GET tasks") return send(200, this.#listTasks(query));
    if (operation === "GET behavior") return send(200, this.behaviors);
    if (operation === "GET accounts") {
      return send(200, [{ id: 1001, name: this.accountName, keys: this.keys.length, databases: 0 }]);
    }
    if (operation === "GET customer-side") return send(200, this.customerItems);
    if (operation === "GET requests") return send(200, this.requests.slice(0, 200));
    if (operation === "POST faults") {
      const fault = {
        ...body,
        id: `fault-${this.faults.length + 1}`,
        applied: 0,
        left: body["count"] ?? null,
      };
      this.faults.push(fault);
      this.emit("fault", { added: fault });
      return send(201, fault);
    }
    if (operation === "DELETE faults") {
      this.faults = id === "" ? [] : this.faults.filter((fault) => fault["id"] !== id);
      this.emit("fault", { removed: id });
      return send(204);
    }
    if (operation === "POST time") {
      if (this.mode !== "manual") return send(409, { error: "The clock is not manual." });
      this.now += Number(body["advanceMs"]);
      return send(200, { now: new Date(this.now).toISOString() });
    }
    if (operation === "GET keys") return send(200, this.keys);
    if (operation === "POST keys") {
      const key = { ...body, createdAt: new Date().toISOString(), requests: 0 };
      this.keys.push(key);
      return send(201, { ...key, secretKey: "Sfresh0secret0shown0once" });
    }
    if (operation === "DELETE keys") {
      this.keys = this.keys.filter((key) => key["name"] !== id);
      return send(204);
    }
    if (operation === "PUT quotas") {
      this.quotas = body as Record<string, number | null>;
      return send(200, this.quotas);
    }
    if (operation === "POST databases" && verb === "command")
      return this.#command(body["argv"] as string[], send);
    return send(404, { error: `${noun} not found.` });
  }

  #listTasks(query: URLSearchParams): object {
    const [state, kind] = [query.get("state"), query.get("kind")];
    const matching = this.tasks.filter(
      ({ status, resource }) =>
        (state === null || (STATES[status] ?? "in-progress") === state) &&
        (kind === null || resource?.kind === kind),
    );
    const offset = Number(query.get("offset"));
    return { total: matching.length, tasks: matching.slice(offset, offset + Number(query.get("limit"))) };
  }

  #command(argv: string[], send: Send): Sent {
    this.commands.push(argv);
    const [name = "", first = ""] = argv;
    const replies: Record<string, unknown> = {
      PING: "PONG",
      SET: "OK",
      GET: first === "markup" ? "<img src=x onerror=alert(1)>" : null,
      LRANGE: ["one", "two", ["deep", 3]],
      INCR: 7,
    };
    const response = replies[name.toUpperCase()];
    if (response === undefined) return send(200, { error: `ERR unknown command '${name}'` });
    return send(200, { result: response });
  }

  #handleApi(
    method: string,
    [noun = "", id = "", inner = "", databaseId = ""]: string[],
    body: Record<string, unknown>,
    send: Send,
  ): Sent {
    if (noun === "payment-methods") return send(200, { paymentMethods: this.paymentMethods });
    if (noun === "cloud-accounts") return send(200, { cloudAccounts: this.cloudAccounts });
    if (noun === "tasks") {
      const task = this.tasks.find(({ taskId }) => taskId === id);
      return task === undefined ? send(404, { status: 404, error: "Not Found" }) : send(200, task);
    }
    if (noun !== "subscriptions") return send(404, { status: 404, error: "Not Found" });
    if (method === "POST" && id === "") {
      const names = (body["databases"] as { name: string }[]).map(({ name }) => name);
      const task = this.run("subscriptionCreateRequest", () => {
        const createdId = this.addSubscription(String(body["name"]), [], "pending");
        const created = names.map((name) => this.addDatabase(createdId, name, "pending"));
        this.#schedule(() => {
          for (const one of this.subscriptions) if (one.id === createdId) one.status = RUNNING;
          this.#updateResource(createdId, RUNNING);
          for (const database of created) this.#activate(database);
        }, this.pendingMs);
        const name = String(body["name"]);
        return { kind: "subscription", id: createdId, name, status: "pending", subscriptionId: createdId };
      });
      return send(202, { taskId: task.taskId, status: task.status });
    }
    if (method === "POST") {
      const name = String(body["name"]);
      const error = name === "wrong" ? "DATABASE_INVALID_NAME: The name is invalid." : undefined;
      const task = this.run(
        "databaseCreateRequest",
        () => {
          const created = this.addDatabase(Number(id), name, "pending");
          this.#schedule(() => this.#activate(created), this.pendingMs);
          return { kind: "database", id: created.id, name, status: "pending", subscriptionId: Number(id) };
        },
        error,
      );
      return send(202, { taskId: task.taskId, status: task.status });
    }
    if (method === "DELETE") {
      const task = this.run(inner === "" ? "subscriptionDeleteRequest" : "databaseDeleteRequest", () => {
        if (inner === "") this.subscriptions = this.subscriptions.filter((one) => String(one.id) !== id);
        else this.databases = this.databases.filter((one) => String(one.id) !== databaseId);
        return undefined;
      });
      return send(202, { taskId: task.taskId, status: task.status });
    }
    const database = this.databases.find((one) => String(one.id) === databaseId);
    if (database === undefined) return send(404, { status: 404, error: "Not Found" });
    return send(200, { databaseId: database.id, name: database.name, security: { password: PASSWORD } });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
