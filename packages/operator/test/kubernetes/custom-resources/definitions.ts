import { type CustomKind, GROUP, getPlural, VERSION } from "../../../src/custom-resources/names.js";
import { createDefinitions } from "../../../src/index.js";
import type { KubernetesObject } from "../cluster/api-client.js";
import { COMPLETE_SPECS, EXCLUDED } from "./complete-specs.js";
import { REMOVED, type Schema } from "./constraints.js";

/** A custom resource definition, as far as these tests read it. */
export interface Definition {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly names: {
      readonly kind: CustomKind;
      readonly plural: string;
      readonly singular: string;
      readonly shortNames: readonly string[];
      readonly categories: readonly string[];
    };
    readonly versions: readonly [
      {
        readonly subresources?: { readonly status: object };
        readonly schema: {
          readonly openAPIV3Schema: {
            readonly description: string;
            readonly properties: { readonly spec: Schema; readonly status?: Schema };
          };
        };
      },
    ];
  };
}

/** All definitions. */
export const definitions = [...createDefinitions().values()] as readonly Definition[];

/** Returns the schema of a definition's `spec`. */
export function getSpecSchema({ spec }: Definition): Schema {
  return spec.versions[0].schema.openAPIV3Schema.properties.spec;
}

/** Returns a specification with every field that can be set together with the others. */
export function createCompleteSpec(kind: CustomKind): Record<string, unknown> {
  const entries = Object.entries(COMPLETE_SPECS[kind]).filter(([name]) => !EXCLUDED[kind]?.includes(name));
  return Object.fromEntries(entries.map(([name, [value]]) => [name, value]));
}

/** Creates an object of a kind. */
export function createObject(
  kind: CustomKind,
  name: string,
  spec: object,
  metadata: object = {},
): KubernetesObject {
  return {
    apiVersion: `${GROUP}/${VERSION}`,
    kind,
    metadata: { name, namespace: "default", ...metadata },
    spec,
  };
}

/** Returns the path of a kind's objects in the API, with strict validation as kubectl asks for it. */
export function getPath(
  kind: CustomKind,
  { name, dryRun }: { name?: string; dryRun?: boolean } = {},
): string {
  const objects = `/apis/${GROUP}/${VERSION}/namespaces/default/${getPlural(kind)}`;
  const query = `fieldValidation=Strict${dryRun === true ? "&dryRun=All" : ""}`;
  return `${objects}${name === undefined ? "" : `/${name}`}?${query}`;
}

/** Returns a copy of a value in which one member is another one. */
export function replaceAt(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && replacement === REMOVED) delete copy[key];
  else copy[key] = replaceAt(copy[key], rest, replacement);
  return copy;
}

/** Returns a path as the API server writes it. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${key}`),
    "spec",
  );
}
