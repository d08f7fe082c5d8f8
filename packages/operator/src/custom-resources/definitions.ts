import { type Kind, kinds } from "redis-cloud-ensure";
import { z } from "zod";
import { consumerKinds, operatorFields } from "./consumer-kinds.js";
import { type CustomKind, GROUP, getPlural, VERSION } from "./names.js";
import { createRules } from "./rules.js";
import { toStructuralSchema } from "./schema.js";
import { connectionStatus, resourceStatus } from "./status.js";

/** Kinds of which the API server stores objects, with their schemas. */
const all: readonly (readonly [CustomKind, Kind, z.ZodType | undefined])[] = [
  ...Object.entries(kinds).map(([name, kind]: [string, Kind]) => {
    const spec = z.strictObject({ ...kind.spec.shape, ...operatorFields });
    return [name as CustomKind, { ...kind, spec }, resourceStatus] as const;
  }),
  ["RedisConnection", consumerKinds.RedisConnection, connectionStatus],
  ["RedisConnectionGrant", consumerKinds.RedisConnectionGrant, undefined],
];

/** Columns of `kubectl get`. */
const COLUMNS = [
  { name: "State", type: "string", jsonPath: ".status.state" },
  { name: "Ready", type: "string", jsonPath: '.status.conditions[?(@.type=="Ready")].status' },
  { name: "Endpoint", type: "string", jsonPath: ".status.endpoint" },
  {
    name: "Message",
    type: "string",
    priority: 1,
    jsonPath: '.status.conditions[?(@.type=="Ready")].message',
  },
  { name: "Age", type: "date", jsonPath: ".metadata.creationTimestamp" },
];

/** Creates the CustomResourceDefinitions of all kinds, by their plural names. */
export function createDefinitions(): Map<string, unknown> {
  return new Map(all.map(([name, kind, status]) => [getPlural(name), createDefinition(name, kind, status)]));
}

function createDefinition(name: CustomKind, kind: Kind, status: z.ZodType | undefined): unknown {
  const plural = getPlural(name);
  const validations = createRules(kind);
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${GROUP}` },
    spec: {
      group: GROUP,
      scope: "Namespaced",
      names: {
        kind: name,
        listKind: `${name}List`,
        plural,
        singular: name.toLowerCase(),
        shortNames: kind.shortNames,
        categories: ["redis"],
      },
      versions: [
        {
          name: VERSION,
          served: true,
          storage: true,
          ...(status === undefined
            ? {}
            : { subresources: { status: {} }, additionalPrinterColumns: COLUMNS }),
          schema: {
            openAPIV3Schema: {
              type: "object",
              description: kind.description,
              required: ["spec"],
              properties: {
                apiVersion: { type: "string" },
                kind: { type: "string" },
                metadata: { type: "object" },
                spec: {
                  description: "Desired properties. A field that is left out is not managed.",
                  ...toStructuralSchema(kind.spec),
                  ...(validations.length === 0 ? {} : { "x-kubernetes-validations": validations }),
                },
                ...(status === undefined ? {} : { status: createStatusSchema(status) }),
              },
            },
          },
        },
      ],
    },
  };
}

function createStatusSchema(status: z.ZodType): unknown {
  const schema = toStructuralSchema(status) as { properties: Record<string, object> };
  const conditions = {
    ...schema.properties["conditions"],
    "x-kubernetes-list-type": "map",
    "x-kubernetes-list-map-keys": ["type"],
  };
  return {
    description: "Observed state, written by the operator.",
    ...schema,
    properties: { ...schema.properties, conditions },
  };
}
