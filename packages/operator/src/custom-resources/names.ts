import { API_VERSION, type KindName } from "redis-cloud-ensure";

/** Kinds of the consumer's side, which the library does not have. */
export type ConsumerKind = "RedisConnection" | "RedisConnectionGrant";

/** All kinds of custom resources. */
export type CustomKind = KindName | ConsumerKind;

const [group = "", version = ""] = API_VERSION.split("/");

/** API group of all custom resources. */
export const GROUP = group;

/** Version of all custom resources. */
export const VERSION = version;

/** Annotation, label or finalizer of the operator. */
export function toMetadataKey(name: string): string {
  return `${GROUP}/${name}`;
}

/** Returns the name of a kind in paths and roles. */
export function getPlural(kind: CustomKind): string {
  const singular = kind.toLowerCase();
  return singular.endsWith("s") ? `${singular}es` : `${singular}s`;
}
