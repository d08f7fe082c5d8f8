import { catalog } from "redis-cloud-sdk/catalog";
import { describe, expect, test } from "vitest";
import { loadContract } from "../../generated/contract.js";
import { REQUIRED_BY_TASK, REQUIRED_OF_ITEMS } from "../../src/contract/required.js";
import { ContractValidator } from "../../src/contract/validator.js";

const CREATE = "POST /subscriptions/{subscriptionId}/databases";
const UPDATE = "PUT /subscriptions/{subscriptionId}";
const FIXED = "POST /fixed/subscriptions/{subscriptionId}/databases";

describe("ContractValidator", () => {
  const validator = new ContractValidator();

  test("schemas of all operations exist and compile", () => {
    const { routes } = loadContract();
    expect(Object.keys(routes).sort()).toEqual(Object.keys(catalog).sort());
    for (const route of Object.keys(routes)) {
      validator.body(route, {});
      validator.response(route, {});
      validator.resource(route, {});
    }
  });

  test.each([
    ["a number as a name", CREATE, { name: 1 }, "name", "must be a string (got 1)"],
    [
      "an unknown enum value",
      CREATE,
      { name: "a", protocol: "http" },
      "protocol",
      'must be one of [memcached, redis] (got "http")',
    ],
    ["a list of numbers", CREATE, { sourceIp: [1] }, "sourceIp[0]", "must be a string (got 1)"],
    ["a list as a body", CREATE, [], "", "must be an object (got an array)"],
    ["an integer above 2^53", CREATE, { port: 2 ** 53 }, "port", /must match format "int32"/],
    [
      "an integer above 2^53 without a format",
      UPDATE,
      { paymentMethodId: 2 ** 53 },
      "paymentMethodId",
      /format/,
    ],
    [
      "a missing field of a nested schema",
      CREATE,
      { alerts: [{ name: "latency" }] },
      "alerts[0].value",
      "is missing",
    ],
    [
      "an absent body whose schema has required fields",
      "POST /cloud-accounts",
      undefined,
      "accessKeyId",
      "is missing",
    ],
    [
      "a resource tag without a key in a new subscription",
      "POST /subscriptions",
      { cloudProviders: [{ resourceTags: [{ value: "x" }] }] },
      "cloudProviders[0].resourceTags[0].key",
      "is missing",
    ],
    [
      "a certificate with a misspelled field",
      FIXED,
      { clientTlsCertificates: [{ publicCertificatePemString: "x" }] },
      "clientTlsCertificates[0].publicCertificatePEMString",
      "is missing",
    ],
    [
      "a wrong type in a field of one union member",
      UPDATE,
      { customerManagedKeys: {} },
      "customerManagedKeys",
      /array/,
    ],
  ])("rejects a body with %s and names the field", (_, route, body, path, message) => {
    expect(validator.body(route, body)).toMatchObject({
      path,
      message: typeof message === "string" ? message : expect.stringMatching(message),
    });
  });

  test.each([
    ["a body with unknown fields", CREATE, { name: "a", datasetSizeInGb: 1, tomorrow: true }],
    ["a body without a field that a task requires", CREATE, {}],
    ["a value that a task finds too small", CREATE, { name: "a", datasetSizeInGb: 0.01 }],
    ["an absent body", CREATE, undefined],
    ["fields of all members of a union", UPDATE, { name: "a", customerManagedKeys: [], paymentMethodId: 7 }],
    [
      "a resource tag without a key",
      "PUT /subscriptions/{subscriptionId}/resource-tags",
      { resourceTags: [{}] },
    ],
    ["certificates of Essentials databases as plain strings", FIXED, { clientTlsCertificates: ["PEM"] }],
    [
      "certificates of Essentials databases as objects",
      FIXED,
      { clientTlsCertificates: [{ publicCertificatePEMString: "PEM" }] },
    ],
  ])("accepts %s", (_, route, body) => {
    expect(validator.body(route, body)).toBeUndefined();
  });

  test("unknown fields are errors on request, at any depth, unless they are read-only", () => {
    const strict = { rejectUnknownFields: true };
    expect(validator.body(CREATE, { name: "a", tomorrow: true }, strict)).toEqual({
      path: "tomorrow",
      message: "is not a known field",
    });
    expect(
      validator.body(CREATE, { alerts: [{ name: "latency", value: 1, unit: "ms" }] }, strict),
    ).toMatchObject({
      path: "alerts[0].unit",
    });
    expect(validator.body(CREATE, { name: "a", commandType: "x" }, strict)).toBeUndefined();
    expect(validator.body(UPDATE, { name: "a", customerManagedKeys: [] }, strict)).toBeUndefined();
  });

  test("schemas named in the tables of required fields exist in the contract", () => {
    const { schemas } = loadContract();
    for (const name of REQUIRED_BY_TASK) expect(schemas[name], name).toHaveProperty("required");
    for (const name of Object.keys(REQUIRED_OF_ITEMS)) expect(schemas).toHaveProperty(name);
  });

  test("query values are read as the type of their schema", () => {
    const route = "GET /subscriptions/{subscriptionId}/databases";
    expect(validator.query(route, new URLSearchParams("offset=0&limit=100"))).toBeUndefined();
    expect(validator.query(route, new URLSearchParams("offset=many"))).toMatchObject({ path: "?offset" });
  });

  test("responses that violate the contract are reported", () => {
    const task = {
      taskId: "3f1c33a2-6c0e-4b06-9d6f-0a5ae1b2c3d4",
      commandType: "x",
      status: "received",
      timestamp: "2026-01-01T00:00:00.123456789Z",
      links: [],
    };
    expect(validator.response("POST /subscriptions", task)).toBeUndefined();
    expect(validator.response("POST /subscriptions", { ...task, taskId: 7 })).toMatchObject({
      path: "taskId",
    });
  });
});
