import { getMutability, kinds } from "redis-cloud-ensure";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CustomKind } from "../../../src/custom-resources/names.js";
import { ApiClient } from "../cluster/api-client.js";
import { COMPLETE_SPECS, EXCLUDED } from "./complete-specs.js";
import { listRulesAcrossFields, listViolations } from "./constraints.js";
import {
  createCompleteSpec,
  createObject,
  definitions,
  formatPath,
  getPath,
  getSpecSchema,
  replaceAt,
} from "./definitions.js";

const api = new ApiClient(inject("kubeconfig"));
afterAll(() => api[Symbol.dispose]());

/** Rules about fields that exclude each other. */
const ALTERNATIVES: Partial<Record<CustomKind, readonly string[]>> = {
  RedisCloudPeering: ["must have either aws or gcp"],
};

describe.each(definitions.map((definition) => ({ kind: definition.spec.names.kind, definition })))(
  "$kind",
  ({ kind, definition }) => {
    const schema = getSpecSchema(definition);
    const complete = createCompleteSpec(kind);
    const create = (spec: unknown) =>
      api.send("POST", getPath(kind, { dryRun: true }), createObject(kind, "tried", spec as object));

    test("the table of complete specifications has every field of the definition", async () => {
      expect(Object.keys(COMPLETE_SPECS[kind]).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
      expect(await create(complete)).toMatchObject({ status: 201 });
    });

    test("values beyond each bound are refused by field and reason, and values at it are accepted", async () => {
      const violations = listViolations(schema, complete);
      expect(violations.length).toBeGreaterThan(3);
      const problems = await Promise.all(
        violations.map(async ({ path, constraint, refused, accepted, message }) => {
          const where = `${formatPath(path)} ${constraint}`;
          const { status, body } = await create(replaceAt(complete, path, refused));
          const text = String(body.message);
          const isRefused = status === 422 && text.includes(formatPath(path)) && message.test(text);
          const others = await Promise.all(
            accepted.map(async (value) => {
              const response = await create(replaceAt(complete, path, value));
              return response.status === 201 ? [] : [`${where} refuses ${value}: ${response.body.message}`];
            }),
          );
          return [...(isRefused ? [] : [`${where}: ${status} ${text.slice(0, 300)}`]), ...others.flat()];
        }),
      );
      expect(problems.flat()).toEqual([]);
    });

    test("an unknown field is refused by its name", async () => {
      const { status, body } = await create({ ...complete, sise: 1 });
      expect(status).toBe(400);
      expect(body.message).toContain('unknown field "spec.sise"');
    });

    describe("an update", () => {
      const name = `updated-${kind.toLowerCase()}`;
      let stored: Record<string, unknown>;
      beforeAll(async () => {
        const { status, body } = await api.send("POST", getPath(kind), createObject(kind, name, complete));
        expect(status, body.message).toBe(201);
        stored = body;
      });
      afterAll(() => api.send("DELETE", getPath(kind, { name })));

      const update = (spec: object) =>
        api.send("PUT", getPath(kind, { name, dryRun: true }), { ...stored, spec });
      const other = Object.entries(COMPLETE_SPECS[kind]).filter(
        ([field, [, value]]) => value !== undefined && !EXCLUDED[kind]?.includes(field),
      );

      test.each(other)("of %s is accepted or refused as its mutability says", async (field, [, value]) => {
        const mutability = mutabilityOf(kind, field);
        const { status, body } = await update({ ...complete, [field]: value });
        if (!isImmutable(kind, field)) {
          expect(status, body.message).toBe(200);
          return;
        }
        expect(status).toBe(422);
        expect(body.message).toContain(`${field} cannot be changed`);
        const canReplace = mutability === "immutable" && "replace" in complete;
        const replaced = await update({
          ...complete,
          [field]: value,
          ...(canReplace ? { replace: true } : {}),
        });
        expect(replaced.status, replaced.body.message).toBe(canReplace ? 200 : 422);
      });
    });

    test("every rule across fields has a case", () => {
      const immutable = Object.keys(COMPLETE_SPECS[kind]).filter((field) => isImmutable(kind, field));
      const messages = listRulesAcrossFields(schema);
      const cases = [
        ...immutable.map((field) => `${field} cannot be changed`),
        ...(ALTERNATIVES[kind] ?? []),
      ];
      expect(messages.filter((message) => !cases.some((words) => message.startsWith(words)))).toEqual([]);
      expect(messages).toHaveLength(cases.length);
    });

    if (definition.spec.versions[0].schema.openAPIV3Schema.properties.status !== undefined) {
      test("a status is written by its subresource only", async () => {
        const name = `status-${kind.toLowerCase()}`;
        const object = { ...createObject(kind, name, complete), status: { state: "Ready" } };
        const created = await api.send("POST", getPath(kind), object);
        expect(created.status).toBe(201);
        expect(created.body).not.toHaveProperty("status");
        const [field, [, value]] = Object.entries(COMPLETE_SPECS[kind])[0] ?? ["", []];
        const path = getPath(kind, { name: `${name}/status` });
        const written = await api.send("PATCH", path, {
          status: { state: "Ready" },
          spec: { [field]: value },
        });
        expect(written.body).toMatchObject({ spec: complete, status: { state: "Ready" } });
        await api.send("DELETE", getPath(kind, { name }));
      });
    }
  },
);

test("a peering with both networks, or with none, is refused", async () => {
  const both = Object.fromEntries(
    Object.entries(COMPLETE_SPECS.RedisCloudPeering).map(([field, [value]]) => [field, value]),
  );
  const { aws, gcp, ...none } = both;
  for (const [spec, status] of [
    [both, 422],
    [none, 422],
    [{ ...none, aws }, 201],
    [{ ...none, gcp }, 201],
  ] as const) {
    const object = createObject("RedisCloudPeering", "tried", spec);
    const response = await api.send("POST", getPath("RedisCloudPeering", { dryRun: true }), object);
    expect(response.status, response.body.message).toBe(status);
    if (status === 422) expect(response.body.message).toContain(ALTERNATIVES.RedisCloudPeering?.[0]);
  }
  const name = "in-google-cloud";
  const stored = createObject("RedisCloudPeering", name, { ...none, gcp });
  const { body } = await api.send("POST", getPath("RedisCloudPeering"), stored);
  const [, other] = COMPLETE_SPECS.RedisCloudPeering["gcp"] ?? [];
  const spec = { ...none, gcp: other };
  const update = await api.send("PUT", getPath("RedisCloudPeering", { name }), { ...body, spec });
  expect(update.body.message).toContain("gcp cannot be changed");
  await api.send("DELETE", getPath("RedisCloudPeering", { name }));
});

function isImmutable(kind: CustomKind, field: string): boolean {
  return ["immutable", "identity"].includes(mutabilityOf(kind, field));
}

/** Effect of a changed field, from the library's schema, or from the definition for fields of the operator. */
function mutabilityOf(kind: CustomKind, field: string): string {
  const shape = (kinds as Record<string, { spec: { shape: Record<string, unknown> } }>)[kind]?.spec.shape;
  const schema = shape?.[field];
  if (schema !== undefined) return getMutability(schema as Parameters<typeof getMutability>[0]);
  return ["credentialsFrom", "secretName", "configMapName"].includes(field) ? "identity" : "in-place";
}
