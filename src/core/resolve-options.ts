import { type ResolvedConnection, resolveConnection } from "./connection.js";
import { IntentLog } from "./intents.js";
import { CapabilityCache, type Observations } from "./observations.js";
import type { ChangeConcurrency, RedisCloudOptions } from "./options.js";
import { assertMethods, invalidValue } from "./path-params.js";
import type { Environment } from "./platform.js";

/** Validated options with all defaults applied. */
export interface ResolvedOptions extends ResolvedConnection {
  changeConcurrency: ChangeConcurrency;
  intentLog: IntentLog | undefined;
  observations: Observations;
}

/**
 * Validates options and applies defaults.
 *
 * @throws {@link ConfigError} naming the option or variable, and its value unless it is a secret.
 */
export function resolveOptions(options: RedisCloudOptions, environment?: Environment): ResolvedOptions {
  const connection = resolveConnection(options, environment);
  const { baseUrl, clock, credentials } = connection;
  const cache = options.capabilityCache ?? new CapabilityCache();
  assertMethods("capabilityCache", "be a CapabilityCache", cache, ["open"]);
  return {
    ...connection,
    changeConcurrency: checkChangeConcurrency(options.changeConcurrency ?? "adaptive"),
    intentLog: IntentLog.open(options.intents, credentials.apiKey, connection.log),
    observations: cache.open([baseUrl, credentials.apiKey, credentials.secretKey].join(" "), clock),
  };
}

function checkChangeConcurrency(mode: ChangeConcurrency): ChangeConcurrency {
  if (mode === "adaptive" || mode === "strict" || mode === "off") return mode;
  throw invalidValue("changeConcurrency", 'be "adaptive", "strict" or "off"', mode);
}
