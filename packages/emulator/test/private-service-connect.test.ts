import type {
  PrivateServiceConnectEndpoints,
  PrivateServiceConnectScripts,
  PrivateServiceConnectService,
} from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { carried, stepping } from "./manual-clock.js";
import { createBothScopes } from "./scopes.js";

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** Both kinds of place at GCP, each with a service that is ready. */
async function services(behavior: NonNullable<Parameters<typeof createBothScopes>[1]>["behavior"] = {}) {
  const both = await createBothScopes("GCP", { behavior });
  const ready = [];
  for (const { at, subscriptionId } of both.places) {
    const psc = `${at}/private-service-connect`;
    const id = await both.done(`POST ${psc}`);
    const endpoints = async () => {
      const { response } = await both.run(`GET ${psc}/${id}`);
      return carried<PrivateServiceConnectEndpoints>(response).endpoints;
    };
    ready.push({ subscriptionId, psc, id, service: `${psc}/${id}`, endpoints });
  }
  return { ...both, ready };
}

test("a service and an accepted endpoint are created and deleted", async () => {
  const { run, done, refused, ready } = await services({ customerSide: "automatic" });
  for (const { psc, id, service, subscriptionId, endpoints } of ready) {
    expect((await run(`GET ${psc}`)).response).toMatchObject({
      resourceId: subscriptionId,
      resource: { id, status: "active" },
    });
    expect(await refused(`POST ${psc}`)).toBe("PSC_SERVICE_ALREADY_EXISTS");
    const endpointId = await done(`POST ${service}`, ENDPOINT);
    expect(await endpoints()).toEqual([{ id: endpointId, ...ENDPOINT, status: "pending" }]);
    const endpoint = `${service}/endpoints/${endpointId}`;
    expect(await done(`PUT ${endpoint}`, { action: "accept" })).toBe(endpointId);
    expect(await endpoints()).toMatchObject([{ status: "active" }]);
    expect(await refused(`DELETE ${psc}`)).toBe("PSC_SERVICE_CANNOT_DELETE_SERVICE_WITH_ACTIVE_ENDPOINTS");
    expect(await done(`DELETE ${endpoint}`)).toBe(subscriptionId);
    expect(await endpoints()).toEqual([]);
    expect(await done(`DELETE ${psc}`)).toBe(subscriptionId);
    expect(await refused(`GET ${psc}`)).toBe("PSC_SERVICE_NOT_FOUND");
    expect(await refused(`DELETE ${psc}`)).toBe("PSC_SERVICE_NOT_FOUND");
  }
});

test("service and endpoint pass through their statuses", async () => {
  const { run, words, path, becomesReady } = await stepping(
    "GCP",
    { pscService: 1_000, pscEndpoint: 1_000 },
    { customerSide: "automatic" },
  );
  becomesReady();
  const psc = `${path}/private-service-connect`;
  const id = (await run(`POST ${psc}`))?.resourceId;
  const service = async () => {
    const response = await run(`GET ${psc}`);
    return response?.resource == null ? "gone" : carried<PrivateServiceConnectService>(response).status;
  };
  expect(await words(service)).toEqual(["create-queued", "initialized", "create-pending", "active"]);

  const endpointId = (await run(`POST ${psc}/${id}`, ENDPOINT))?.resourceId;
  const endpoint = async () => {
    const { endpoints } = carried<PrivateServiceConnectEndpoints>(await run(`GET ${psc}/${id}`));
    return endpoints[0]?.status;
  };
  expect(await words(endpoint)).toEqual(["initialized", "processing", "pending"]);
  await run(`PUT ${psc}/${id}/endpoints/${endpointId}`, { action: "reject" });
  expect(await words(endpoint)).toEqual(["reject-pending", "rejected"]);
  await run(`PUT ${psc}/${id}/endpoints/${endpointId}`, { action: "accept" });
  expect(await words(endpoint)).toEqual(["accept-pending", "active"]);
  await run(`DELETE ${psc}/${id}/endpoints/${endpointId}`);
  expect(await words(endpoint)).toEqual(["deleted", undefined]);

  await run(`DELETE ${psc}`);
  expect(await words(service)).toEqual(["delete-queued", "delete-pending", "deleted", "gone"]);
});

test("with customerSide when-asked, reading a script counts as running it", async () => {
  const { run, done, refused, ready } = await services({ customerSide: "when-asked" });
  for (const { service, endpoints } of ready) {
    const endpointId = await done(`POST ${service}`, ENDPOINT);
    const endpoint = `${service}/endpoints/${endpointId}`;
    expect(await endpoints()).toMatchObject([{ status: "initialized" }]);
    expect(await refused(`PUT ${endpoint}`, { action: "accept" })).toBe(
      "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_UPDATE_INITIALIZED_ENDPOINT",
    );
    const { response } = await run(`GET ${endpoint}/creationScripts`);
    expect(response?.resourceId).toBe(endpointId);
    expect(carried<PrivateServiceConnectScripts>(response).script.bash).toContain("gcloud");
    expect(await endpoints()).toMatchObject([{ status: "pending" }]);
    expect(await refused(`DELETE ${endpoint}`)).toBe(
      "PSC_ENDPOINT_CANNOT_BE_DELETED_WITHOUT_DELETION_SCRIPT",
    );
    await run(`GET ${endpoint}/deletionScripts`);
    await done(`DELETE ${endpoint}`);
    expect(await endpoints()).toEqual([]);
  }
});

test("an endpoint that was not created at GCP is deleted without a script", async () => {
  const { done, ready } = await services({ customerSide: "never" });
  for (const { service, endpoints } of ready) {
    const endpointId = await done(`POST ${service}`, ENDPOINT);
    await done(`DELETE ${service}/endpoints/${endpointId}`);
    expect(await endpoints()).toEqual([]);
  }
});

test("scripts include Terraform on request, and are missing for rejected endpoints", async () => {
  const { run, done, refused, ready } = await services({ customerSide: "automatic" });
  for (const { service } of ready) {
    const endpoint = `${service}/endpoints/${await done(`POST ${service}`, ENDPOINT)}`;
    const scripts = async (query: string) => {
      const { response } = await run(`GET ${endpoint}/creationScripts${query}`);
      return carried<PrivateServiceConnectScripts>(response).script;
    };
    expect(await scripts("")).not.toHaveProperty("terraformGcp");
    expect((await scripts("?includeTerraformGcpScript=true")).terraformGcp?.serviceAttachments).toHaveLength(
      1,
    );
    await done(`PUT ${endpoint}`, { action: "reject" });
    for (const script of ["creationScripts", "deletionScripts"]) {
      expect(await refused(`GET ${endpoint}/${script}`)).toBe("PSC_ENDPOINT_NOT_CREATED_OR_DELETED");
    }
  }
});

test("an action cannot be combined with values, and names must be valid at GCP", async () => {
  const { done, refused, ready } = await services({ customerSide: "automatic" });
  for (const { service, endpoints } of ready) {
    for (const [change, code] of [
      [{ gcpProjectId: "X" }, "PSC_ENDPOINT_INVALID_GCP_PROJECT_ID"],
      [{ gcpVpcName: "a b" }, "PSC_ENDPOINT_INVALID_VPC_NAME"],
      [{ gcpVpcSubnetName: "-" }, "PSC_ENDPOINT_INVALID_VPC_SUBNET_NAME"],
      [{ endpointConnectionName: "" }, "PSC_ENDPOINT_INVALID_CONNECTION_NAME"],
    ] as const) {
      expect(await refused(`POST ${service}`, { ...ENDPOINT, ...change })).toBe(code);
    }
    const id = await done(`POST ${service}`, ENDPOINT);
    expect(await refused(`POST ${service}`, ENDPOINT)).toBe("PSC_ENDPOINT_ALREADY_EXISTS");
    const endpoint = `${service}/endpoints/${id}`;
    expect(await refused(`PUT ${endpoint}`, { action: "accept", gcpVpcName: "other" })).toBe(
      "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_HAVE_BOTH_ACTION_AND_OTHER_FIELDS",
    );
    await done(`PUT ${endpoint}`, { gcpVpcName: "other" });
    expect(await endpoints()).toMatchObject([{ gcpVpcName: "other" }]);
    expect(await refused(`GET ${service}/endpoints/1/creationScripts`)).toBe("PSC_ENDPOINT_NOT_FOUND");
  }
});

test("a missing service is a task error or HTTP 404, as configured", async () => {
  const { refused, places } = await createBothScopes("GCP");
  for (const { at } of places) {
    expect(await refused(`GET ${at}/private-service-connect`)).toBe("PSC_SERVICE_NOT_FOUND");
    expect(await refused(`GET ${at}/private-service-connect/7`)).toBe("PSC_SERVICE_NOT_FOUND");
  }
  const strict = await createBothScopes("GCP", { behavior: { pscNotFound: "http-404" } });
  for (const { at } of strict.places) {
    const response = await strict.send(`GET ${at}/private-service-connect`);
    expect(response).toMatchObject({ status: 404, body: { status: 404, error: "Not Found" } });
  }
});

test("AWS subscriptions, unknown regions and the wrong kind of subscription are rejected", async () => {
  const aws = await createBothScopes("AWS");
  for (const { at } of aws.places) {
    expect(await aws.refused(`POST ${at}/private-service-connect`)).toBe(
      "PSC_CLOUD_PROVIDER_IS_NOT_SUPPORTED",
    );
  }
  const { refused, activeActiveId, wrong } = await createBothScopes("GCP");
  expect(await refused(`GET /subscriptions/${activeActiveId}/regions/1/private-service-connect`)).toBe(
    "SUBSCRIPTION_INVALID_REGION_ID",
  );
  expect(await refused(`POST ${wrong.single}/private-service-connect`)).toBe(
    "PSC_CREATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`GET ${wrong.regional}/private-service-connect`)).toBe(
    "PSC_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINTS_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
  expect(
    await refused(`PUT ${wrong.regional}/private-service-connect/1/endpoints/1`, { action: "accept" }),
  ).toBe(
    "PSC_UPDATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
});
