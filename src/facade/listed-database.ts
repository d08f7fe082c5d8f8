import type { ActiveActiveDatabase, Database } from "../../generated/models.js";

/**
 * A database in the list of a Pro subscription. `activeActiveRedis` tells the two shapes apart: it is true for an
 * Active-Active database, whose endpoints and sizes are in `crdbDatabases`, region by region.
 */
export type ListedDatabase =
  | (Database & {
      /** Absent: the database has one region. */
      activeActiveRedis?: undefined;
      /** Absent: the database has one region. */
      crdbDatabases?: undefined;
    })
  | (ActiveActiveDatabase & { [K in Exclude<keyof Database, keyof ActiveActiveDatabase>]?: undefined });
