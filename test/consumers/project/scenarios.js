// Scenarios in plain JavaScript for every runtime: a get, a list, a wait and an abort.

/** Runs the scenarios and returns one result for each. */
export async function scenarios({ RedisCloud, isRedisCloudError }, { subscriptionId, name, ...options }) {
  const cloud = new RedisCloud(options);
  const spec = (suffix) => ({ name: `${name}-${suffix}`, protocol: "redis", datasetSizeInGb: 1 });

  const steps = {
    async get() {
      const subscription = await cloud.subscriptions.get(subscriptionId);
      expect(subscription.status, "active");
    },
    async list() {
      const names = [];
      for await (const database of cloud.databases.list(subscriptionId)) names.push(database.name);
      expect(names.join(), "first");
      expect((await cloud.subscriptions.list().all()).length, 1);
    },
    async wait() {
      const phases = new Set();
      const database = await cloud.databases
        .create(subscriptionId, spec("waited"))
        .wait({ onProgress: ({ phase }) => phases.add(phase) });
      expect(database.status, "active");
      expect([...phases].join(), "task,resource");
    },
    async abort() {
      const reason = new Error("changed my mind");
      const controller = new AbortController();
      const get = cloud.subscriptions.get(subscriptionId, { signal: controller.signal });
      controller.abort(reason);
      expect(await rejection(get), reason);

      const waiting = new AbortController();
      const operation = await cloud.databases.create(subscriptionId, spec("aborted"));
      const wait = operation.wait({ signal: waiting.signal });
      waiting.abort(reason);
      const error = await rejection(wait);
      expect(isRedisCloudError(error) && error.kind, "wait-aborted");
      expect(error.token, operation.token);
      const database = await cloud.operations.resume(error.token, "database").wait();
      expect(database.name, `${name}-aborted`);
    },
  };

  const results = [];
  for (const [scenario, step] of Object.entries(steps)) {
    try {
      await step();
      results.push({ scenario, passed: true });
    } catch (error) {
      results.push({ scenario, passed: false, why: String(error?.stack ?? error) });
    }
  }
  return results;
}

function expect(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
}

function rejection(promise) {
  return promise.then(
    () => {
      throw new Error("expected a rejection");
    },
    (error) => error,
  );
}
