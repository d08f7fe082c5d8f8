import type { PrivateServiceConnectEndpoints } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { carried, stepping } from "./manual-clock.js";

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** An endpoint, and the requests of Terraform's provider. */
async function terraform() {
  const { run, path, becomesReady, clock } = await stepping("GCP", { pscService: 0, pscEndpoint: 0 });
  becomesReady();
  const service = `${path}/private-service-connect/${(await run(`POST ${path}/private-service-connect`))?.resourceId}`;
  const endpoint = `${service}/endpoints/${(await run(`POST ${service}`, ENDPOINT))?.resourceId}`;
  const status = async () =>
    carried<PrivateServiceConnectEndpoints>(await run(`GET ${service}`)).endpoints[0]?.status;
  const readScript = () => run(`GET ${endpoint}/creationScripts?includeTerraformGcpScript=true`);
  return {
    run,
    endpoint,
    status,
    readScript,
    clock,
    refresh: async () => {
      const found = await status();
      await readScript();
      return found;
    },
    /** Polls like the provider: after 10 s, then every 30 s. */
    poll: async (wanted: string | undefined) => {
      const seen: (string | undefined)[] = [];
      clock.advance(10_000);
      for (let poll = 0; poll < 20; poll += 1) {
        const found = await status();
        if (seen.at(-1) !== found) seen.push(found);
        if (found === wanted) return seen;
        clock.advance(30_000);
      }
      throw new Error(`Still waiting for ${wanted}: ${seen.join(", ")}`);
    },
  };
}

test("Terraform's accepter finds the forwarding rule after polling, and a destroy ends", async () => {
  const { run, endpoint, status, refresh, poll } = await terraform();
  expect(await refresh()).toBe("initialized");
  // The accepter.
  expect(await status()).toBe("initialized");
  expect(await poll("pending")).toEqual(["initialized", "processing", "pending"]);
  await run(`PUT ${endpoint}`, { action: "accept" });
  expect(await poll("active")).toEqual(["active"]);
  // A plan of endpoint and accepter, often.
  for (let plan = 0; plan < 5; plan += 1) {
    expect(await refresh()).toBe("active");
    expect(await status()).toBe("active");
  }
  // The destruction.
  await refresh();
  expect(await status()).toBe("active");
  expect(await poll(undefined)).toEqual(["active", "deleted", undefined]);
});

test("an endpoint alone remains initialized, however often it is refreshed, and is deleted", async () => {
  const { run, endpoint, status, refresh, clock } = await terraform();
  for (let plan = 0; plan < 10; plan += 1) {
    expect(await refresh()).toBe("initialized");
    clock.advance(30_000);
  }
  await run(`DELETE ${endpoint}`);
  clock.advance(1);
  expect(await status()).toBeUndefined();
});

test("an active endpoint whose script was read without Terraform is never removed by polling", async () => {
  const { run, endpoint, status, clock } = await terraform();
  await run(`GET ${endpoint}/creationScripts`);
  clock.advance(1);
  expect(await status()).toBe("pending");
  await run(`PUT ${endpoint}`, { action: "accept" });
  for (let poll = 0; poll < 20; poll += 1) {
    clock.advance(10_000);
    expect(await status()).toBe("active");
  }
});
