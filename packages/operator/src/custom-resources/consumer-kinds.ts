import { CONNECTABLE_KINDS, type Kind, MUTABILITY } from "redis-cloud-ensure";
import { z } from "zod";
import type { ConsumerKind } from "./names.js";

const objectName = z.string().min(1).max(253);
const namespaceName = z.string().min(1).max(63);

const redisConnection = {
  description:
    "The consumer's side of a database: a Secret and a ConfigMap where the application runs, kept current.",
  shortNames: ["rconn"],
  spec: z.strictObject({
    resource: z
      .strictObject({
        kind: z.enum(CONNECTABLE_KINDS).meta({ description: "Kind of the resource." }),
        name: objectName.meta({ description: "Name of the resource." }),
        namespace: namespaceName.optional().meta({
          description:
            "Namespace of the resource. Another one than the connection's needs a RedisConnectionGrant in it.",
        }),
      })
      .meta({ description: "The resource to connect to." }),
    secretName: objectName.optional().meta({
      description:
        "Secret to write, with REDIS_URL, REDIS_HOST, REDIS_PORT, REDIS_TLS, REDIS_USERNAME and REDIS_PASSWORD. Default: the connection's name.",
      [MUTABILITY]: "identity",
    }),
    configMapName: objectName.optional().meta({
      description:
        "ConfigMap to write, with REDIS_HOST, REDIS_PORT and REDIS_TLS. Default: the connection's name.",
      [MUTABILITY]: "identity",
    }),
  }),
} satisfies Kind;

const redisConnectionGrant = {
  description: "Permits RedisConnections of other namespaces to use resources of this one.",
  shortNames: ["rgrant"],
  spec: z.strictObject({
    from: z
      .array(
        z.strictObject({ namespace: namespaceName.meta({ description: "Namespace of the connections." }) }),
      )
      .min(1)
      .meta({ description: "Namespaces whose connections are permitted." }),
    to: z
      .array(
        z.strictObject({
          kind: z.enum(CONNECTABLE_KINDS).meta({ description: "Kind of the resource." }),
          name: objectName
            .optional()
            .meta({ description: "Name of the resource. Default: all of the kind." }),
        }),
      )
      .min(1)
      .meta({ description: "Resources that may be used." }),
  }),
} satisfies Kind;

/** The kinds of the consumer's side. */
export const consumerKinds = {
  RedisConnection: redisConnection,
  RedisConnectionGrant: redisConnectionGrant,
} satisfies Record<ConsumerKind, Kind>;

/** Specification of a connection. */
export type ConnectionSpec = z.infer<typeof redisConnection.spec>;

/** Specification of a grant. */
export type GrantSpec = z.infer<typeof redisConnectionGrant.spec>;

/** Specification fields that custom resources of the library's kinds have in addition. */
export const operatorFields = {
  credentialsFrom: z
    .strictObject({ name: objectName.meta({ description: "Name of the Secret." }) })
    .optional()
    .meta({
      description:
        "Secret of this namespace with the credentials of the account. Default: the credentials of the operator.",
      [MUTABILITY]: "identity",
    }),
};
