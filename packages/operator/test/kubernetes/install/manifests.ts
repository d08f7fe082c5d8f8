import { parseAllDocuments } from "yaml";
import type { KubernetesObject } from "../cluster/api-client.js";

/** A Deployment, as far as these tests read it. */
export interface Deployment extends KubernetesObject {
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template: { readonly metadata: object; readonly spec: PodSpec };
  };
}

/** A pod's specification, as far as these tests read it. */
export interface PodSpec {
  readonly serviceAccountName: string;
  readonly containers: readonly [{ readonly image: string; readonly args?: readonly string[] }];
}

/** Parses a stream of manifests. */
export function parseManifests(text: string): KubernetesObject[] {
  return parseAllDocuments(text).flatMap((document) => {
    const object = document.toJS() as KubernetesObject | null;
    return object === null ? [] : [object];
  });
}

/** Returns the only object of a kind. */
export function findOnly<T extends KubernetesObject>(objects: readonly KubernetesObject[], kind: string): T {
  const found = objects.filter((object) => object.kind === kind);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} objects are a ${kind}`);
  return only as T;
}
