import { fileURLToPath } from "node:url";
import nock from "nock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadEffective } from "../../scripts/contract/effective.js";
import { type ContractOperation, listOperations } from "../../scripts/contract/operations.js";
import { type FacadeMethod, readFacade } from "../../scripts/coverage/facade.js";
import { openProject } from "../../scripts/coverage/project.js";
import { itemsOf } from "./expected.js";
import { client, invoke, Service, taskAnswers } from "./fake-service.js";
import { Sampler } from "./sample.js";

// Methods without a separate route: each searches the list of the same noun.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const contract = await loadEffective(ROOT);
const facade = readFacade(openProject(ROOT), ROOT);
const routes = new Map(listOperations(contract).map((route) => [route.route, route]));
const byId = facade.filter(({ servesTags }) => servesTags.length > 0);
const byName = facade.filter(({ name }) => name.endsWith(".findByName"));

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

type Item = Record<string, unknown>;

/** Serves a sampled response for the list that a composed method searches, and returns its items. */
function listBeside(method: FacadeMethod): { items: Item[]; path: Item } {
  const noun = method.name.slice(0, method.name.lastIndexOf("."));
  const list = facade.find(({ name }) => name === `${noun}.listEndpoints` || name === `${noun}.list`);
  const route = routes.get(list?.calls[0]?.routes[0] ?? "") as ContractOperation;
  const sampler = new Sampler(contract);
  const reply = sampler.value((route.kind === "task" ? route.resource : route.response) ?? {});
  const onlyOnce = (offset: string | undefined) => offset === undefined || offset === "0";
  new Service((request) => {
    if (route.kind === "task") return taskAnswers(route.status, reply)(request);
    return onlyOnce(request.query["offset"]) ? { status: 200, body: reply } : { status: 404, body: {} };
  });
  return { items: itemsOf(reply) as Item[], path: sampler.path(route) };
}

describe("get() of an item that the contract only lists finds it in the list, or fails with 404", () => {
  test.for(byId.map(({ name }) => name))("%s", async (name) => {
    const method = byId.find((one) => one.name === name) as FacadeMethod;
    const { items, path } = listBeside(method);
    const wanted = items[1] as Item;
    const key = /\{([^{}]*)\}$/.exec(method.servesTags[0] ?? "")?.[1] ?? "";
    const call = (id: unknown) =>
      invoke(client(), name, [method.parameters[0]?.name === "ids" ? { ...path, [key]: id } : id]);
    await expect(call(wanted["vpcPeeringId"] ?? wanted["id"])).resolves.toEqual(wanted);
    await expect(call(999_999)).rejects.toMatchObject({ name: "ApiError", status: 404 });
  });
});

describe("findByName() returns the item with exactly that name, or undefined", () => {
  test.for(byName.map(({ name }) => name))("%s", async (name) => {
    const method = byName.find((one) => one.name === name) as FacadeMethod;
    const { items, path } = listBeside(method);
    const wanted = items[1] as Item;
    const ids = method.parameters[0]?.name === "name" ? [] : Object.values(path);
    await expect(invoke(client(), name, [...ids, wanted["name"]])).resolves.toEqual(wanted);
    await expect(
      invoke(client(), name, [...ids, String(wanted["name"]).toUpperCase()]),
    ).resolves.toBeUndefined();
  });
});
