import { ConfigError } from "redis-cloud-sdk";
import {
  type CommonOptions,
  formatValue,
  invalidValue,
  isLoopback,
  type ResolvedCommonOptions,
  resolveCommonOptions,
} from "redis-cloud-sdk/core";
import { API_VERSIONS, type ApiVersion } from "./api-versions.js";
import { type ArmRateLimiters, createRateLimiters } from "./arm-rate-limiter.js";
import type { TokenCredential } from "./credential.js";
import { VERSION } from "./version.js";

/** Options of a client of one Azure subscription. */
export interface AzureManagedRedisOptions extends CommonOptions {
  /** Source of access tokens: a credential of `@azure/identity`, or any other object with `getToken`. */
  credential: TokenCredential;
  /** Id of the Azure subscription. */
  subscriptionId: string;
  /**
   * Endpoint of Azure Resource Manager. In sovereign clouds for example `https://management.usgovcloudapi.net`. Plain
   * `http` is allowed for loopback hosts only. Default: `https://management.azure.com`.
   */
  endpoint?: string | undefined;
  /** Scope of the access token. Default: `/.default` of the endpoint's origin. */
  scope?: string | undefined;
  /** API version of Azure Managed Redis. Default: `2025-07-01`. */
  apiVersion?: ApiVersion | undefined;
  /** Limits the request rates. Share them between all clients of a principal and subscription. */
  rateLimiters?: Partial<ArmRateLimiters> | undefined;
}

/** Validated options with all defaults applied. */
export interface ResolvedAzureOptions extends ResolvedCommonOptions {
  credential: TokenCredential;
  subscriptionId: string;
  /** Without a slash at the end. */
  endpoint: string;
  scope: string;
  apiVersion: ApiVersion;
  rateLimiters: ArmRateLimiters;
}

const DEFAULT_ENDPOINT = "https://management.azure.com";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Validates options and applies defaults.
 *
 * @throws `ConfigError` naming the option and its value.
 */
export function resolveAzureOptions(options: AzureManagedRedisOptions): ResolvedAzureOptions {
  const common = resolveCommonOptions(options, `azure-managed-redis-sdk/${VERSION}`);
  const endpoint = checkEndpoint(options.endpoint ?? DEFAULT_ENDPOINT);
  const { apiVersion = "2025-07-01", subscriptionId, credential } = options;
  if (typeof credential?.getToken !== "function")
    throw invalidValue("credential", "have a method getToken, such as those of @azure/identity", credential);
  if (typeof subscriptionId !== "string" || !UUID.test(subscriptionId))
    throw invalidValue("subscriptionId", "be a UUID", subscriptionId);
  if (!API_VERSIONS.includes(apiVersion))
    throw invalidValue("apiVersion", `be one of ${API_VERSIONS.join(", ")}`, apiVersion);
  return {
    ...common,
    credential,
    subscriptionId,
    endpoint,
    scope: options.scope ?? `${new URL(endpoint).origin}/.default`,
    apiVersion,
    rateLimiters: createRateLimiters(options.rateLimiters ?? {}, common.clock),
  };
}

function checkEndpoint(value: unknown): string {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined) throw invalidValue("endpoint", `be a URL, for example ${DEFAULT_ENDPOINT}`, value);
  if (url.username !== "" || url.password !== "")
    throw new ConfigError(`endpoint must not contain credentials (host ${url.host}).`);
  if (url.search !== "" || url.hash !== "")
    throw new ConfigError(`endpoint must not have a query or a fragment (got ${formatValue(url.origin)}).`);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw invalidValue("endpoint", "use https, or http on a loopback host", value);
  return url.origin + url.pathname.replace(/\/$/, "");
}
