// Reads 10,000 databases in one way, in a separate process, so other memory is not counted.
// Plain JavaScript: code that a compiler adds at run time must not be measured.
const [way, entry, baseUrl, apiKey, secretKey, subscription] = process.argv.slice(2);
const { RedisCloud, InMemoryRateLimiter, systemClock } = await import(entry);

const rateLimiter = new InMemoryRateLimiter(systemClock, 100_000_000);
const cloud = new RedisCloud({ apiKey, secretKey, baseUrl, rateLimiter });
const subscriptionId = Number(subscription);
const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey, accept: "application/json" };

/** One page, read without the SDK. */
async function page(offset, limit) {
  const url = `${baseUrl}/subscriptions/${subscriptionId}/databases?offset=${offset}&limit=${limit}`;
  const response = await fetch(url, { headers });
  const text = await response.text();
  return response.status === 404 ? [] : JSON.parse(text).subscription[0].databases;
}

/** Returns the heap in use. Objects with finalizers are released one turn of the event loop after they were found. */
async function heap() {
  for (let turn = 0; turn < 3; turn += 1) {
    gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  gc();
  return process.memoryUsage().heapUsed;
}

/** Calls `seen` for each database, awaits its result, and returns the retained databases. */
const WAYS = {
  "for await": async (seen) => {
    for await (const database of cloud.databases.list(subscriptionId)) {
      const pause = seen(database);
      if (pause !== undefined) await pause;
    }
  },
  "all()": async (seen) => {
    const all = await cloud.databases.list(subscriptionId).all();
    for (const database of all) seen(database);
    return all;
  },
  "fetch, a page at a time": async (seen) => {
    for (let offset = 0; ; offset += 100) {
      const databases = await page(offset, 100);
      if (databases.length === 0) return;
      for (const database of databases) {
        const pause = seen(database);
        if (pause !== undefined) await pause;
      }
    }
  },
  "fetch, all": async (seen) => {
    const all = [];
    for (let offset = 0; ; offset += 100) {
      const databases = await page(offset, 100);
      if (databases.length === 0) break;
      for (const database of databases) seen(database);
      all.push(...databases);
    }
    return all;
  },
};

// Warm up: the first reads load modules.
await page(0, 100);
for await (const _ of cloud.databases.list(subscriptionId).pages()) break;

// First the time; then, in a separate iteration, the heap, because garbage collection takes time.
async function timeOf() {
  let count = 0;
  const startedAt = performance.now();
  await WAYS[way](() => {
    count += 1;
  });
  return { count, ms: performance.now() - startedAt };
}

async function growthOf() {
  // Iterate once before: code compiled on the way is also on the heap.
  for (let walk = 0; walk < 4; walk += 1) await WAYS[way](() => {});
  const start = await heap();
  let most = start;
  let seen = 0;
  const look = async () => {
    most = Math.max(most, await heap());
  };
  const kept = await WAYS[way](() => {
    seen += 1;
    // In the middle of a page, while the page is still retained.
    return seen % 500 === 50 ? look() : undefined;
  });
  await look();
  return { growth: most - start, kept: kept?.length ?? 0 };
}

const time = await timeOf();
process.stdout.write(JSON.stringify({ ...time, ...(await growthOf()) }));
