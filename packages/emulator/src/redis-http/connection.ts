import type { Redis } from "ioredis";
import type { TokenAccess } from "../state/access-records.js";

/** The part of an ioredis connection that is used here. */
export type Connection = Pick<Redis, "sendCommand" | "on" | "disconnect" | "status">;

/**
 * Opens a dedicated connection to a database. It may still be connecting.
 *
 * It must use RESP2, and should not reconnect automatically (`retryStrategy: () => null`): a lost connection is
 * never used again, because a command must not run twice.
 */
export type Connect = (databaseId: string, access: TokenAccess) => Connection | Promise<Connection>;
