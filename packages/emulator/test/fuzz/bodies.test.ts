import fc from "fast-check";
import { catalog } from "redis-cloud-sdk/catalog";
import { expect, test } from "vitest";
import { type Household, household } from "./fixture.js";
import { inProcess } from "./in-process.js";
import { expectEnded, expectServiceLike } from "./oracle.js";
import { type GeneratedRequest, requestsTo } from "./requests.js";

/** The same bodies at each run, unless another seed is asked for: `ROBUST_SEED=7 ROBUST_BODIES=100000`. */
const SEED = Number(process.env["ROBUST_SEED"] ?? 20_260_101);
const BODIES = Number(process.env["ROBUST_BODIES"] ?? 10_000);

/** After so many requests everything is read, and put back as it was. */
const ROUND = 500;

test(`${BODIES} generated bodies, seed ${SEED}: the service's kind of answer, and nothing of anybody else`, {
  timeout: 600_000,
}, async () => {
  console.log(`${BODIES} bodies from seed ${SEED}`);
  const runtime = await household(SEED);
  const { emulator, defects } = runtime;
  const { ask } = inProcess(emulator);
  const furnished = emulator.export();
  const others = () => emulator.export().state.accounts.slice(1);
  const untouched = JSON.stringify(others());
  const tally = { refused: 0, failed: 0, completed: 0, answered: 0 };

  async function send({ route, path, body }: GeneratedRequest): Promise<void> {
    const [method = ""] = route.split(" ");
    const reply = await ask(method, `/v1${path}`, body);
    expectServiceLike(reply);
    if (reply.status >= 400) tally.refused += 1;
    else if (catalog[route as keyof typeof catalog].kind !== "task") tally.answered += 1;
    else {
      const { taskId } = JSON.parse(reply.text) as { taskId: string };
      const task = await ask("GET", `/v1/tasks/${taskId}`);
      expectServiceLike(task);
      expectEnded(task.text);
      if (task.text.includes('"processing-completed"')) tally.completed += 1;
      else tally.failed += 1;
    }
    expect(defects).toEqual([]);
  }

  let sent = 0;
  await fc.assert(
    fc.asyncProperty(requestsTo(runtime), async (request) => {
      await send(request);
      sent += 1;
      if (sent % ROUND !== 0) return;
      await expectReadable(runtime);
      expect(JSON.stringify(others())).toBe(untouched);
      emulator.import(structuredClone(furnished));
    }),
    { seed: SEED, numRuns: BODIES },
  );
  // Otherwise the generator has lost its way, and tests one door only.
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(BODIES / 100);
});

/** What was taken in can be told again: every list and every thing in it. */
async function expectReadable({ emulator, defects, mine }: Household): Promise<void> {
  const { ask } = inProcess(emulator);
  for (const route of Object.keys(catalog)) {
    const [method = "", template = ""] = route.split(" ");
    if (method !== "GET") continue;
    for (const place of mine) {
      const path = template.replace(/\{(\w+)\}/g, (_, id: string) => String(place[id]?.[0] ?? 1));
      const reply = await ask("GET", `/v1${path}`);
      expect(defects, route).toEqual([]);
      expectServiceLike(reply);
    }
  }
}
