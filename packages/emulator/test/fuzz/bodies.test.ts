import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { expect, test } from "vitest";
import { createTwoAccounts, type TwoAccounts } from "./fixture.js";
import { createInProcessClient } from "./in-process.js";
import { expectFinished, expectServiceLike } from "./oracle.js";
import { type GeneratedRequest, generateRequests } from "./requests.js";

/** Each run generates the same bodies. Override with `ROBUST_SEED=7 ROBUST_BODIES=100000`. */
const SEED = Number(process.env["ROBUST_SEED"] ?? 20_260_101);
const BODIES = Number(process.env["ROBUST_BODIES"] ?? 10_000);

/** Number of requests after which everything is read and the initial state is restored. */
const ROUND = 500;

test(`${BODIES} generated bodies, seed ${SEED}, get responses like the service's and leave other accounts unchanged`, {
  timeout: 600_000,
}, async () => {
  console.log(`${BODIES} bodies from seed ${SEED}`);
  const runtime = await createTwoAccounts(SEED);
  const { emulator, defects } = runtime;
  const { send: sendRaw } = createInProcessClient(emulator);
  const initialState = emulator.export();
  const others = () => emulator.export().state.accounts.slice(1);
  const othersBefore = JSON.stringify(others());
  const counts = { refused: 0, failed: 0, completed: 0, answered: 0 };

  async function send({ route, path, body }: GeneratedRequest): Promise<void> {
    const [method = ""] = route.split(" ");
    const response = await sendRaw(method, `/v1${path}`, body);
    expectServiceLike(response);
    if (response.status >= 400) counts.refused += 1;
    else if (catalog[route as keyof typeof catalog].kind !== "task") counts.answered += 1;
    else {
      const { taskId } = JSON.parse(response.text) as { taskId: string };
      const task = await sendRaw("GET", `/v1/tasks/${taskId}`);
      expectServiceLike(task);
      expectFinished(task.text);
      if (task.text.includes('"processing-completed"')) counts.completed += 1;
      else counts.failed += 1;
    }
    expect(defects).toEqual([]);
  }

  let sent = 0;
  await fc.assert(
    fc.asyncProperty(generateRequests(runtime), async (request) => {
      await send(request);
      sent += 1;
      if (sent % ROUND !== 0) return;
      await expectReadable(runtime);
      expect(JSON.stringify(others())).toBe(othersBefore);
      emulator.import(structuredClone(initialState));
    }),
    { seed: SEED, numRuns: BODIES },
  );
  // Make sure that the generator produces bodies of each kind.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(BODIES / 100);
});

/** Makes sure that everything stored can be read: all lists and their items. */
async function expectReadable({ emulator, defects, mine }: TwoAccounts): Promise<void> {
  const { send: sendRaw } = createInProcessClient(emulator);
  for (const route of Object.keys(catalog)) {
    const [method = "", template = ""] = route.split(" ");
    if (method !== "GET") continue;
    for (const resource of mine) {
      const path = template.replace(/\{(\w+)\}/g, (_, id: string) => String(resource[id]?.[0] ?? 1));
      const response = await sendRaw("GET", `/v1${path}`);
      expect(defects, route).toEqual([]);
      expectServiceLike(response);
    }
  }
}
