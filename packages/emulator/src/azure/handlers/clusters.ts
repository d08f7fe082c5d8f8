import type { ArmResource, Data } from "../../state/azure-records.js";
import { ArmError, badRequest } from "../arm-error.js";
import {
  type ArmCall,
  type ArmHandler,
  getBody,
  requireResource,
  toData,
  touchResource,
} from "../handler.js";
import { ARM_TEMPLATES, listArmResources, toArmKey } from "../kinds.js";
import { newArmNumber, startOperation } from "../operations.js";
import { computeUsableBytes, findArmSku, listScalingTargets } from "../skus.js";
import { isLegacy } from "../versions.js";
import { viewResource } from "../views.js";
import {
  checkClusterProperties,
  checkName,
  checkSku,
  isComputeOptimized,
  withPrincipals,
} from "./cluster-properties.js";
import { assertChangeable, createSteps } from "./resource-changes.js";

const put: ArmHandler = (call) => {
  const { sku, location, tags, identity, properties, zones } = getBody(call);
  checkName(call);
  const name = checkSku(sku);
  if (
    zones !== undefined ||
    (isComputeOptimized(name) && toData(properties)["highAvailability"] === "Enabled")
  )
    throw badRequest(
      `Specifying zones for SKU '${name}' is not supported. Zone redundancy is enabled by default for this SKU in regions with zones.`,
    );
  const requested = toData(properties);
  checkClusterProperties(requested, name);
  if (requested["publicNetworkAccess"] === undefined && !isLegacy(call.apiVersion))
    throw badRequest("The property 'publicNetworkAccess' is required.", "properties.publicNetworkAccess");
  const body: Data = {
    location,
    sku,
    ...(tags === undefined ? {} : { tags }),
    ...(identity === undefined ? {} : { identity: withPrincipals(toData(identity)) }),
  };
  const full = {
    highAvailability: "Enabled",
    minimumTlsVersion: "1.2",
    ...requested,
    redundancyMode: requested["highAvailability"] === "Disabled" ? "None" : "ZR",
    redisVersion: "7.4",
  };
  const { resource, isNew } = touchResource("cluster", call, () => ({
    number: newArmNumber("cluster", call.world),
    body,
    properties: full,
  }));
  if (!isNew) return replace(resource, body, full, call);
  const { azureCluster } = call.world.durations;
  const operation = startOperation(
    resource,
    {
      provisioningState: "Creating",
      resourceState: "Creating",
      steps: createSteps(azureCluster, {}, "Creating"),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
  return { status: 201, content: viewResource(resource, call), operation, announcedBy: "operation" };
};

function replace(resource: ArmResource, body: Data, properties: Data, call: ArmCall): ReturnType<ArmHandler> {
  assertChangeable(resource, call);
  if (!isSameText(body["location"], resource.body["location"]))
    throw new ArmError(
      409,
      "InvalidResourceLocation",
      `The resource '${call.path["clusterName"]}' already exists in location '${resource.body["location"]}'. A resource with the same name cannot be created in location '${body["location"]}'.`,
    );
  if (properties["highAvailability"] !== resource.properties["highAvailability"])
    throw badRequest("The property 'highAvailability' cannot be changed.", "properties.highAvailability");
  const operation = change(resource, { body, properties }, call);
  return { status: 200, content: viewResource(resource, call), operation, announcedBy: "operation" };
}

const patch: ArmHandler = (call) => {
  const resource = requireResource("cluster", call);
  assertChangeable(resource, call);
  const { sku, tags, identity, properties } = getBody(call);
  const name = sku === undefined ? String(toData(resource.body["sku"])["name"]) : checkSku(sku);
  const requested = toData(properties);
  checkClusterProperties(requested, name);
  if (requested["highAvailability"] !== undefined)
    throw badRequest("The property 'highAvailability' cannot be changed.", "properties.highAvailability");
  const body = {
    ...(sku === undefined ? {} : { sku }),
    ...(tags === undefined ? {} : { tags }),
    ...(identity === undefined ? {} : { identity: withPrincipals(toData(identity)) }),
  };
  return {
    status: 202,
    operation: change(resource, { body, properties: requested }, call),
    announcedBy: "both",
  };
};

function change(resource: ArmResource, update: { body: Data; properties: Data }, call: ArmCall): string {
  const from = findArmSku(toData(resource.body["sku"])["name"]);
  const to = findArmSku(toData(update.body["sku"])["name"]) ?? from;
  const isScaled = to !== from;
  if (isScaled && to !== undefined) {
    const { usedBytes = 0 } = call.facts;
    if (!listScalingTargets(from, usedBytes).includes(to))
      throw badRequest(
        computeUsableBytes(to) <= usedBytes
          ? `The data does not fit in SKU '${to.name}': it uses ${Math.ceil(usedBytes / 1024 ** 2)} MB.`
          : `Scaling from SKU '${from?.name}' to SKU '${to.name}' is not supported.`,
        "sku.name",
      );
  }
  const { azureClusterUpdate } = call.world.durations;
  const state = isScaled ? "Scaling" : "Updating";
  return startOperation(
    resource,
    {
      provisioningState: "Updating",
      resourceState: state,
      steps: createSteps(azureClusterUpdate, update, state),
      failWith: call.failWith,
    },
    call.account,
    call.world,
  );
}

const listSkus: ArmHandler = (call) => {
  const cluster = requireResource("cluster", call);
  const current = findArmSku(toData(cluster.body["sku"])["name"]);
  return { status: 200, content: { skus: listScalingTargets(current, call.facts.usedBytes ?? 0) } };
};

const list: ArmHandler = (call) => {
  const { subscriptionId = "", resourceGroupName } = call.path;
  const group = resourceGroupName === undefined ? "" : `/resourcegroups/${resourceGroupName.toLowerCase()}`;
  const start = `/subscriptions/${subscriptionId.toLowerCase()}${group}/`;
  const found = listArmResources(call.azure, "cluster").filter(({ id }) => toArmKey(id).startsWith(start));
  return { status: 200, items: found.map((one) => viewResource(one, call)) };
};

const privateLinkResources: ArmHandler = (call) => {
  const { id } = requireResource("cluster", call);
  const name = "redisEnterprise";
  return {
    status: 200,
    content: {
      value: [
        {
          id: `${id}/privateLinkResources/${name}`,
          name,
          type: "Microsoft.Cache/redisEnterprise/privateLinkResources",
          properties: {
            groupId: name,
            requiredMembers: [name],
            requiredZoneNames: ["privatelink.redis.azure.net"],
          },
        },
      ],
    },
  };
};

function isSameText(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => String(value).replaceAll(" ", "").toLowerCase();
  return plain(one) === plain(other);
}

const CLUSTER = ARM_TEMPLATES.cluster;

export const clusterHandlers: Readonly<Record<string, ArmHandler>> = {
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/redisEnterprise": list,
  "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise":
    list,
  [`PUT ${CLUSTER}`]: put,
  [`PATCH ${CLUSTER}`]: patch,
  [`POST ${CLUSTER}/listSkusForScaling`]: listSkus,
  [`GET ${CLUSTER}/privateLinkResources`]: privateLinkResources,
};
