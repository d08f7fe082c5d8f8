import type { Section } from "./report-section.js";
import { rounded } from "./table.js";
import { WAITERS, type Waiter } from "./waits/schedules.js";
import { Service } from "./waits/service.js";

/** Seconds after its request at which a database is active. */
const ACTIVE = 300;
const MANY = 100;

interface Cost {
  requests: number;
  refused: number;
  lost: number;
  /** Seconds at which the last one was told. */
  last: number;
}

/** The waits of this SDK beside the poll schedules of its peers, on the emulator's clock. */
export async function measureWaits(): Promise<Section> {
  const found: { waiter: Waiter; one: Cost; many: Cost }[] = [];
  for (const waiter of WAITERS) {
    found.push({ waiter, one: await costOf(waiter, 1), many: await costOf(waiter, MANY) });
  }
  const [ours] = found;
  if (ours === undefined) throw new Error("Nobody waits.");
  const until = found.filter(({ waiter }) => waiter.waitsFor !== "task");
  return {
    title: "Waiting for databases",
    conclusion: `One create is known to be active ${late(ours.one)}, with ${ours.one.requests} requests; ${MANY} at once ${late(ours.many)}, with ${ours.many.requests} requests, of which ${MANY} are the creates and ${MANY} the reads of the results, and ${ours.many.lost === 0 ? "none" : ours.many.lost} of the waits is lost.`,
    table: {
      columns: [
        "who",
        "waits for",
        "one: requests",
        "one: told",
        `${MANY}: requests`,
        `${MANY}: answered 429`,
        `${MANY}: waits lost`,
        `${MANY}: the last told`,
      ],
      rows: found.map(({ waiter, one, many }) => [
        waiter.name,
        waiter.waitsFor,
        one.requests,
        late(one),
        many.requests,
        many.refused,
        many.lost,
        many.lost === MANY ? "never" : late(many),
      ]),
    },
    charts: [
      {
        file: "waits-requests",
        title: `Requests for ${MANY} creates at once`,
        bars: found.map(({ waiter, many }) => ({
          label: waiter.name,
          value: many.requests,
          text: `${many.requests.toLocaleString("en-US")}${many.lost > 0 ? `, ${many.lost} lost` : ""}`,
        })),
      },
      {
        file: "waits-lag",
        title: "One create: seconds from active to known to be active",
        bars: until.map(({ waiter, one }) => ({
          label: waiter.name,
          value: one.last - ACTIVE,
          text: `${rounded(one.last - ACTIVE)} s`,
        })),
      },
    ],
    how: "A task that is done after 20 s and a database that is active after 300 s, in an emulated account with 400 requests a minute, without the service's queue of one task at a time and without its early 404 for a new task, at which half of the others would end. The schedules of the others were read in their code and are replayed as plain loops over the same emulator; a task that is done is not yet a database that can be used. The older SDK polls every 5 s, which 300 s happen to meet; it is up to 5 s late. Those that send nothing again end at their first 429. Terraform is replayed without the PUT and the tags that follow its waits. The times are those of the emulator's clock, so the machine has no part in them.",
  };
}

async function costOf({ create }: Waiter, count: number): Promise<Cost> {
  const service = await Service.create();
  const outcomes = await service.run(create(service, count));
  const told = outcomes.filter((outcome) => outcome.told);
  return {
    requests: service.trace.length,
    refused: service.trace.filter((line) => line.endsWith(" 429")).length,
    lost: count - told.length,
    last: Math.max(...told.map(({ at }) => at)),
  };
}

function late({ last }: Cost): string {
  const seconds = rounded(Math.abs(last - ACTIVE));
  if (seconds >= 3_600) return `${rounded(seconds / 3_600)} h late`;
  return last < ACTIVE ? `${seconds} s too early, pending` : `${seconds} s late`;
}
