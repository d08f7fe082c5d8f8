import type { Redis } from "ioredis";

/** The two ACL users of a database that tokens stand for. What each may do is decided by the server's ACL. */
export type ConnectionAccess = "full" | "read-only";

/** What is needed of a connection; ioredis offers it. */
export type Connection = Pick<Redis, "sendCommand" | "on" | "disconnect" | "status">;

/**
 * Opens a connection of its own to the database with this id. It may still be connecting.
 *
 * It speaks RESP2. Best it does not connect again by itself (`retryStrategy: () => null`): a connection that was
 * lost is never used again here, since a command must not run twice.
 */
export type Connect = (databaseId: string, access: ConnectionAccess) => Connection | Promise<Connection>;
