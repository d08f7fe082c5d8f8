import { fileURLToPath } from "node:url";
import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { groupByClient, loadContracts } from "../../scripts/contract/load.js";
import { type ContractOperation, listOperations } from "../../scripts/contract/operations.js";
import { type FacadeMethod, readFacade } from "../../scripts/coverage/facade.js";
import { openProject } from "../../scripts/coverage/project.js";
import { PagedList } from "../../src/core/paged-list.js";
import { sampleCall } from "./expected.js";
import { client, invoke, Service } from "./fake-service.js";
import { Sampler } from "./sample.js";

// Arguments that types exclude and JavaScript allows, in every method of the facade that names a route.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [sdk] = groupByClient(await loadContracts(ROOT));
const routes = new Map(
  sdk?.contracts.flatMap(({ effective: contract }) =>
    listOperations(contract).map((route) => [route.route, { route, contract }] as const),
  ),
);
const methods = readFacade(openProject(ROOT), ROOT).filter(({ calls }) => calls.length > 0);

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

/** Calls a method with one argument replaced; returns the error and the number of requests. */
async function callWith(method: FacadeMethod, name: string, value: unknown) {
  const [routeName = ""] = method.calls.flatMap((call) => call.routes);
  const { route, contract } = routes.get(routeName) as {
    route: ContractOperation;
    contract: ConstructorParameters<typeof Sampler>[0];
  };
  const given = [...sampleCall(method, route, new Sampler(contract), false).arguments];
  given[method.parameters.findIndex((parameter) => parameter.name === name)] = value;
  const { seen } = new Service(() => ({ status: 400, body: {} }));
  let error: unknown;
  try {
    const result = invoke(client(), method.name, given);
    await (result instanceof PagedList ? result.all() : result);
  } catch (reason) {
    error = reason;
  }
  return { error: error as Error & { kind?: string }, requests: seen.length };
}

describe.each(["options", "request", "ids", "query"])(
  "%s that are not an object are refused before anything is sent",
  (name) => {
    const own = methods.filter(({ parameters }) => parameters.some((parameter) => parameter.name === name));

    test.each(own.map((method) => [method.name, method] as const))("%s", async (_, method) => {
      for (const value of [null, "text", 7, true, () => undefined]) {
        const { error, requests } = await callWith(method, name, value);
        expect
          .soft({ kind: error?.kind, message: error?.message, requests })
          .toMatchObject({ kind: "config", requests: 0 });
      }
    });
  },
);

test.each(["acl.roles", "acl.redisRules"])("%s.get() without an id is refused", async (noun) => {
  const { seen } = new Service(() => ({ status: 200, body: {} }));
  await expect(invoke(client(), `${noun}.get`, [undefined])).rejects.toMatchObject({ kind: "config" });
  expect(seen).toHaveLength(0);
});

test.each([
  "subscriptions",
  "essentials.subscriptions",
  "acl.users",
  "acl.roles",
  "acl.redisRules",
  "cloudAccounts",
  "agentMemory",
])("%s.findByName() without a name is refused", async (noun) => {
  const { seen } = new Service(() => ({ status: 200, body: {} }));
  for (const name of [undefined, null, "", 7])
    await expect(invoke(client(), `${noun}.findByName`, [name])).rejects.toMatchObject({
      kind: "config",
      message: expect.stringContaining("name must be a non-empty string"),
    });
  expect(seen).toHaveLength(0);
});
