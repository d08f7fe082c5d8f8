import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { loadContract } from "../../generated/contract.js";
import type { Household, Place } from "./fixture.js";
import { fromSchema } from "./from-schema.js";
import { type Json, textOf } from "./json.js";
import { hostileValues } from "./malicious-values.js";
import { mutate, mutations } from "./mutation.js";

/** A request as it is sent. */
export interface GeneratedRequest {
  route: string;
  path: string;
  body: string;
}

/** Requests of all operations that take a body: from almost right to nonsense. */
export function requestsTo({
  mine,
  foreign,
}: Pick<Household, "mine" | "foreign">): fc.Arbitrary<GeneratedRequest> {
  const { schemas, routes } = loadContract();
  const sources = { schemas, known: knownValues(mine, foreign) };
  const perRoute = Object.entries(routes).flatMap(([route, { body }]) => {
    if (body === undefined) return [];
    const bodies = fc
      .tuple(fromSchema(body.schema, sources), fc.array(mutations, { maxLength: 3, size: "max" }))
      .map(([valid, changes]) => changes.reduce(mutate, valid));
    const texts = fc.oneof(
      { weight: 12, arbitrary: bodies.map(textOf) },
      { weight: 1, arbitrary: hostileValues.map(textOf) },
      { weight: 1, arbitrary: brokenTexts(bodies) },
    );
    return [fc.record({ route: fc.constant(route), path: pathsOf(route, mine, foreign), body: texts })];
  });
  return fc.oneof(...perRoute);
}

/** Text that is not JSON any more. */
function brokenTexts(bodies: fc.Arbitrary<Json>): fc.Arbitrary<string> {
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
    fc.tuple(bodies, fc.nat(400)).map(([body, length]) => textOf(body).slice(0, length)),
  );
}

/** Paths of a route: mostly to what there is, sometimes to what there is not or belongs to somebody else. */
export function pathsOf(
  route: string,
  mine: readonly Place[],
  foreign: readonly Place[],
): fc.Arbitrary<string> {
  const template = route.slice(route.indexOf(" ") + 1);
  const { ids } = catalog[route as keyof typeof catalog];
  const filled = (place: Place) =>
    fc.tuple(...ids.map((id) => idsFrom(id, place, foreign))).map((values) => fill(template, ids, values));
  return fc.oneof(...mine.filter((place) => ids.every((id) => place[id]?.length !== 0)).map(filled));
}

function idsFrom(id: string, place: Place, foreign: readonly Place[]): fc.Arbitrary<number | string> {
  const own = place[id] ?? [];
  const theirs = foreign.flatMap((other) => other[id] ?? []);
  const strange = fc.constantFrom<number | string>(0, 1, -1, 7, 2 ** 31 - 1, "__proto__", "x");
  return fc.oneof(
    ...(own.length === 0 ? [] : [{ weight: 16, arbitrary: fc.constantFrom(...own) }]),
    ...(theirs.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...theirs) }]),
    { weight: 1, arbitrary: strange },
  );
}

function fill(template: string, ids: readonly string[], values: readonly (number | string)[]): string {
  return ids.reduce((path, id, index) => path.replace(`{${id}}`, String(values[index])), template);
}

const REGIONS = ["us-east-1", "us-east-2", "eu-west-1", "us-central1", "us-east1", "moon-1"];
const NAMES = ["mine", "mine2", "mine3", "fresh", "Full-Access", "carts"];
const CIDRS = ["10.7.0.0/24", "172.16.0.0/16", "10.0.0.0/24", "not a range"];
const LOCATIONS = ["s3://bucket/x", "ftp://host/x", "gs://b", "file:///x", "../x"];

/** Values that get a body past the first checks. */
function knownValues(mine: readonly Place[], foreign: readonly Place[]): Record<string, Json[]> {
  const ids = (name: string): Json[] =>
    [...mine, ...foreign.slice(0, 1)].flatMap((place) => place[name] ?? []);
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
