import type { Database, DatabaseCreateRequest } from "../../generated/models.js";
import { isObject } from "../core/json.js";

/** A field of a specification that the database does not have as specified. */
export interface SpecDifference {
  /** Name of the field in the request. */
  field: keyof DatabaseCreateRequest;
  /** Value in the specification; `"[redacted]"` for a password. */
  desired: unknown;
  /** Value in the database; `"[redacted]"` for a password. */
  actual: unknown;
}

/** Fields that a response has elsewhere than a request. */
const READERS: { readonly [K in keyof DatabaseCreateRequest]?: (database: Database) => unknown } = {
  enableTls: ({ security }) => security.enableTls,
  sourceIp: ({ security }) => security.sourceIps,
  password: ({ security }) => security.password,
  port: ({ publicEndpoint, privateEndpoint }) => {
    const [, port] = /:(\d+)$/.exec(publicEndpoint ?? privateEndpoint ?? "") ?? [];
    return port && Number(port);
  },
  remoteBackup: ({ backup }) =>
    backup && { active: backup.enableRemoteBackup, interval: backup.interval, timeUTC: backup.timeUTC },
};

/** Fields that no response shows in a form that can be compared. */
const NOT_COMPARED: readonly string[] = ["name", "dryRun", "replica", "replicaOf"];

/** Compares what a specification contains with a database. Fields that the response lacks are not compared. */
export function findDifferences(spec: DatabaseCreateRequest, database: Database): SpecDifference[] {
  return (Object.keys(spec) as (keyof DatabaseCreateRequest)[]).flatMap((field): SpecDifference[] => {
    const desired = spec[field];
    const read = READERS[field] ?? ((shown) => (shown as unknown as Record<string, unknown>)[field]);
    const actual = read(database);
    if (desired === undefined || actual === undefined || actual === null || NOT_COMPARED.includes(field))
      return [];
    if (field === "password")
      return desired === actual ? [] : [{ field, desired: "[redacted]", actual: "[redacted]" }];
    return isEqual(desired, actual) ? [] : [{ field, desired, actual }];
  });
}

/** Whether a database has a value: a list in any order, the given members of an object, a version with more digits. */
function isEqual(desired: unknown, actual: unknown): boolean {
  if (Array.isArray(desired) && Array.isArray(actual))
    return (
      desired.length === actual.length &&
      desired.every((one) => actual.some((other) => isEqual(toName(one), other)))
    );
  if (isObject(desired) && isObject(actual))
    return Object.entries(desired).every(([name, one]) => !(name in actual) || isEqual(one, actual[name]));
  const [one, other] = [String(desired).toLowerCase(), String(actual).toLowerCase()];
  return (
    one === other || (/^\d+(\.\d+)*$/.test(one) && typeof desired === "string" && other.startsWith(`${one}.`))
  );
}

/** The parameters of a module are an object in a request, and a list in a response. */
function toName(item: unknown): unknown {
  if (!isObject(item)) return item;
  const { parameters: _, ...rest } = item;
  return rest;
}
