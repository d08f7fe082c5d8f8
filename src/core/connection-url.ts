import { ConfigError } from "./errors.js";
import { assertObject, formatValue, invalidValue } from "./path-params.js";

/** The part of a database, or of a region of an Active-Active database, that a connection needs. */
export interface Connectable {
  /** Absent in a region of an Active-Active database. */
  readonly status?: string;
  /** Only `redis` and `stack` have URLs. Absent in a region of an Active-Active database. */
  readonly protocol?: string;
  /** Host and port; absent until the database is first active, and without public access. */
  readonly publicEndpoint?: string | null;
  /** Host and port; absent until the database is first active. */
  readonly privateEndpoint?: string | null;
  /** TLS and the default user. */
  readonly security: {
    /** Whether the database accepts only TLS connections. */
    readonly enableTls?: boolean;
    /** Whether the default user may sign in, as Pro databases spell it. */
    readonly enableDefaultUser?: boolean;
    /** Whether the default user may sign in, as Essentials databases spell it. */
    readonly defaultUserEnabled?: boolean;
    /** Present in single reads only. */
    readonly password?: string;
  };
}

/** A database whose fields have been checked: it is active, and has its endpoints and its password. */
export type ReadyDatabase<D extends Connectable = Connectable> = D & {
  /** The database accepts connections. */
  readonly status: "active";
  /** Host and port, reachable from the Internet. */
  readonly publicEndpoint: string;
  /** Host and port, reachable from connected networks. */
  readonly privateEndpoint: string;
  /** Credentials of the default user. */
  readonly security: {
    /** Password of the default user. */
    readonly password: string;
  };
};

/** Options of {@link connectionUrl}. */
export interface ConnectionUrlOptions {
  /** Whether the URL starts with `rediss:`. Default: whether the database requires TLS. */
  tls?: boolean | undefined;
  /** An ACL user. Default: the default user with the password of the database. */
  user?:
    | {
        /** Name of the user. */
        name: string;
        /** Password of the user. */
        password: string;
      }
    | undefined;
  /** Whether the URL contains the private endpoint, for clients in a connected network. Default: `false`. */
  private?: boolean | undefined;
}

/** Statuses in which a database accepts no connections. In all others, such as those of updates, it keeps serving. */
const NOT_SERVING: readonly unknown[] = [
  "draft",
  "pending",
  "dynamic-endpoints-creation-pending",
  "creation-failed",
  "delete-pending",
  "error",
];

/**
 * Returns the URL of a database for clients such as `redis` and `ioredis`: `redis://default:password@host:port`, or
 * `rediss:` if the database requires TLS. User and password are encoded. The URL contains the password: do not log it.
 *
 * @param database - A database of `get()` or `.wait()`, because list items have no password; of an Active-Active
 * database, one of its `crdbDatabases`.
 * @throws `ConfigError` if the database is not ready, has no such endpoint, no password or a disabled default user, or
 * speaks another protocol.
 *
 * @example
 * ```ts
 * const database = await cloud.databases.create(subscriptionId, { name: "cache", datasetSizeInGb: 1 }).wait();
 * const client = createClient({ url: connectionUrl(database) });
 * ```
 */
export function connectionUrl(database: Connectable, options?: ConnectionUrlOptions): string {
  const { tls, user, private: isPrivate } = assertObject(options);
  const { security, status, protocol = "redis" } = database ?? {};
  if (!security)
    throw invalidValue(
      "database",
      "be a database, or one of its `crdbDatabases`",
      database,
      " without security",
    );
  if (NOT_SERVING.includes(status)) throw invalidValue("database.status", 'be "active"', status);
  if (protocol !== "redis" && protocol !== "stack")
    throw invalidValue("database.protocol", 'be "redis" or "stack"', protocol);
  const kind = isPrivate ? "privateEndpoint" : "publicEndpoint";
  const endpoint = database[kind];
  if (!endpoint)
    throw new ConfigError(`database.${kind} must be present (got ${formatValue(endpoint)}).`, {
      hint: `Read the database once it is active, or pass \`{ private: ${String(!isPrivate)} }\`.`,
    });
  const { name, password } = user ?? { name: "default", password: readPassword(security) };
  if (!name || !password) throw new ConfigError("user must have a name and a password.");
  const scheme = (tls ?? security.enableTls) ? "rediss" : "redis";
  return `${scheme}://${encodeURIComponent(name)}:${encodeURIComponent(password)}@${endpoint}`;
}

function readPassword({ enableDefaultUser, defaultUserEnabled, password }: Connectable["security"]): string {
  if ((enableDefaultUser ?? defaultUserEnabled) === false)
    throw new ConfigError("The default user must be enabled (got disabled). Pass `user` otherwise.");
  if (password) return password;
  throw new ConfigError("database.security.password must be present: read the database with `get()`.");
}

/** Checks whether a database is active and has both endpoints and its password, which its type then shows. */
export function isReadyDatabase<D extends Connectable>(database: D): database is ReadyDatabase<D> {
  const { status, publicEndpoint, privateEndpoint, security } = database;
  return status === "active" && Boolean(publicEndpoint && privateEndpoint && security.password);
}
