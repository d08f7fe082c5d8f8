import { z } from "zod";
import { BACKUP_INTERVALS, DATA_EVICTION_POLICIES, DATA_PERSISTENCE, THROUGHPUT_UNITS } from "./enums.js";
import { named } from "./field.js";

/** Name at Redis Cloud. */
export const serviceName = z.string().min(1).max(40);

/** Dataset size of a database. */
export const datasetSizeInGb = z.number().min(0.1);

/** Throughput that a database is provisioned for. */
export const throughputMeasurement = named(
  "Throughput",
  "Throughput that a database is provisioned for.",
  z.strictObject({
    by: z.enum(THROUGHPUT_UNITS).meta({ description: "Unit of the value." }),
    value: z.int().positive().meta({ description: "Operations per second, or shards." }),
  }),
);

/** Throughput of an Active-Active database in one region. */
export const localThroughput = named(
  "RegionThroughput",
  "Throughput of an Active-Active database in one region.",
  z.strictObject({
    region: z.string().min(1).meta({ description: "Region of the subscription." }),
    readOperationsPerSecond: z.int().positive().optional().meta({ description: "Reads per second." }),
    writeOperationsPerSecond: z.int().positive().optional().meta({ description: "Writes per second." }),
  }),
);

/** Schedule and storage of backups. */
export const remoteBackup = named(
  "BackupSchedule",
  "Schedule and storage of backups.",
  z.strictObject({
    active: z.boolean().meta({ description: "Whether backups are made." }),
    interval: z.enum(BACKUP_INTERVALS).optional().meta({ description: "Time between two backups." }),
    storageType: z.string().optional().meta({ description: "Type of storage, for example `aws-s3`." }),
    storagePath: z
      .string()
      .optional()
      .meta({ description: "Path in the storage, for example `s3://bucket/folder`." }),
    timeUTC: z.string().optional().meta({
      description: "Hour of the first backup in UTC, for example `02:00`; only every 12 or 24 hours.",
    }),
  }),
);

/** Persistence policies. */
export const dataPersistence = named(
  "DataPersistence",
  "Persistence policy of a database.",
  z.enum(DATA_PERSISTENCE),
);

/** Eviction policies. */
export const dataEvictionPolicy = named(
  "DataEvictionPolicy",
  "Eviction policy of a database.",
  z.enum(DATA_EVICTION_POLICIES),
);

/** A threshold that raises an alert. */
export const alert = named(
  "DatabaseAlert",
  "Threshold that raises an alert.",
  z.strictObject({
    name: z.string().meta({ description: "Name of the alert, for example `dataset-size`." }),
    value: z.number().meta({ description: "Threshold; its unit depends on the alert." }),
  }),
);

/** A module of a database. */
export const databaseModule = named(
  "DatabaseModule",
  "Module of a database.",
  z.strictObject({ name: z.string().min(1).meta({ description: "Name, for example `RediSearch`." }) }),
);

/** Key that marks, in the JSON Schema, a field whose value is the source of a secret. */
export const SECRET_SOURCE = "x-secret-source";

/** A secret that is read when it is needed, and never part of the document. */
export const secretSource = named(
  "SecretSource",
  "Source of a secret: exactly one of an environment variable, a file, and a Secret of the cluster.",
  z
    .strictObject({
      env: z.string().min(1).optional().meta({ description: "Name of an environment variable." }),
      file: z.string().min(1).optional().meta({ description: "Path of a file." }),
      secret: named(
        "SecretReference",
        "Key of a Secret.",
        z.strictObject({
          name: z.string().min(1).meta({ description: "Name of the Secret." }),
          key: z.string().min(1).meta({ description: "Key in the Secret." }),
        }),
      )
        .optional()
        .meta({ description: "Key of a Secret in the document's namespace. Only in a cluster." }),
    })
    .refine(
      (source) => Object.values(source).filter((one) => one !== undefined).length === 1,
      "must have one of env, file and secret",
    )
    .meta({ [SECRET_SOURCE]: true }),
);
