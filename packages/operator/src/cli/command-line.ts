import { Command, InvalidArgumentError, Option } from "commander";
import { createLogger, LOG_LEVELS, type LogLevel } from "../log.js";
import { FEATURES, type Feature, type OperatorOptions } from "../operator.js";

/** Environment of the program. */
export interface ProgramEnvironment {
  env: Readonly<Record<string, string | undefined>>;
  writeOut: (text: string) => void;
  writeError: (text: string) => void;
}

interface Flags {
  kubeconfig?: string;
  namespace: string;
  watchNamespace?: string;
  feature: Feature[];
  credentialsSecret: string;
  azureCredentialsSecret: string;
  allow: "replace"[];
  maxHourlyPrice?: number;
  concurrency: number;
  resync: number;
  relist: number;
  lease: number;
  port: number;
  logLevel: LogLevel;
  redisCloudUrl?: string;
}

/** Parses the arguments. @throws CommanderError after the error has been printed. */
export function parseArguments(
  args: readonly string[],
  { env, writeOut, writeError }: ProgramEnvironment,
): OperatorOptions {
  const program = new Command("redis-cloud-operator")
    .description("Kubernetes operator for Redis Cloud and Azure Managed Redis.")
    .version("0.1.0")
    .exitOverride()
    .configureOutput({ writeOut, writeErr: writeError })
    .option("--kubeconfig <file>", "configuration of the cluster (default: the pod's service account)")
    .addOption(
      withDefault(
        "--namespace <name>",
        "namespace of the lease, the intents and the default credentials",
        env["POD_NAMESPACE"] || "redis-cloud-operator",
      ),
    )
    .option(
      "--watch-namespace <name>",
      "the only namespace whose resources are watched (default: all)",
      env["WATCH_NAMESPACE"] || undefined,
    )
    .addOption(
      new Option("--feature <name...>", "providers that are off by default").choices(FEATURES).default(
        (env["FEATURES"] ?? "")
          .split(",")
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    )
    .option(
      "--credentials-secret <name>",
      "Secret for resources of Redis Cloud that name none",
      env["CREDENTIALS_SECRET"] || "redis-cloud-credentials",
    )
    .option(
      "--azure-credentials-secret <name>",
      "Secret for resources of Azure that name none",
      env["AZURE_CREDENTIALS_SECRET"] || "azure-credentials",
    )
    .addOption(
      new Option("--allow <what...>", "permissions; replace permits what a resource's replace asks for")
        .choices(["replace"])
        .default([]),
    )
    .option("--max-hourly-price <price>", "highest permitted hourly price of one resource", toNumber(0, 1e9))
    .option(
      "--concurrency <count>",
      "resources that are worked on at the same time",
      toNumber(1, 10_000),
      1_000,
    )
    .option("--resync <seconds>", "time between two rounds over all resources", toNumber(10, 3_600), 600)
    .option("--relist <seconds>", "time between two lists of all objects", toNumber(10, 3_600), 420)
    .option("--lease <seconds>", "time after which another replica takes over", toNumber(3, 300), 15)
    .option("--port <port>", "port of /healthz, /readyz and /metrics", toNumber(0, 65_535), 8_080)
    .addOption(withDefault("--log-level <level>", "debug, info, warn or error", "info").choices(LOG_LEVELS))
    .option(
      "--redis-cloud-url <url>",
      "base URL of the API of Redis Cloud",
      env["REDIS_CLOUD_BASE_URL"] || undefined,
    )
    .parse([...args], { from: "user" });
  const flags = program.opts<Flags>();
  const unknown = flags.feature.find((feature) => !FEATURES.includes(feature));
  if (unknown !== undefined) {
    program.error(`error: FEATURES must be one of ${FEATURES.join(", ")} (got ${JSON.stringify(unknown)})`);
  }
  return toOptions(flags, env, createLogger(flags.logLevel, writeOut));
}

function toOptions(
  flags: Flags,
  env: ProgramEnvironment["env"],
  log: OperatorOptions["log"],
): OperatorOptions {
  const { namespace, feature, resync, relist, lease, redisCloudUrl, logLevel: _, ...rest } = flags;
  return {
    ...rest,
    operatorNamespace: namespace,
    identity: env["POD_NAME"] || env["HOSTNAME"] || undefined,
    features: feature,
    resyncMs: resync * 1_000,
    relistMs: relist * 1_000,
    leaseMs: lease * 1_000,
    workloadIdentity: readWorkloadIdentity(env),
    endpoints: {
      redisCloudUrl,
      azureUrl: env["AZURE_RESOURCE_MANAGER_ENDPOINT"] || undefined,
      azureAuthority: env["AZURE_AUTHORITY_HOST"] || undefined,
    },
    log,
  };
}

/** Reads the variables that workload identity sets in the pod, and the Azure subscription. */
function readWorkloadIdentity(env: ProgramEnvironment["env"]): OperatorOptions["workloadIdentity"] {
  const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId } = env;
  const { AZURE_FEDERATED_TOKEN_FILE: tokenFile, AZURE_SUBSCRIPTION_ID: subscriptionId } = env;
  if (!(tenantId && clientId && tokenFile && subscriptionId)) return undefined;
  return { tenantId, clientId, tokenFile, subscriptionId };
}

function withDefault(flags: string, description: string, value: string): Option {
  return new Option(flags, description).default(value);
}

function toNumber(lowest: number, highest: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== "" && value >= lowest && value <= highest) return value;
    throw new InvalidArgumentError(`must be from ${lowest} to ${highest} (got ${JSON.stringify(text)}).`);
  };
}
