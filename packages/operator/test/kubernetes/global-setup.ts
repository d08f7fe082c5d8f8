import type { TestProject } from "vitest/node";
import { startCluster } from "./cluster/cluster.js";
import { findObstacle } from "./cluster/go-programs.js";
import { installDefinitions } from "./custom-resources/install.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Kubeconfig of the cluster that all test files share. */
    kubeconfig: string;
    /** Audit log of that cluster. */
    auditLog: string;
  }
}

/** Starts the cluster that all test files share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) throw new Error(`These tests need a Kubernetes API server. ${obstacle}.`);
  const cluster = await startCluster();
  await installDefinitions(cluster);
  project.provide("kubeconfig", cluster.kubeconfig);
  project.provide("auditLog", cluster.auditLog);
  return async () => cluster[Symbol.asyncDispose]();
}
