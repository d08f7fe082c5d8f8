import { describe, expect, inject, test } from "vitest";
import { runKubectl } from "../cluster/kubectl.js";
import { createCompleteSpec, createObject, definitions, getSpecSchema } from "./definitions.js";

const kubeconfig = inject("kubeconfig");
const kubectl = (args: readonly string[], input?: string) => runKubectl(kubeconfig, args, input);

describe.each(definitions.map((definition) => ({ kind: definition.spec.names.kind, definition })))(
  "$kind",
  ({ kind, definition }) => {
    const { names, versions } = definition.spec;

    test("kubectl explain shows the words of the schema", async () => {
      const spec = await kubectl(["explain", `${names.plural}.spec`]);
      const words = spec.replace(/\s+/g, " ");
      const fields = Object.entries(getSpecSchema(definition).properties ?? {});
      expect(fields.length).toBeGreaterThan(0);
      for (const [field, { description }] of fields) {
        expect(words).toContain(field);
        if (description !== undefined) expect(words).toContain(description.replace(/\s+/g, " "));
      }
      expect((await kubectl(["explain", names.plural])).replace(/\s+/g, " ")).toContain(
        versions[0].schema.openAPIV3Schema.description,
      );
    });

    test("kubectl get shows the columns under every name, and in the category", async () => {
      const name = `shown-${kind.toLowerCase()}`;
      await kubectl(
        ["create", "-f", "-"],
        JSON.stringify(createObject(kind, name, createCompleteSpec(kind))),
      );
      const { subresources } = versions[0];
      if (subresources !== undefined) {
        const time = "2026-01-02T03:04:05Z";
        const ready = { type: "Ready", status: "True", reason: "Ready", message: "Has no changes." };
        const status = {
          state: "Ready",
          endpoint: "redis-1.example.com:12000",
          conditions: [{ ...ready, lastTransitionTime: time }],
        };
        const patch = JSON.stringify({ status });
        await kubectl(["patch", names.plural, name, "--subresource=status", "--type=merge", "-p", patch]);
      }
      for (const alias of [names.plural, names.singular, kind, ...names.shortNames]) {
        expect(await kubectl(["get", alias, name, "-o=name"])).toContain(`/${name}`);
      }
      const table = await kubectl(["get", names.plural, name]);
      const wide = await kubectl(["get", names.plural, name, "-o=wide"]);
      if (subresources !== undefined) {
        expect(table).toMatch(/^NAME +STATE +READY +ENDPOINT +AGE\n/);
        expect(table).toMatch(new RegExp(`\\n${name} +Ready +True +redis-1.example.com:12000 +\\d+\\w\\n`));
        expect(wide).toContain("Has no changes.");
      } else {
        expect(table).toMatch(/^NAME +AGE\n/);
      }
      expect(await kubectl(["get", "redis", "-o=name"])).toContain(`/${name}`);
      await kubectl(["delete", names.plural, name]);
    });
  },
);
