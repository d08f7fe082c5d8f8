import { Redis } from "ioredis";
import { RedisServer } from "../../../../test/support/redis-server.js";
import type { Connect } from "../../src/redis-http/connection.js";
import type { TokenAccess } from "../../src/state/access-records.js";

/** Redis on loopback, with the ACL users of tokens. */
export interface TestRedis extends AsyncDisposable {
  connect: Connect;
  /** Returns the connection before it is established, and reconnects. */
  connectAgain: Connect;
  /** A connection with all permissions. */
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

export async function startRedis(): Promise<TestRedis> {
  const server = await RedisServer.start(...ACL);
  const { port, pid } = server;
  const connectOnce = async (username: string) => {
    const connection = new Redis({
      port,
      username,
      password: PASSWORD,
      retryStrategy: () => null,
      enableReadyCheck: false,
      lazyConnect: true,
    });
    connection.on("error", () => undefined);
    await connection.connect();
    return connection;
  };
  const connect = (_databaseId: string, access: TokenAccess) => connectOnce(access);
  const connectAgain: Connect = (_databaseId, username) =>
    new Redis({ port, username, password: PASSWORD, enableReadyCheck: false, retryStrategy: () => 5 });
  const control = await connectOnce("control");
  const stop = async () => {
    control.disconnect();
    await server.stop();
  };
  return { connect, connectAgain, control, pid, stop, [Symbol.asyncDispose]: stop };
}
