import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dashboard } from "../../src/dashboard/index.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

/** The password of every database. It must show up on demand only, and needs quoting everywhere. */
export const PASSWORD = "p@ss/'word' #1";

const RUNNING = "active";
const STEP_MS = 90;

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
  error?: string;
}

/** The emulator's side of the contract, without an emulator: every awkward answer is one line away. */
export class FakeEmulator {
  demo = true;
  mode: "instant" | "realistic" | "manual" = "realistic";
  now = Date.UTC(2030, 0, 2, 3, 4, 5);
  engine = { kind: "redis", version: "8.2.1" };
  accountName = "Acme Staging";
  metricsMs = 250;
  /** Each answer but those of the page takes so long. */
  delayMs = 0;
  /** Path prefix → status of the refusal. */
  readonly failing = new Map<string, number>();
  subscriptions: { id: number; name: string; status: string; kind: string }[] = [];
  databases: FakeDatabase[] = [];
  tasks: FakeTask[] = [];
  requests: Record<string, unknown>[] = [];
  faults: Record<string, unknown>[] = [];
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
  /** Everything that was asked, with what came along. */
  readonly asked: { method: string; url: string; body: unknown }[] = [];
  readonly #streams = new Set<ServerResponse>();
  readonly #tickets = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #server = createServer((incoming, outgoing) => {
    this.#serve(incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      outgoing.destroy();
    });
  });
  #port = 0;
  #next = 100;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Listens, again on the same port when it did before. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    const timer = setInterval(() => this.#measure(), this.metricsMs);
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

  /** Ends the streams of events, as a proxy or a restart would. */
  dropStreams(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  get streams(): number {
    return this.#streams.size;
  }

  addSubscription(name: string, databases: readonly string[] = [], status = RUNNING): number {
    this.#next += 1;
    const id = this.#next;
    this.subscriptions.push({ id, name, status, kind: "pro" });
    for (const database of databases) this.addDatabase(id, database);
    return id;
  }

  addDatabase(subscriptionId: number, name: string, status = RUNNING): FakeDatabase {
    this.#next += 1;
    const database: FakeDatabase = {
      id: 51_000_000 + this.#next,
      subscriptionId,
      name,
      status,
      endpoint: status === RUNNING ? this.#endpoint() : null,
    };
    this.databases.push(database);
    return database;
  }

  addTask(commandType: string, status: string, error?: string): FakeTask {
    const at = new Date(Date.now() - 5_000 + this.tasks.length).toISOString();
    const changedAt = new Date(Date.parse(at) + 1_430).toISOString();
    const task: FakeTask = { taskId: randomUUID(), commandType, status, createdAt: at, changedAt };
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

  /** A task that goes its way, and what happens at its end. */
  run(commandType: string, done: () => void, error?: string): FakeTask {
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
    const transition = [
      "initialized",
      "processing-in-progress",
      error === undefined ? "processing-completed" : "processing-error",
    ];
    const step = () => {
      task.status = transition.shift() ?? task.status;
      task.changedAt = new Date().toISOString();
      if (transition.length > 0) this.#later(step, STEP_MS);
      else if (error === undefined) done();
      else task.error = error;
      this.emit("task", task);
    };
    this.#later(step, STEP_MS);
    return task;
  }

  #later(act: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #endpoint() {
    return { host: "127.0.0.1", port: 20_000 + this.#next, tls: this.#next % 5 === 0 };
  }

  #measure(): void {
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

  #settle(database: FakeDatabase): void {
    database.status = RUNNING;
    database.endpoint = this.#endpoint();
    this.emit("database", database);
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Sent> {
    const { method = "GET", headers } = incoming;
    const url = new URL(incoming.url ?? "/", this.url);
    const page = dashboard(new Request(url, { method, headers: headers as Record<string, string> }));
    if (page !== undefined) {
      outgoing.writeHead(page.status, Object.fromEntries(page.headers));
      outgoing.end(Buffer.from(await page.arrayBuffer()));
      return "sent";
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
    this.asked.push({ method, url: incoming.url ?? "", body });
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const send = (status: number, response?: unknown): Sent => {
      outgoing.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      outgoing.end(response === undefined ? undefined : JSON.stringify(response));
      return "sent";
    };
    for (const [prefix, status] of this.failing) {
      if (`${method} ${url.pathname}`.startsWith(prefix)) {
        return send(status, { error: "Something is broken on purpose.", hint: "Wait a little." });
      }
    }
    if (url.pathname === "/emulator/health") return send(200, this.#health());
    if (url.pathname === "/emulator/events") {
      const ticket = url.searchParams.get("ticket") ?? "";
      // A ticket is good for one connection: coming back needs a new one.
      if (!this.#tickets.delete(ticket)) return send(401, { error: "The ticket is unknown." });
      outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      outgoing.write("retry: 2000\n\n");
      this.#streams.add(outgoing);
      outgoing.on("close", () => this.#streams.delete(outgoing));
      return "sent";
    }
    if (headers["x-api-key"] !== DEMO_API_KEY || headers["x-api-secret-key"] !== DEMO_SECRET_KEY) {
      return send(401, { error: "The keys are missing, or not good." });
    }
    const path = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
    const versioned = path[0] === "v1";
    if (versioned) this.#answerApi(method, path.slice(1), body ?? {}, send);
    else this.#answerAdmin(method, path.slice(1), body ?? {}, send);
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

  #answerAdmin(
    method: string,
    [noun = "", id = "", verb = ""]: string[],
    body: Record<string, unknown>,
    send: Send,
  ): Sent {
    const asked = `${method} ${noun}`;
    if (asked === "POST ticket") {
      const ticket = randomUUID();
      this.#tickets.add(ticket);
      return send(200, { ticket, expiresAt: new Date(Date.now() + 60_000).toISOString() });
    }
    if (asked === "GET overview") return send(200, this.#overview());
    if (asked === "GET requests") return send(200, this.requests.slice(0, 200));
    if (asked === "POST faults") {
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
    if (asked === "DELETE faults") {
      this.faults = id === "" ? [] : this.faults.filter((fault) => fault["id"] !== id);
      this.emit("fault", { removed: id });
      return send(204);
    }
    if (asked === "POST time") {
      if (this.mode !== "manual") return send(409, { error: "The clock is not manual." });
      this.now += Number(body["advanceMs"]);
      return send(200, { now: new Date(this.now).toISOString() });
    }
    if (asked === "GET keys") return send(200, this.keys);
    if (asked === "POST keys") {
      const key = { ...body, createdAt: new Date().toISOString(), requests: 0 };
      this.keys.push(key);
      return send(201, { ...key, secretKey: "Sfresh0secret0shown0once" });
    }
    if (asked === "DELETE keys") {
      this.keys = this.keys.filter((key) => key["name"] !== id);
      return send(204);
    }
    if (asked === "PUT quotas") {
      this.quotas = body as Record<string, number | null>;
      return send(200, this.quotas);
    }
    if (asked === "POST databases" && verb === "command")
      return this.#command(body["argv"] as string[], send);
    return send(404, { error: `There is nothing at ${noun}.` });
  }

  #command(argv: string[], send: Send): Sent {
    this.commands.push(argv);
    const [name = "", first = ""] = argv;
    const answers: Record<string, unknown> = {
      PING: "PONG",
      SET: "OK",
      GET: first === "markup" ? "<img src=x onerror=alert(1)>" : null,
      LRANGE: ["one", "two", ["deep", 3]],
      INCR: 7,
    };
    const response = answers[name.toUpperCase()];
    if (response === undefined) return send(200, { error: `ERR unknown command '${name}'` });
    return send(200, { result: response });
  }

  #answerApi(
    method: string,
    [noun = "", id = "", inner = "", databaseId = ""]: string[],
    body: Record<string, unknown>,
    send: Send,
  ): Sent {
    if (noun === "regions") {
      return send(200, {
        regions: [
          { name: "us-east-1", provider: "AWS" },
          { name: "eu-west-1", provider: "AWS" },
          { name: "us-central1", provider: "GCP" },
        ],
      });
    }
    if (noun === "tasks") {
      const task = this.tasks.find(({ taskId }) => taskId === id);
      return task === undefined ? send(404, { status: 404, error: "Not Found" }) : send(200, task);
    }
    if (noun !== "subscriptions") return send(404, { status: 404, error: "Not Found" });
    if (method === "POST" && id === "") {
      const names = (body["databases"] as { name: string }[]).map(({ name }) => name);
      const task = this.run("subscriptionCreateRequest", () => {
        const made = this.addSubscription(String(body["name"]), [], "pending");
        const fresh = names.map((name) => this.addDatabase(made, name, "pending"));
        this.#later(() => {
          for (const one of this.subscriptions) if (one.id === made) one.status = RUNNING;
          for (const database of fresh) this.#settle(database);
        }, STEP_MS);
      });
      return send(202, { taskId: task.taskId, status: task.status });
    }
    if (method === "POST") {
      const name = String(body["name"]);
      const refusal = name === "wrong" ? "DATABASE_INVALID_NAME: That is no name." : undefined;
      const task = this.run(
        "databaseCreateRequest",
        () => {
          const fresh = this.addDatabase(Number(id), name, "pending");
          this.#later(() => this.#settle(fresh), STEP_MS);
        },
        refusal,
      );
      return send(202, { taskId: task.taskId, status: task.status });
    }
    if (method === "DELETE") {
      const task = this.run(inner === "" ? "subscriptionDeleteRequest" : "databaseDeleteRequest", () => {
        if (inner === "") this.subscriptions = this.subscriptions.filter((one) => String(one.id) !== id);
        else this.databases = this.databases.filter((one) => String(one.id) !== databaseId);
      });
      return send(202, { taskId: task.taskId, status: task.status });
    }
    const database = this.databases.find((one) => String(one.id) === databaseId);
    if (database === undefined) return send(404, { status: 404, error: "Not Found" });
    return send(200, { databaseId: database.id, name: database.name, security: { password: PASSWORD } });
  }
}
