import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalog } from "azure-managed-redis-sdk/catalog";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readUseCases } from "../../scripts/coverage/use-cases/read.js";
import { ROOT } from "../scripts/run.js";

const PROVIDER = "azure-managed-redis";
const BASE = "2025-07-01";

const { useCases } = await readUseCases(ROOT);
const steps = useCases.flatMap(({ id, providers }) =>
  (providers[PROVIDER]?.steps ?? []).map((step) => ({ ...step, name: `${id} ${step.id}` })),
);

async function readYaml(file: string): Promise<Record<string, unknown>> {
  return parse(await readFile(join(ROOT, file), "utf8"));
}

/** Returns the first version of every property name: of several properties with the name, that of the oldest. */
async function readPropertyVersions(): Promise<ReadonlyMap<string, string>> {
  const contract = await readYaml("packages/azure/openapi/azure-managed-redis.yaml");
  const history = (await readYaml("openapi/history.yaml"))[PROVIDER] as Record<string, { schemas: string[] }>;
  const versions = new Map<string, string>();
  const collect = (schema: unknown, version: string): void => {
    if (typeof schema !== "object" || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === "properties")
        for (const [name, property] of Object.entries(value as Record<string, { "x-since"?: string }>)) {
          const since = property["x-since"] ?? version;
          if (since < (versions.get(name) ?? "9")) versions.set(name, since);
          collect(property, since);
        }
      else collect(value, version);
    }
  };
  const { schemas } = contract["components"] as { schemas: Record<string, unknown> };
  for (const [name, schema] of Object.entries(schemas)) {
    const [version = BASE] =
      Object.entries(history).find(([, { schemas: added }]) => added.includes(name)) ?? [];
    collect(schema, version);
  }
  return versions;
}

test("each step of Azure names the API version that its operations and fields first have in the contract", async () => {
  const properties = await readPropertyVersions();
  const since = new Map<string, string | undefined>(
    Object.entries(catalog).map(([route, { since: version }]) => [route, version]),
  );
  const found = steps.map(({ name, operations = [], fields = [] }) => {
    const needed = [
      ...operations.map((route) => since.get(route) ?? `unknown: ${route}`),
      ...fields.map((field) => properties.get(field) ?? `unknown: ${field}`),
    ];
    return [name, needed.reduce((one, other) => (one > other ? one : other), BASE)];
  });
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(steps.map(({ name, apiVersion = BASE }) => [name, apiVersion])),
  );
});
