import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import type { Environment } from "./dependencies.js";
import { CliError, UsageError } from "./error.js";
import type { Instance, Instances } from "./instances.js";

/** How a command names the emulator it is about. */
export interface TargetOptions {
  url?: string;
  port?: number;
}

/** The emulator that a command talks to. */
export interface AdminTarget {
  /** Without a path. */
  origin: string;
  apiKey: string;
  secretKey: string;
  /** Where the keys come from, for the message when they are refused. */
  keysFrom: string;
}

/** The port that an emulator has unless told otherwise. */
export const DEFAULT_PORT = 8650;

const BASE_URL_VARIABLE = "REDIS_CLOUD_BASE_URL";

/**
 * The emulator that is meant: the one that was named, else the one of the environment, else the only one in the
 * background, else the one at the default port.
 */
export async function findTarget(
  options: TargetOptions,
  environment: Environment,
  instances: Instances,
): Promise<AdminTarget> {
  const origin =
    getNamedOrigin(options) ??
    getEnvironmentOrigin(environment) ??
    getSingleInstance(await instances.list())?.origin ??
    `http://127.0.0.1:${DEFAULT_PORT}`;
  return { origin, ...getKeys(origin, environment) };
}

/** The origin that options name. */
export function getNamedOrigin({ url, port }: TargetOptions): string | undefined {
  if (port !== undefined) return `http://127.0.0.1:${port}`;
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(
      `--url ${JSON.stringify(url)} is not a URL such as http://127.0.0.1:${DEFAULT_PORT}`,
    );
  }
  return new URL(url).origin;
}

/** @throws CliFailure when it is not clear which one is meant. */
export function getSingleInstance(instances: readonly Instance[]): Instance | undefined {
  if (instances.length <= 1) return instances[0];
  const all = instances.map(({ origin }) => origin).join(", ");
  throw new CliError(`Several emulators run in the background (${all}): name one with --port or --url`);
}

/** Only an emulator on this machine: the variable is also how the real service is named. */
function getEnvironmentOrigin({ [BASE_URL_VARIABLE]: url }: Environment): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, origin } = new URL(url);
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? origin : undefined;
}

/** Keys of the environment go to where the environment says, and nowhere else: they may be real ones. */
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
    keysFrom: `the demonstration keys; set ${BASE_URL_VARIABLE}=${origin}/v1, REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY for others`,
  };
}
