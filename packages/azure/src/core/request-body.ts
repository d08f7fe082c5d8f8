import { ConfigError } from "redis-cloud-sdk";
import { invalidValue, parseMethod } from "redis-cloud-sdk/core";
import type { AnyInput } from "./arm-client.js";

type Data = Readonly<Record<string, unknown>>;

/**
 * Checks a body against rules whose violation the service reports unclearly, and adds values that it requires although
 * they are constant.
 *
 * @throws `ConfigError` naming the field, the rule and the value, before anything is sent.
 */
export function prepareInput(route: string, input: AnyInput): AnyInput {
  const body = (input.body ?? {}) as Data;
  if (parseMethod(route) === "PUT" && route.endsWith("/redisEnterprise/{clusterName}"))
    return { ...input, body: prepareCluster(body) };
  if (route.endsWith("/databases/{databaseName}")) checkPersistence(body);
  if (parseMethod(route) === "PUT" && route.endsWith("/{accessPolicyAssignmentName}"))
    return { ...input, body: prepareAssignment(body) };
  return input;
}

function prepareCluster(body: Data): Data {
  const { zones, location, sku, properties } = body as {
    zones?: unknown;
    location?: unknown;
    sku?: { name?: unknown };
    properties?: Data;
  };
  if (zones !== undefined)
    throw new ConfigError(
      "`zones` must not be set: every SKU is zone-redundant by default, where the region has zones.",
    );
  if (typeof location !== "string" || location === "")
    throw invalidValue("`location`", 'be a region, for example "westeurope"', location);
  const name = sku?.name;
  if (typeof name !== "string" || name === "")
    throw invalidValue("`sku.name`", 'be a SKU, for example "Balanced_B5"', name);
  if (/^Enterprise(Flash)?_/.test(name))
    throw invalidValue(
      "`sku.name`",
      "be a SKU of Managed Redis: the service creates no Enterprise SKU",
      name,
    );
  const { highAvailability, ...rest } = properties ?? {};
  if (rest["publicNetworkAccess"] === undefined)
    throw invalidValue("`properties.publicNetworkAccess`", 'be "Enabled" or "Disabled"', undefined);
  // Some SKUs refuse the default value when it is sent.
  return highAvailability === undefined || highAvailability === "Enabled"
    ? { ...body, properties: rest }
    : body;
}

function checkPersistence({ properties }: Data): void {
  const { aofEnabled, rdbEnabled } = ((properties as Data | undefined)?.["persistence"] ?? {}) as Data;
  if (aofEnabled === true && rdbEnabled === true)
    throw new ConfigError("`properties.persistence` must enable `aofEnabled` or `rdbEnabled`, not both.");
}

/** The older API version requires the only policy that exists. */
function prepareAssignment(body: Data): Data {
  const properties = (body["properties"] ?? {}) as Data;
  if (properties["accessPolicyName"] !== undefined || properties["accessString"] !== undefined) return body;
  return { ...body, properties: { ...properties, accessPolicyName: "default" } };
}
