import { hostname } from "node:os";
import { KubeConfig } from "@kubernetes/client-node";
import { type KindName, kinds } from "redis-cloud-ensure";
import { Accounts, type Endpoints, type WorkloadIdentity } from "./accounts/accounts.js";
import { ClusterIntentStore } from "./accounts/cluster-intents.js";
import { Secrets } from "./accounts/secrets.js";
import { Controller } from "./controller/controller.js";
import { KubernetesClient } from "./kubernetes/client.js";
import { LeaderElection } from "./kubernetes/lease.js";
import type { Logger } from "./log.js";
import { startProbes } from "./server/http.js";
import { Metrics } from "./server/metrics.js";

/** Providers that are off until they are named. */
export const FEATURES = ["azureManagedRedis"] as const;

/** A provider that is off until it is named. */
export type Feature = (typeof FEATURES)[number];

/** Time in which reconciles must finish when the operator stops, in milliseconds. */
const STOP_MS = 8_000;

/** Options of {@link startOperator}. */
export interface OperatorOptions {
  /** File with the configuration of the cluster. Default: the pod's service account, or the user's own file. */
  kubeconfig?: string | undefined;
  /** Namespace of the operator: its lease, its intents and its default credentials. */
  operatorNamespace: string;
  /** The only namespace whose resources are watched. Default: all. */
  watchNamespace?: string | undefined;
  /** Name of this replica. Default: the host's name. */
  identity?: string | undefined;
  features?: readonly Feature[] | undefined;
  /** Secrets of the operator's namespace for resources that name none. */
  credentialsSecret?: string | undefined;
  azureCredentialsSecret?: string | undefined;
  workloadIdentity?: WorkloadIdentity | undefined;
  endpoints?: Endpoints | undefined;
  allow?: readonly "replace"[] | undefined;
  maxHourlyPrice?: number | undefined;
  concurrency?: number | undefined;
  resyncMs?: number | undefined;
  relistMs?: number | undefined;
  secretCheckMs?: number | undefined;
  leaseMs?: number | undefined;
  backOffMs?: { min: number; max: number } | undefined;
  /** Port of the probes and metrics; 0 for any. */
  port?: number | undefined;
  log: Logger;
}

/** A running operator. */
export interface Operator {
  /** Port of the probes and metrics. */
  readonly port: number;
  readonly isLeading: boolean;
  /** Stops the reconciles, releases the lease, and resolves within ten seconds. */
  stop(): Promise<void>;
}

/** Starts the operator: it serves its probes, waits for the lease, and then reconciles. */
export async function startOperator(options: OperatorOptions): Promise<Operator> {
  const { log, operatorNamespace, identity = hostname(), leaseMs = 15_000, port = 8_080 } = options;
  const stopping = new AbortController();
  let controller: Controller | undefined;
  let failure: Error | undefined;
  const metrics: Metrics = new Metrics({
    queueDepth: () => controller?.queueDepth ?? 0,
    running: () => controller?.runningCount ?? 0,
    isLeading: (): boolean => election.isHeld(),
  });
  const config = loadConfig(options.kubeconfig);
  const leases = new KubernetesClient(config, { onRequest: metrics.countKubernetesRequest });
  const election: LeaderElection = new LeaderElection({
    client: leases,
    namespace: operatorNamespace,
    name: "redis-cloud-operator",
    identity,
    leaseMs,
    onError: (error) => log("warn", "the lease cannot be read or renewed", { error: error.message }),
  });
  const probes = await startProbes({
    port,
    registry: metrics.registry,
    findObstacle: () => {
      const unsynced = controller?.listUnsynced() ?? [];
      return unsynced.length === 0 ? undefined : `not listed yet: ${unsynced.join(", ")}`;
    },
    findFailure: () => failure && `stopped: ${failure.message}`,
  });

  /** Leads for one term. The next one starts without state: another replica may have led in between. */
  async function lead(): Promise<void> {
    const term = new AbortController();
    const signal = AbortSignal.any([stopping.signal, term.signal]);
    const assertLeading = () => {
      if (election.isHeld()) return;
      // The next leader decides the outcome: a lost lease is not an error of a resource.
      term.abort();
      throw new Error("no change is sent: this replica does not lead");
    };
    const client = new KubernetesClient(config, { onRequest: metrics.countKubernetesRequest, assertLeading });
    const secrets = new Secrets(client);
    controller = new Controller({
      ...resolveOptions(options),
      client,
      metrics,
      log,
      identity,
      secrets,
      accounts: new Accounts({
        secrets,
        intents: new ClusterIntentStore(client, operatorNamespace),
        defaults: {
          redisCloud: {
            namespace: operatorNamespace,
            name: options.credentialsSecret ?? "redis-cloud-credentials",
          },
          azure: {
            namespace: operatorNamespace,
            name: options.azureCredentialsSecret ?? "azure-credentials",
          },
        },
        workloadIdentity: options.workloadIdentity,
        endpoints: options.endpoints ?? {},
        assertLeading,
        onRequest: metrics.countRequest,
      }),
    });
    log("info", "leads", { identity });
    const run = controller.run(signal);
    // The lease is held until the last reconcile has finished.
    const released = new AbortController();
    const held = election.hold(released.signal).then(() => term.abort());
    try {
      await run;
    } finally {
      released.abort();
      await held;
      controller = undefined;
      client.close();
    }
  }

  async function leadWheneverElected(): Promise<void> {
    try {
      while (!stopping.signal.aborted) {
        await election.acquire(stopping.signal);
        if (stopping.signal.aborted) break;
        await lead();
        if (!stopping.signal.aborted) log("warn", "has lost the lease", { identity });
      }
    } finally {
      await election.release();
    }
  }

  // After a failure, another replica can lead, and the liveness probe has this one restarted.
  const finished = leadWheneverElected().catch((error: Error) => {
    failure = error;
    log("error", "stopped", { error: error.message, stack: error.stack });
  });

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    stopping.abort();
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
    await probes.close();
    leases.close();
  }

  return {
    port: probes.port,
    get isLeading() {
      return election.isHeld();
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function resolveOptions({
  features = [],
  watchNamespace,
  allow = [],
  maxHourlyPrice,
  concurrency = 1_000,
  resyncMs = 600_000,
  relistMs = 420_000,
  secretCheckMs = 2_000,
  backOffMs = { min: 1_000, max: 300_000 },
}: OperatorOptions) {
  const managed = (Object.keys(kinds) as KindName[]).filter(
    (kind) => kind !== "AzureManagedRedis" || features.includes("azureManagedRedis"),
  );
  return {
    managed,
    namespace: watchNamespace,
    allow,
    maxHourlyPrice,
    concurrency,
    resyncMs,
    relistMs,
    secretCheckMs,
    backOffMs,
  };
}

function loadConfig(file: string | undefined): KubeConfig {
  const config = new KubeConfig();
  if (file === undefined) config.loadFromDefault();
  else config.loadFromFile(file);
  return config;
}
