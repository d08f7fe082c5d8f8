import { type ResolvedConnection, resolveConnection } from "./connection.js";
import { IntentLog } from "./intents.js";
import type { ChangeConcurrency, RedisCloudOptions } from "./options.js";
import { invalidValue } from "./path-params.js";
import type { Environment } from "./platform.js";

/** Validated options with all defaults applied. */
export interface ResolvedOptions extends ResolvedConnection {
  changeConcurrency: ChangeConcurrency;
  intentLog: IntentLog | undefined;
}

/**
 * Validates options and applies defaults.
 *
 * @throws {@link ConfigError} naming the option or variable, and its value unless it is a secret.
 */
export function resolveOptions(options: RedisCloudOptions, environment?: Environment): ResolvedOptions {
  const connection = resolveConnection(options, environment);
  return {
    ...connection,
    changeConcurrency: checkChangeConcurrency(options.changeConcurrency ?? "adaptive"),
    intentLog: IntentLog.open(options.intents, connection.credentials.apiKey, connection.log),
  };
}

function checkChangeConcurrency(mode: ChangeConcurrency): ChangeConcurrency {
  if (mode === "adaptive" || mode === "strict" || mode === "off") return mode;
  throw invalidValue("changeConcurrency", 'be "adaptive", "strict" or "off"', mode);
}
