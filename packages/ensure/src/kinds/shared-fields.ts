import { z } from "zod";

/** Dataset size of a database. */
export const datasetSizeInGb = z.number().min(0.1);

/** Throughput that a database is provisioned for. */
export const throughputMeasurement = z.strictObject({
  by: z.enum(["operations-per-second", "number-of-shards"]),
  value: z.int().positive(),
});

/** Throughput of an Active-Active database in one region. */
export const localThroughput = z.strictObject({
  region: z.string().min(1).meta({ description: "Region of the subscription." }),
  readOperationsPerSecond: z.int().positive().optional().meta({ description: "Reads a second." }),
  writeOperationsPerSecond: z.int().positive().optional().meta({ description: "Writes a second." }),
});

/** Where backups are stored, how often. */
export const remoteBackup = z.strictObject({
  active: z.boolean(),
  interval: z
    .enum([
      "every-1-hours",
      "every-2-hours",
      "every-4-hours",
      "every-6-hours",
      "every-12-hours",
      "every-24-hours",
    ])
    .optional(),
  storageType: z.string().optional(),
  storagePath: z.string().optional(),
  timeUTC: z.string().optional(),
});

/** Persistence policies. */
export const dataPersistence = z.enum([
  "none",
  "aof-every-1-second",
  "aof-every-write",
  "snapshot-every-1-hour",
  "snapshot-every-6-hours",
  "snapshot-every-12-hours",
]);

/** Eviction policies. */
export const dataEvictionPolicy = z.enum([
  "allkeys-lru",
  "allkeys-lfu",
  "allkeys-lrm",
  "allkeys-random",
  "volatile-lru",
  "volatile-lfu",
  "volatile-lrm",
  "volatile-random",
  "volatile-ttl",
  "noeviction",
]);

/** A threshold that raises an alert. */
export const alert = z.strictObject({ name: z.string(), value: z.number() });

/** A module of a database. */
export const databaseModule = z.strictObject({ name: z.string().min(1) });

/** Key of the mark, in the JSON Schema, of a field whose value says where a secret is read. */
export const SECRET_SOURCE = "x-secret-source";

/** A secret that is read when it is needed, and never part of the document. */
export const secretSource = z
  .strictObject({
    env: z.string().min(1).optional().meta({ description: "Name of an environment variable." }),
    file: z.string().min(1).optional().meta({ description: "Path of a file." }),
    secret: z
      .strictObject({
        name: z.string().min(1).meta({ description: "Name of the Secret." }),
        key: z.string().min(1).meta({ description: "Key in the Secret." }),
      })
      .optional()
      .meta({ description: "Key of a Secret in the document's namespace. Only in a cluster." }),
  })
  .refine(
    (source) => Object.values(source).filter((one) => one !== undefined).length === 1,
    "must have one of env, file and secret",
  )
  .meta({ [SECRET_SOURCE]: true });
