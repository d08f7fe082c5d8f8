import type { Redis } from "ioredis";

/** ACL user of a token. The server's ACL determines its permissions. */
export type ConnectionAccess = "full" | "read-only";

/** The part of an ioredis connection that is used here. */
export type Connection = Pick<Redis, "sendCommand" | "on" | "disconnect" | "status">;

/**
 * Opens a dedicated connection to a database. It may still be connecting.
 *
 * It must use RESP2, and should not reconnect automatically (`retryStrategy: () => null`): a lost connection is
 * never used again, because a command must not run twice.
 */
export type Connect = (databaseId: string, access: ConnectionAccess) => Connection | Promise<Connection>;
