import { catalog } from "redis-cloud-sdk/catalog";
import { describe, expect, test } from "vitest";
import { loadContract } from "../../generated/contract.js";
import { ContractValidator } from "../../src/contract/validator.js";

const CREATE = "POST /subscriptions/{subscriptionId}/databases";

describe("the contract as JSON Schema", () => {
  const validator = new ContractValidator();

  test("has the schemas of all operations, and each of them compiles", () => {
    const { routes } = loadContract();
    expect(Object.keys(routes).sort()).toEqual(Object.keys(catalog).sort());
    for (const route of Object.keys(routes)) {
      validator.body(route, {});
      validator.reply(route, {});
      validator.resource(route, {});
    }
  });

  test.each([
    ["a number for a name", { name: 1 }, { pointer: "/name", problem: "must be string" }],
    [
      "a word that is not one",
      { name: "a", protocol: "http" },
      { pointer: "/protocol", allowed: ["memcached", "redis"] },
    ],
    [
      "a list of numbers",
      { name: "a", sourceIp: [1] },
      { pointer: "/sourceIp/0", problem: "must be string" },
    ],
    ["a list", [], { problem: "must be object" }],
    ["null", null, { problem: "must be object" }],
  ])("tells what is wrong with %s", (_, body, misfit) => {
    expect(validator.body(CREATE, body)).toMatchObject(misfit);
  });

  test.each([
    ["a body that fits, and fields that it does not know", { name: "a", datasetSizeInGb: 1, tomorrow: true }],
    ["what is missing, which a task refuses", {}],
    ["what is too small, which a task refuses", { name: "a", datasetSizeInGb: 0.01 }],
    ["no body", undefined],
  ])("takes %s", (_, body) => {
    expect(validator.body(CREATE, body)).toBeUndefined();
  });

  test("reads query values as what they stand for", () => {
    const route = "GET /subscriptions/{subscriptionId}/databases";
    expect(validator.query(route, new URLSearchParams("offset=0&limit=100"))).toBeUndefined();
    expect(validator.query(route, new URLSearchParams("offset=many"))).toMatchObject({ pointer: "?offset" });
  });

  test("holds answers to what the service is known to send", () => {
    const task = {
      taskId: "3f1c33a2-6c0e-4b06-9d6f-0a5ae1b2c3d4",
      commandType: "x",
      status: "received",
      timestamp: "2026-01-01T00:00:00.123456789Z",
      links: [],
    };
    expect(validator.reply("POST /subscriptions", task)).toBeUndefined();
    expect(validator.reply("POST /subscriptions", { ...task, taskId: 7 })).toMatchObject({
      pointer: "/taskId",
    });
  });
});
