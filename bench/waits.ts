import type { Section } from "./report-section.js";
import { roundValue } from "./table.js";
import { WAITERS, type Waiter } from "./waits/schedules.js";
import { Service } from "./waits/service.js";

/** Time at which a database is active, in seconds after its request. */
const ACTIVE = 300;
const MANY = 100;

interface Cost {
  requests: number;
  refused: number;
  lost: number;
  /** Time at which the last wait resolved, in seconds. */
  last: number;
}

/** Compares the waits of this SDK with the poll schedules of other clients, on the emulator's clock. */
export async function measureWaits(): Promise<Section> {
  const found: { waiter: Waiter; one: Cost; many: Cost }[] = [];
  for (const waiter of WAITERS) {
    found.push({ waiter, one: await measureCost(waiter, 1), many: await measureCost(waiter, MANY) });
  }
  const [ours] = found;
  if (ours === undefined) throw new Error("No client was measured.");
  const until = found.filter(({ waiter }) => waiter.waitsFor !== "task");
  return {
    title: "Waiting for databases",
    conclusion: `One create is detected as active ${formatDelay(ours.one)}, with ${ours.one.requests} requests; ${MANY} concurrent ones ${formatDelay(ours.many)}, with ${ours.many.requests} requests, of which ${MANY} are the creates and ${MANY} the reads of the results, and ${ours.many.lost === 0 ? "none" : ours.many.lost} of the waits was lost.`,
    table: {
      columns: [
        "client",
        "waits for",
        "one: requests",
        "one: detected",
        `${MANY}: requests`,
        `${MANY}: status 429`,
        `${MANY}: waits lost`,
        `${MANY}: last detected`,
      ],
      rows: found.map(({ waiter, one, many }) => [
        waiter.name,
        waiter.waitsFor,
        one.requests,
        formatDelay(one),
        many.requests,
        many.refused,
        many.lost,
        many.lost === MANY ? "never" : formatDelay(many),
      ]),
    },
    charts: [
      {
        file: "waits-requests",
        title: `Requests for ${MANY} concurrent creates`,
        bars: found.map(({ waiter, many }) => ({
          label: waiter.name,
          value: many.requests,
          text: `${many.requests.toLocaleString("en-US")}${many.lost > 0 ? `, ${many.lost} lost` : ""}`,
        })),
      },
      {
        file: "waits-lag",
        title: "One create: seconds from active to detected as active",
        bars: until.map(({ waiter, one }) => ({
          label: waiter.name,
          value: one.last - ACTIVE,
          text: `${roundValue(one.last - ACTIVE)} s`,
        })),
      },
    ],
    how: "The task completes after 20 s and the database is active after 300 s, in an emulated account with 400 requests per minute, without the service's task queue and without its early 404 for a new task, which would end the waits of half of the other clients. Their schedules were read in their code and are replayed as plain loops against the same emulator; a completed task is not yet a usable database. The older SDK polls every 5 s, which coincides with 300 s; it is up to 5 s late. Clients without retries end at their first 429. Terraform is replayed without the PUT and the tags that follow its waits. Measured on the emulator's virtual clock, so hardware does not affect the result.",
  };
}

async function measureCost({ create }: Waiter, count: number): Promise<Cost> {
  const service = await Service.create();
  const outcomes = await service.run(create(service, count));
  const detected = outcomes.filter((outcome) => outcome.detected);
  return {
    requests: service.trace.length,
    refused: service.trace.filter((line) => line.endsWith(" 429")).length,
    lost: count - detected.length,
    last: Math.max(...detected.map(({ at }) => at)),
  };
}

function formatDelay({ last }: Cost): string {
  const seconds = roundValue(Math.abs(last - ACTIVE));
  if (seconds >= 3_600) return `${roundValue(seconds / 3_600)} h late`;
  return last < ACTIVE ? `${seconds} s too early, pending` : `${seconds} s late`;
}
