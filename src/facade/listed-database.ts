import type { ActiveActiveDatabase, Database } from "../../generated/models.js";

/** A database with one region, in the list of a Pro subscription. */
export interface ListedProDatabase extends Database {
  /** Absent: the database has one region. */
  activeActiveRedis?: undefined;
  /** Absent: the database has one region. */
  crdbDatabases?: undefined;
}

/**
 * An Active-Active database, in the list of a Pro subscription. What the other shape has is absent, or per region in
 * `crdbDatabases`. Written out, because the type that computes it would cost every compilation more than any method.
 */
export interface ListedActiveActiveDatabase extends ActiveActiveDatabase {
  /** Absent: see `crdbDatabases`. */
  alerts?: undefined;
  /** Absent: see `crdbDatabases`. */
  backup?: undefined;
  /** Absent: see `crdbDatabases`. */
  clustering?: undefined;
  /** Absent: see `crdbDatabases`. */
  dataPersistence?: undefined;
  /** Absent: see `crdbDatabases`. */
  datasetSizeInGb?: undefined;
  /** Absent: see `crdbDatabases`. */
  dynamicEndpoints?: undefined;
  /** Absent: see `crdbDatabases`. */
  memoryLimitInGb?: undefined;
  /** Absent: see `crdbDatabases`. */
  memoryUsedInMb?: undefined;
  /** Absent: see `crdbDatabases`. */
  privateEndpoint?: undefined;
  /** Absent: see `crdbDatabases`. */
  provider?: undefined;
  /** Absent: see `crdbDatabases`. */
  publicEndpoint?: undefined;
  /** Absent: see `crdbDatabases`. */
  queryPerformanceFactor?: undefined;
  /** Absent: see `crdbDatabases`. */
  ramPercentage?: undefined;
  /** Absent: see `crdbDatabases`. */
  redisVersionCompliance?: undefined;
  /** Absent: see `crdbDatabases`. */
  region?: undefined;
  /** Absent: see `crdbDatabases`. */
  replica?: undefined;
  /** Absent: see `crdbDatabases`. */
  replicaOf?: undefined;
  /** Absent: see `crdbDatabases`. */
  respVersion?: undefined;
  /** Absent: see `crdbDatabases`. */
  throughputMeasurement?: undefined;
}

/**
 * A database in the list of a Pro subscription. `activeActiveRedis` distinguishes the two shapes: it is true for an
 * Active-Active database, whose endpoints and sizes are in `crdbDatabases`, region by region.
 */
export type ListedDatabase = ListedProDatabase | ListedActiveActiveDatabase;
