import { createDefinitions } from "redis-cloud-operator";
import { expect, test } from "vitest";

interface Definition {
  metadata: { name: string };
  spec: {
    names: { shortNames: string[]; categories: string[] };
    versions: {
      subresources?: unknown;
      additionalPrinterColumns?: { name: string }[];
      schema: { openAPIV3Schema: { properties: { spec: Schema } } };
    }[];
  };
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  default?: unknown;
  description?: string;
  "x-kubernetes-validations"?: { rule: string; message: string }[];
}

const definitions = createDefinitions() as Map<string, Definition>;

function specOf(plural: string): Schema {
  const schema = definitions.get(plural)?.spec.versions[0]?.schema.openAPIV3Schema.properties.spec;
  if (schema === undefined) throw new Error(`${plural} is missing`);
  return schema;
}

/** All schemas below one. */
function* walk(schema: Schema): Generator<Schema> {
  yield schema;
  for (const member of [
    ...Object.values(schema.properties ?? {}),
    ...[schema.items ?? [], schema.additionalProperties ?? []].flat(),
  ])
    yield* walk(member);
}

test("every kind of the library and of the consumer has a definition with short names and a category", () => {
  expect([...definitions.keys()]).toEqual([
    "rediscloudsubscriptions",
    "redisclouddatabases",
    "rediscloudessentialsdatabases",
    "rediscloudpeerings",
    "rediscloudaclrules",
    "rediscloudaclroles",
    "rediscloudaclusers",
    "azuremanagedredises",
    "redisconnections",
    "redisconnectiongrants",
  ]);
  for (const { spec } of definitions.values()) {
    expect(spec.names.shortNames).not.toEqual([]);
    expect(spec.names.categories).toEqual(["redis"]);
  }
});

test("a kind with a status has the subresource and the columns State, Ready, Endpoint and Age", () => {
  const [version] = definitions.get("redisclouddatabases")?.spec.versions ?? [];
  expect(version?.subresources).toEqual({ status: {} });
  expect(version?.additionalPrinterColumns?.map(({ name }) => name)).toEqual([
    "State",
    "Ready",
    "Endpoint",
    "Message",
    "Age",
  ]);
});

test("schemas are structural: each has a type, and none has a keyword that Kubernetes rejects", () => {
  const rejected = [
    "$schema",
    "const",
    "exclusiveMinimum",
    "propertyNames",
    "oneOf",
    "anyOf",
    "x-mutability",
  ];
  for (const plural of definitions.keys()) {
    for (const schema of walk(specOf(plural))) {
      expect(schema.type, JSON.stringify(schema)).toMatch(/^(object|array|string|number|integer|boolean)$/);
      expect(Object.keys(schema).filter((key) => rejected.includes(key))).toEqual([]);
      expect(schema.additionalProperties).not.toBe(false);
    }
  }
});

test("the bound of a fraction is a rule, because `minimum` accepts the integer 0", () => {
  const size = specOf("redisclouddatabases").properties?.["datasetSizeInGb"];
  expect(size).toEqual({
    description: "Dataset size in gigabytes.",
    type: "number",
    "x-kubernetes-validations": [{ rule: "self >= 0.1", message: "must be at least 0.1" }],
  });
});

test("identity and immutable fields have transition rules, and a replacement permits only the latter", () => {
  const rules = specOf("redisclouddatabases")["x-kubernetes-validations"] ?? [];
  const find = (field: string) => rules.find(({ message }) => message.startsWith(`${field} `))?.rule;
  expect(find("subscription")).toBe("self.subscription == oldSelf.subscription");
  expect(find("port")).toBe(
    "!has(self.port) || !has(oldSelf.port) || self.port == oldSelf.port || (has(self.replace) && self.replace)",
  );
  expect(find("datasetSizeInGb")).toBeUndefined();
  expect(find("credentialsFrom")).toContain("has(self.credentialsFrom) == has(oldSelf.credentialsFrom)");
});

test("a password comes from a Secret only, never from the operator's environment or files", () => {
  for (const plural of definitions.keys()) {
    const source = specOf(plural).properties?.["passwordFrom"];
    if (source !== undefined) expect(Object.keys(source.properties ?? {})).toEqual(["secret"]);
  }
});

test("a peering must have one network, and deletionPolicy defaults to Retain", () => {
  const { properties, "x-kubernetes-validations": rules = [] } = specOf("rediscloudpeerings");
  expect(rules.map(({ rule }) => rule)).toContain("has(self.aws) != has(self.gcp)");
  expect(properties?.["deletionPolicy"]?.default).toBe("Retain");
});
