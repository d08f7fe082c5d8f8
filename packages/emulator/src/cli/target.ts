import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import type { Environment } from "./dependencies.js";
import { CliError, UsageError } from "./error.js";
import type { Instance, Instances } from "./instances.js";

/** Options that select an emulator. */
export interface TargetOptions {
  url?: string;
  port?: number;
}

/** Emulator that a command connects to. */
export interface AdminTarget {
  /** Origin of its URL. */
  origin: string;
  apiKey: string;
  secretKey: string;
  /** Source of the keys, for the error message if they are rejected. */
  keysFrom: string;
}

/** Default port of an emulator. */
export const DEFAULT_PORT = 8650;

const BASE_URL_VARIABLE = "REDIS_CLOUD_BASE_URL";

/**
 * Selects the emulator: from the options, else from the environment, else the only background instance, else the one at
 * the default port.
 */
export async function findTarget(
  options: TargetOptions,
  environment: Environment,
  instances: Instances,
): Promise<AdminTarget> {
  const origin =
    (await getNamedOrigin(options, instances)) ??
    getEnvironmentOrigin(environment) ??
    getSingleInstance(await instances.list())?.origin ??
    `http://127.0.0.1:${DEFAULT_PORT}`;
  return { origin, ...getKeys(origin, environment) };
}

/** Returns the origin given by the options. */
export async function getNamedOrigin(
  { url, port }: TargetOptions,
  instances: Instances,
): Promise<string | undefined> {
  if (port !== undefined) {
    const origin = `https://127.0.0.1:${port}`;
    return (await instances.readCertificate(origin)) === undefined
      ? origin.replace("https:", "http:")
      : origin;
  }
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(
      `--url must be a URL such as http://127.0.0.1:${DEFAULT_PORT} (got ${JSON.stringify(url)})`,
    );
  }
  return new URL(url).origin;
}

/**
 * Returns the only instance, or `undefined` if there is none.
 *
 * @throws {@link CliError} if there are several.
 */
export function getSingleInstance(instances: readonly Instance[]): Instance | undefined {
  if (instances.length <= 1) return instances[0];
  const all = instances.map(({ origin }) => origin).join(", ");
  throw new CliError(
    `Several emulators are running in the background (${all}): select one with --port or --url`,
  );
}

/** Returns the origin from the environment if it is loopback; otherwise the variable may name the real service. */
function getEnvironmentOrigin({ [BASE_URL_VARIABLE]: url }: Environment): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, origin } = new URL(url);
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? origin : undefined;
}

/** Returns the keys for an origin. Keys from the environment may be real: they are sent to its base URL only. */
function getKeys(origin: string, environment: Environment): Omit<AdminTarget, "origin"> {
  const {
    [BASE_URL_VARIABLE]: url,
    REDIS_CLOUD_API_KEY: apiKey,
    REDIS_CLOUD_SECRET_KEY: secretKey,
  } = environment;
  const isTarget = url !== undefined && URL.canParse(url) && new URL(url).origin === origin;
  if (isTarget && apiKey !== undefined && secretKey !== undefined) {
    return { apiKey, secretKey, keysFrom: "REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY" };
  }
  return {
    apiKey: DEMO_API_KEY,
    secretKey: DEMO_SECRET_KEY,
    keysFrom: `the demo keys; set ${BASE_URL_VARIABLE}=${origin}/v1, REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY for others`,
  };
}
