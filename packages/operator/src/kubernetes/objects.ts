import { type CustomKind, GROUP, getPlural, VERSION } from "../custom-resources/names.js";

/** Reference from an object to the one that it belongs to. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}

/** Metadata of an object, as far as the operator uses it. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
}

/** An object of the API server. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

/** A custom resource. */
export interface CustomResource<Spec = unknown, Status = unknown> extends KubernetesObject {
  spec: Spec;
  status?: Status;
}

/** A Secret. Values are in base64. */
export interface Secret extends KubernetesObject {
  data?: Record<string, string>;
}

/** A ConfigMap. */
export interface ConfigMap extends KubernetesObject {
  data?: Record<string, string>;
}

/** Location of the objects of a type. */
export interface ObjectType {
  /** `""` for the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
}

/** Built-in types. */
export const SECRETS: ObjectType = { group: "", version: "v1", plural: "secrets" };
export const CONFIG_MAPS: ObjectType = { group: "", version: "v1", plural: "configmaps" };
export const EVENTS: ObjectType = { group: "", version: "v1", plural: "events" };
export const LEASES: ObjectType = { group: "coordination.k8s.io", version: "v1", plural: "leases" };

/** Type of a custom resource. */
export function getType(kind: CustomKind): ObjectType {
  return { group: GROUP, version: VERSION, plural: getPlural(kind) };
}

/** Path of a type, of one namespace, or of one object. */
export function toPath({ group, version, plural }: ObjectType, namespace?: string, name?: string): string {
  const root = group === "" ? `/api/${version}` : `/apis/${group}/${version}`;
  const parts = [
    ...(namespace === undefined ? [] : ["namespaces", namespace]),
    plural,
    ...(name === undefined ? [] : [name]),
  ];
  return [root, ...parts.map(encodeURIComponent)].join("/");
}
