import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { type JsonSchema, loadContract } from "../../generated/contract.js";
import type { ResourceIds, TwoAccounts } from "./fixture.js";
import { generateFromSchema, type Sources } from "./from-schema.js";
import { type Json, toText } from "./json.js";
import { maliciousValues } from "./malicious-values.js";
import { mutate, mutations } from "./mutation.js";

/** A generated request. */
export interface GeneratedRequest {
  route: string;
  path: string;
  body: string;
}

/** Generates requests of all operations with a body, from almost valid to nonsense. */
export function generateRequests({
  mine,
  foreign,
}: Pick<TwoAccounts, "mine" | "foreign">): fc.Arbitrary<GeneratedRequest> {
  const { schemas, routes } = loadContract();
  const sources = { schemas, known: knownValues(mine, foreign) };
  const perRoute = Object.entries(routes).flatMap(([route, { body }]) => {
    if (body === undefined) return [];
    const texts = generateTexts(body.schema, sources);
    return [fc.record({ route: fc.constant(route), path: generatePaths(route, mine, foreign), body: texts })];
  });
  return fc.oneof(...perRoute);
}

/** Generates bodies as text, from almost valid to nonsense. */
export function generateTexts(schema: JsonSchema, sources: Sources): fc.Arbitrary<string> {
  const bodies = fc
    .tuple(generateFromSchema(schema, sources), fc.array(mutations, { maxLength: 3, size: "max" }))
    .map(([valid, changes]) => changes.reduce(mutate, valid));
  return fc.oneof(
    { weight: 12, arbitrary: bodies.map(toText) },
    { weight: 1, arbitrary: maliciousValues.map(toText) },
    { weight: 1, arbitrary: generateBrokenTexts(bodies) },
  );
}

/** Generates invalid JSON. */
function generateBrokenTexts(bodies: fc.Arbitrary<Json>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      "",
      " \n",
      "{",
      "nul",
      "{'a':1}",
      '{"a":1}}',
      "\ufeff{}",
      '{"a":NaN}',
      "[1,]",
      "<a/>",
      "a=1&b=2",
    ),
    fc.tuple(bodies, fc.nat(400)).map(([body, length]) => toText(body).slice(0, length)),
  );
}

/** Generates paths of a route, mostly to existing resources, sometimes to missing ones or to those of the other account. */
export function generatePaths(
  route: string,
  mine: readonly ResourceIds[],
  foreign: readonly ResourceIds[],
): fc.Arbitrary<string> {
  const template = route.slice(route.indexOf(" ") + 1);
  const { ids } = catalog[route as keyof typeof catalog];
  const filled = (resource: ResourceIds) =>
    fc
      .tuple(...ids.map((id) => generateIds(id, resource, foreign)))
      .map((values) => fill(template, ids, values));
  return fc.oneof(...mine.filter((resource) => ids.every((id) => resource[id]?.length !== 0)).map(filled));
}

function generateIds(
  id: string,
  resource: ResourceIds,
  foreign: readonly ResourceIds[],
): fc.Arbitrary<number | string> {
  const own = resource[id] ?? [];
  const foreignIds = foreign.flatMap((other) => other[id] ?? []);
  const unknownIds = fc.constantFrom<number | string>(0, 1, -1, 7, 2 ** 31 - 1, "__proto__", "x");
  return fc.oneof(
    ...(own.length === 0 ? [] : [{ weight: 16, arbitrary: fc.constantFrom(...own) }]),
    ...(foreignIds.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...foreignIds) }]),
    { weight: 1, arbitrary: unknownIds },
  );
}

function fill(template: string, ids: readonly string[], values: readonly (number | string)[]): string {
  return ids.reduce((path, id, index) => path.replace(`{${id}}`, String(values[index])), template);
}

const REGIONS = ["us-east-1", "us-east-2", "eu-west-1", "us-central1", "us-east1", "moon-1"];
const NAMES = ["mine", "mine2", "mine3", "fresh", "Full-Access", "carts"];
const CIDRS = ["10.7.0.0/24", "172.16.0.0/16", "10.0.0.0/24", "not a range"];
const LOCATIONS = ["s3://bucket/x", "ftp://host/x", "gs://b", "file:///x", "../x"];

/** Returns values that pass the first checks, by field name. */
function knownValues(mine: readonly ResourceIds[], foreign: readonly ResourceIds[]): Record<string, Json[]> {
  const ids = (name: string): Json[] =>
    [...mine, ...foreign.slice(0, 1)].flatMap((resource) => resource[name] ?? []);
  return {
    ...Object.fromEntries(
      ["subscriptionId", "databaseId", "planId", "regionId", "cloudAccountId"].map((name) => [
        name,
        ids(name),
      ]),
    ),
    databaseIds: ids("databaseId"),
    subscriptionIds: ids("subscriptionId"),
    sourceDatabaseId: ids("databaseId"),
    targetDatabaseId: ids("databaseId"),
    paymentMethodId: [7001, 1],
    name: NAMES,
    role: [...NAMES, "Owner", "Viewer"],
    ruleName: NAMES,
    region: REGIONS,
    regions: REGIONS,
    sourceRegion: REGIONS,
    destinationRegion: REGIONS,
    provider: ["AWS", "GCP", "aws", "gcp"],
    redisRule: ["+@all ~*", "+@read ~cache:*", "-@all", "+nonsense"],
    redisVersion: ["7.2", "7.4", "8.0", "6.2"],
    targetRedisVersion: ["7.4", "8.0", "8.2"],
    datasetSizeInGb: [0.5, 1, 25],
    memoryLimitInGb: [0.5, 1, 25],
    by: ["operations-per-second", "number-of-shards"],
    value: [1, 50, 1000],
    port: [10_000, 12_000, 80],
    deploymentCIDR: CIDRS,
    vpcCidr: CIDRS,
    vpcCidrs: CIDRS,
    cidrs: CIDRS,
    cidrIps: CIDRS,
    sourceIp: CIDRS,
    action: ["accept", "reject"],
    importFromUri: LOCATIONS,
    storagePath: LOCATIONS,
    periodicBackupPath: LOCATIONS,
    startDate: ["2026-01-01", "2026-02-30"],
    endDate: ["2026-01-20", "2025-01-01"],
    key: ["team", "Team", "other"],
    principal: ["123456789012", "arn:aws:iam::210987654321:role/reader"],
    modules: ["RedisJSON", "RediSearch"],
    replicaOf: ["redis://:x@192.0.2.1:6379", "nonsense"],
    password: ["P4ssw0rd!", "x"],
  };
}
