import type { ServiceBehavior } from "../behavior/behaviors.js";
import { parseBehavior, readBehaviorVariables } from "../behavior/check-behavior.js";
import { findProfile } from "../behavior/profiles.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import { type Config, readConfigFile } from "./config-file.js";
import type { Environment, StartSettings } from "./dependencies.js";
import { getErrorMessage, UsageError } from "./error.js";
import { readStartVariables, type StartInput } from "./start-options.js";
import { DEFAULT_PORT } from "./target.js";

/** Options of the command line that determine the settings. */
export interface SettingsOptions extends StartInput {
  config?: string;
  behavior?: readonly string[];
}

/**
 * Merges the command line, the environment and the configuration file, in this order of precedence.
 *
 * @throws UsageError naming the option or variable, its rule and the value; CliError for the configuration file.
 */
export async function resolveSettings(
  { config: configFile, behavior: given = [], ...options }: SettingsOptions,
  environment: Environment,
): Promise<StartSettings> {
  const file = configFile ?? environment["REDIS_CLOUD_EMULATOR_CONFIG"];
  const config: Config = file === undefined || file === "" ? {} : await readConfigFile(file);
  const { behavior: configBehavior, durations, resources, ...configInput } = config;
  const variables = asUsageError(() => readStartVariables(environment));
  const explicit: StartInput = { ...configInput, ...options };
  const input: StartInput = { ...configInput, ...variables, ...options };
  checkCombinations(input, explicit);
  const { allowHost, allowOrigin, redisServer, profile = "current", ...others } = input;
  const behavior: Partial<ServiceBehavior> = {
    ...findProfile(profile),
    ...configBehavior,
    ...asUsageError(() => readBehaviorVariables(environment)),
    ...asUsageError(() => Object.assign({}, ...given.map(parseBehavior)) as Partial<ServiceBehavior>),
  };
  return {
    ...others,
    host: input.host ?? "127.0.0.1",
    port: input.port ?? DEFAULT_PORT,
    time: input.time ?? "instant",
    speed: input.speed ?? 1,
    engine: input.engine ?? "redis",
    ...(redisServer === undefined || input.engine === "none" ? {} : { redisServer }),
    ...(allowHost === undefined ? {} : { allowedHosts: allowHost }),
    ...(allowOrigin === undefined ? {} : { allowedOrigins: allowOrigin }),
    ...(Object.keys(behavior).length === 0 ? {} : { behavior }),
    ...(durations === undefined ? {} : { durations }),
    ...(resources === undefined ? {} : { resources }),
  };
}

function checkCombinations(
  { time = "instant", speed, engine, apiKey, secretKey, host = "127.0.0.1" }: StartInput,
  explicit: StartInput,
): void {
  if (speed !== undefined && time !== "realistic") {
    throw new UsageError(`--speed requires --time realistic (got --time ${time})`);
  }
  // A variable with the path of the server does not enable the engine.
  if (explicit.redisServer !== undefined && engine === "none") {
    throw new UsageError("--redis-server cannot be combined with --engine none");
  }
  if ((apiKey === undefined) !== (secretKey === undefined)) {
    const [present, missing] =
      apiKey === undefined ? ["--secret-key", "--api-key"] : ["--api-key", "--secret-key"];
    throw new UsageError(`${present} requires ${missing}`);
  }
  if (!isLoopbackHost(host) && (secretKey === DEMO_SECRET_KEY || apiKey === DEMO_API_KEY)) {
    throw new UsageError(
      `--api-key and --secret-key must not be the public demo keys with --host ${host}; choose your own`,
    );
  }
}

/** Whether only this machine can reach a host to listen on. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/.test(host);
}

function asUsageError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(getErrorMessage(error));
  }
}
