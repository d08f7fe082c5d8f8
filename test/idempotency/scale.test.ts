import { AmbiguousWriteError, type Operation, type RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { createSeededRandom } from "../support/random.js";
import { LOSSES, type Loss, LossyTransport } from "./lossy-transport.js";

const CREATES = 1_000;
/** Creates in flight at the same time. */
const AT_ONCE = 200;
const SEEDS = [1];

/** Kinds of resources, created in turn. The service enforces unique names for some of them only. */
const KINDS: readonly {
  path: RegExp;
  create(cloud: RedisCloud, parent: number, name: string, planId: number): Promise<Operation<unknown>>;
}[] = [
  {
    path: /^\/subscriptions\/\d+\/databases$/,
    create: (cloud, parent, name) => cloud.databases.create(parent, { name, datasetSizeInGb: 0.1 }),
  },
  {
    path: /^\/acl\/redisRules$/,
    create: (cloud, _, name) => cloud.acl.redisRules.create({ name, redisRule: "+@read ~*" }),
  },
  {
    path: /^\/fixed\/subscriptions$/,
    create: (cloud, _, name, planId) => cloud.essentials.subscriptions.create({ name, planId }),
  },
];

/** Result of one create. */
interface CreateResult {
  name: string;
  loss: Loss | undefined;
  operation?: Operation<unknown>;
  error?: unknown;
}

test.for(SEEDS)(`${CREATES} lost creates are each sent once, seed %i`, { timeout: 300_000 }, async (seed) => {
  const random = createSeededRandom(seed);
  const transport = new LossyTransport({
    seed,
    behavior: { rateLimit: false, creationPendsSubscription: false, maxChangingSubscriptions: 10_000 },
  });
  const cloud = transport.client();
  const parents = await transport.run(subscriptionsIn(cloud, 4));
  const plans = await transport.run(cloud.essentials.plans.list().all());
  const plan = plans.find(({ price = 0 }) => price > 0)?.id ?? 0;
  const losses = new Map<string, Loss | undefined>();
  // Every create loses its response, and so does one read in ten.
  transport.findLoss = (method) => {
    if (method === "POST") return LOSSES[Math.floor(random() * LOSSES.length)];
    return random() < 0.1 ? LOSSES[Math.floor(random() * LOSSES.length)] : undefined;
  };
  const results: CreateResult[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < CREATES; index = next++) {
      const kind = KINDS[index % KINDS.length] as (typeof KINDS)[number];
      const name = `thing-${index}`;
      const parent = parents[index % parents.length] as number;
      const one: CreateResult = { name, loss: losses.get(name) };
      results.push(one);
      try {
        one.operation = await kind.create(cloud, parent, name, plan);
      } catch (error) {
        one.error = error;
      }
    }
  };
  await transport.run(Promise.all(Array.from({ length: AT_ONCE }, worker)));
  transport.findLoss = () => undefined;

  const made = await transport.run(allThings(cloud, parents));
  const duplicates = [...made.values()].filter(({ length }) => length > 1);
  const posts = transport.requests.filter((request) => request.startsWith("POST ")).length;
  const adopted = results.filter(({ operation }) => operation !== undefined);
  const reported = results.filter(({ error }) => error !== undefined);
  const taskIds = adopted.map(({ operation }) => operation?.taskId);

  expect(duplicates).toEqual([]);
  expect(results).toHaveLength(CREATES);
  expect(adopted.length + reported.length).toBe(CREATES);
  // No request is sent twice: the four parent subscriptions, and each create.
  expect(posts).toBe(CREATES + parents.length);
  expect(new Set(taskIds).size).toBe(adopted.length);
  for (const { name, operation, error } of results) {
    const [resource] = made.get(name) ?? [];
    if (operation !== undefined) {
      const task = await transport.run(cloud.tasks.get(operation.taskId));
      expect([name, task.response?.resourceId]).toEqual([name, resource]);
      continue;
    }
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    const { candidates } = error as AmbiguousWriteError;
    // Each existing resource is among the candidates.
    if (resource !== undefined) expect(candidates.map(({ resourceId }) => resourceId)).toContain(resource);
  }
  console.log(
    `seed ${seed}: ${CREATES} creates, ${adopted.length} adopted, ${reported.length} reported ` +
      `(${reported.filter(({ name }) => made.has(name)).length} of them exist), 0 duplicates, ` +
      `${transport.requests.length - posts} reads`,
  );
  // Nearly all executed creates are recovered; the few others are ambiguous.
  expect(adopted.length).toBeGreaterThan(0.95 * [...made.keys()].length);
});

async function subscriptionsIn(cloud: RedisCloud, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await cloud.subscriptions
      .create({
        name: `parent ${index}`,
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait();
    ids.push(id);
  }
  return ids;
}

/** Returns the ids of all created resources by name. */
async function allThings(cloud: RedisCloud, parents: readonly number[]): Promise<Map<string, number[]>> {
  const things = new Map<string, number[]>();
  const add = (name: string | undefined, id: number | undefined) => {
    if (name?.startsWith("thing-") && id !== undefined) things.set(name, [...(things.get(name) ?? []), id]);
  };
  for (const parent of parents) {
    for await (const { name, databaseId } of cloud.databases.list(parent)) add(name, databaseId);
  }
  for await (const { name, id } of cloud.acl.redisRules.list()) add(name, id);
  for await (const { name, id } of cloud.essentials.subscriptions.list()) add(name, id);
  return things;
}
