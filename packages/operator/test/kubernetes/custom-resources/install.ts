import { fileURLToPath } from "node:url";
import type { Cluster } from "../cluster/cluster.js";

/** Folder of the plain manifests. */
export const CONFIG = fileURLToPath(new URL("../../../config", import.meta.url));

/** Creates all custom resource definitions and waits until their objects can be created. */
export async function installDefinitions({ kubectl }: Pick<Cluster, "kubectl">): Promise<void> {
  await kubectl(["apply", "--kustomize", `${CONFIG}/crd`]);
  await kubectl(["wait", "--for=condition=Established", "crd", "--all", "--timeout=600s"]);
}
