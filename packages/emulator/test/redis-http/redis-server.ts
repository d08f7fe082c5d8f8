import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Redis } from "ioredis";
import type { Connect, ConnectionAccess } from "../../src/redis-http/connection.js";

/** A real Redis on loopback, with the users that tokens stand for. */
export interface TestRedis extends AsyncDisposable {
  connect: Connect;
  /** The same, returned before it is connected, and connecting again by itself. */
  connectAgain: Connect;
  /** A connection that may do everything. */
  control: Redis;
  pid: number;
  stop(): Promise<void>;
}

const PASSWORD = "for-tests-only";

const ACL = [
  "user default off",
  `user control on >${PASSWORD} ~* &* +@all`,
  `user full on >${PASSWORD} ~* &* +@all -@admin -@dangerous`,
  `user read-only on >${PASSWORD} ~* &* +@read +@connection +@transaction +@pubsub -publish -spublish`,
];

/** Starts a redis-server with its configuration on stdin, so that no password is seen in a list of processes. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const server = spawn("/usr/bin/redis-server", ["-"], { stdio: ["pipe", "pipe", "inherit"] });
  const config = [`port ${port}`, "bind 127.0.0.1", 'save ""', "appendonly no", "dir /tmp", ...ACL];
  server.stdin.end(`${config.join("\n")}\n`);
  await new Promise<void>((resolve, reject) => {
    let log = "";
    server.stdout.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes("Ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`redis-server ended: ${log}`)));
  });
  const open = (username: string) =>
    new Redis({
      port,
      username,
      password: PASSWORD,
      retryStrategy: () => null,
      enableReadyCheck: false,
      lazyConnect: true,
    });
  const connect = async (_databaseId: string, access: ConnectionAccess) => {
    const connection = open(access);
    connection.on("error", () => undefined);
    await connection.connect();
    return connection;
  };
  const connectAgain: Connect = (_databaseId, username) =>
    new Redis({ port, username, password: PASSWORD, enableReadyCheck: false, retryStrategy: () => 5 });
  const control = open("control");
  control.on("error", () => undefined);
  await control.connect();
  const stop = async () => {
    control.disconnect();
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  };
  return { connect, connectAgain, control, pid: server.pid ?? 0, stop, [Symbol.asyncDispose]: stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
