import { fileURLToPath } from "node:url";
import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../scripts/contract/document.js";
import { groupByClient, loadContracts } from "../../scripts/contract/load.js";
import { type ContractOperation, listOperations } from "../../scripts/contract/operations.js";
import { type FacadeMethod, type RouteCall, readFacade } from "../../scripts/coverage/facade.js";
import { openProject } from "../../scripts/coverage/project.js";
import { findCreateRoute } from "../../src/idempotency/create-routes.js";
import type { Operation, PagedList, RedisCloud } from "../../src/index.js";
import type { WaitTarget } from "../../src/waiters/resource-types.js";
import { showed } from "../evidence/record.js";
import { type Call, itemsOf, sampleCall } from "./expected.js";
import {
  type Answer,
  client,
  invoke,
  KEYS,
  type Seen,
  Service,
  TASK_ID,
  taskAnswers,
} from "./fake-service.js";
import { Sampler } from "./sample.js";

// The one generic test: every method of the facade that names a route is called over real fetch, and what goes
// over the wire and what comes back to the caller are compared with the contract.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [sdk] = groupByClient(await loadContracts(ROOT));
const facade = readFacade(openProject(ROOT), ROOT);

/** Every route of the SDK's contracts, as the last contract that has it describes it. */
const routes = new Map(
  sdk?.contracts.flatMap(({ effective: contract }) =>
    listOperations(contract).map((route) => [route.route, { route, contract }] as const),
  ),
);

const PAGE = 100;

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

describe("what each operation sends and returns agrees with the contract, through every method that calls it", () => {
  test.for([...routes.keys()])("%s", async (name, { task }) => {
    const { route, contract } = routes.get(name) as { route: ContractOperation; contract: Contract };
    const callers = facade.flatMap((method) =>
      method.calls.filter(({ routes }) => routes.includes(route.route)).map((call) => ({ method, call })),
    );
    expect(callers).not.toHaveLength(0);
    for (const { method, call } of callers) {
      await conforms(method, call, route, { contract, sparing: false });
      if (method.parameters.some(({ name, optional }) => optional && name !== "options"))
        await conforms(method, call, route, { contract, sparing: true });
    }
    showed(task, "wire", route.route);
  });
});

/** Calls a method once and checks both sides of it. */
async function conforms(
  method: FacadeMethod,
  { verb, outcome }: RouteCall,
  route: ContractOperation,
  { contract, sparing }: { contract: Contract; sparing: boolean },
): Promise<void> {
  const sampler = new Sampler(contract);
  const call = sampleCall(method, route, sampler, sparing);
  const check = CHECKS[verb];
  if (check === undefined) throw new Error(`${method.name} uses ${verb}(), which this test does not know.`);
  await check({
    route,
    call,
    sampler,
    outcome: outcome as WaitTarget | undefined,
    run: (response) => run(method, call, response),
  });
}

interface Case {
  route: ContractOperation;
  call: Call;
  sampler: Sampler;
  outcome: WaitTarget | undefined;
  /** Calls the method against a service that answers so. */
  run(response: (request: Seen) => Answer): { result: unknown; seen: Seen[]; cloud: RedisCloud };
}

/** Checks for each way in which the facade calls the layer below. */
const CHECKS: Readonly<Record<string, (given: Case) => Promise<void>>> = {
  async call({ route, call, sampler, run }) {
    const reply = route.response === undefined ? undefined : sampler.value(route.response);
    const { result, seen } = run(() => ({ status: reply === undefined ? 204 : route.status, body: reply }));
    expect(await result).toEqual(reply);
    expectWire(seen, route, [call]);
  },

  async download({ route, call, run }) {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    const { result, seen } = run(() => ({ status: 200, body: bytes }));
    expect(await result).toEqual(bytes);
    expectWire(seen, route, [call]);
  },

  async list({ route, call, sampler, run }) {
    const reply = sampler.value(route.response ?? {});
    const { result, seen } = run(() => ({ status: 200, body: reply }));
    expect(seen).toHaveLength(0);
    const items = await (result as PagedList<unknown>).all();
    expect(items).toEqual(itemsOf(reply));
    expect(items).toHaveLength(2);
    expectWire(seen, route, [call]);
  },

  async pages({ route, call, sampler, run }) {
    const replies = [sampler.value(route.response ?? {}), sampler.value(route.response ?? {})];
    for (const reply of replies) fillPage(itemsOf(reply));
    const { result, seen } = run(({ query }) => pageAt(Number(query["offset"]), replies, route));
    expect(seen).toHaveLength(0);
    const items = await (result as PagedList<unknown>).all();
    expect(items).toEqual(replies.flatMap(itemsOf));
    expect(items).toHaveLength(2 * PAGE);
    const query = (offset: number) => ({ ...call.query, offset: String(offset), limit: String(PAGE) });
    expectWire(
      seen,
      route,
      [0, PAGE, 2 * PAGE].map((offset) => ({ ...call, query: query(offset) })),
    );
  },

  async submit({ route, call, sampler, outcome, run }) {
    const resource = route.resource === undefined ? undefined : sampler.value(route.resource);
    const { result, seen, cloud } = run(taskAnswers(route.status, resource));
    const operation = await (result as Promise<Operation<unknown>>);
    expect(operation.taskId).toBe(TASK_ID);
    expectWire(seen, route, [call]);
    if (outcome === undefined) throw new Error(`${route.route} does not say what it waits for.`);
    expect(cloud.operations.resume(operation.token, outcome).taskId).toBe(TASK_ID);
    const task = await operation.waitForTask();
    expect(task.response?.resource).toEqual(resource);
    expectWire(seen, route, [call], { polls: 1 });
  },

  async change({ route, call, sampler, outcome, run }) {
    const { result, seen, cloud } = run(() => ({
      status: route.status,
      body: sampler.value(route.response ?? {}),
    }));
    const operation = await (result as Promise<Operation<unknown>>);
    expect(operation.taskId).toBe("");
    expectWire(seen, route, [call]);
    if (outcome === undefined) throw new Error(`${route.route} does not say what it waits for.`);
    expect(cloud.operations.resume(operation.token, outcome).token).toBe(operation.token);
  },

  async read({ route, call, sampler, run }) {
    const resource = sampler.value(route.resource ?? {});
    const { result, seen } = run(taskAnswers(route.status, resource));
    expect(await result).toEqual(resource);
    expectWire(seen, route, [call], { polls: 1 });
  },

  async readList({ route, call, sampler, run }) {
    const resource = sampler.value(route.resource ?? {});
    const { result, seen } = run(taskAnswers(route.status, resource));
    expect(await result).toEqual(itemsOf(resource));
    expectWire(seen, route, [call], { polls: 1 });
  },

  async estimate({ route, call, sampler, run }) {
    const resource = sampler.value(route.dryRunResource ?? {}) as { pricing: unknown[] };
    expect(resource.pricing).toHaveLength(2);
    const { result, seen } = run(taskAnswers(route.status, resource));
    expect(await result).toEqual(resource.pricing);
    expectWire(seen, route, [{ ...call, body: { ...(call.body as object), dryRun: true } }], { polls: 1 });
  },
};

/** Calls the method on a fresh client, the way a program would write it. */
function run(method: FacadeMethod, { arguments: given }: Call, response: (request: Seen) => Answer) {
  nock.cleanAll();
  const { seen } = new Service(response);
  const cloud = client();
  return { result: invoke(cloud, method.name, given), seen, cloud };
}

/** Repeats the items of a page until it is full, so that another page may follow. */
function fillPage(items: unknown[]): void {
  while (items.length < PAGE) items.push(items[items.length % 2]);
}

/** Pages in their order; past the last one Pro answers 404 and everything else an empty page. */
function pageAt(offset: number, replies: readonly unknown[], { path }: ContractOperation): Answer {
  const reply = replies[offset / PAGE];
  if (reply !== undefined) return { status: 200, body: reply };
  if (path.startsWith("/subscriptions")) return { status: 404, body: { status: 404, error: "Not Found" } };
  const empty = structuredClone(replies[0]);
  itemsOf(empty).length = 0;
  return { status: 200, body: empty };
}

/** Whether a lost response of the call is searched for, so that the tasks are read before it is sent. */
function isSearchedFor({ route }: ContractOperation, { body }: Call): boolean {
  const { commandTypes = [], list } = findCreateRoute(route) ?? {};
  const isDryRun = (body as { dryRun?: boolean } | undefined)?.dryRun === true;
  return !isDryRun && (commandTypes.length > 0 || list !== undefined);
}

/** Exactly these requests went out, in this order, then so many polls of the task. */
function expectWire(
  seen: readonly Seen[],
  route: ContractOperation,
  calls: readonly Call[],
  { polls = 0 }: { polls?: number } = {},
): void {
  const sent = seen.map(({ method, path, query, body }) => ({ method, path, query, body }));
  // The tasks of a workspace are not among those of the account.
  const [workspace = ""] = /^.*\/data-integration-workspace/.exec(calls[0]?.path ?? "") ?? [];
  const poll = { method: "GET", path: `${workspace}/tasks/${TASK_ID}`, query: {}, body: undefined };
  const baseline = { method: "GET", path: "/tasks", query: {}, body: undefined };
  expect(sent).toEqual([
    ...calls.flatMap((call) => (isSearchedFor(route, call) ? [baseline] : [])),
    ...calls.map(({ path, query, body }) => ({ method: route.method, path, query, body })),
    ...Array.from({ length: polls }, () => poll),
  ]);
  for (const { headers } of seen) {
    expect(headers).toMatchObject({
      "x-api-key": KEYS.apiKey,
      "x-api-secret-key": KEYS.secretKey,
      "content-type": "application/json",
      // A report is a file, whatever its format.
      accept: route.kind === "binary" ? "*/*" : "application/json",
    });
    expect(headers["user-agent"]).toMatch(/^redis-cloud-sdk\//);
  }
}
