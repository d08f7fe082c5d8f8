import { startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { bundleProgram } from "../../../test/support/program.js";
import { connect, endpointOf } from "../../emulator/test/azure/azure.js";
import { AZURE_CACHE } from "./support/azure-cache.js";
import { killPrograms } from "./support/kill-loop.js";

/** A longer run: `ENSURE_KILLS=50 npx vitest run packages/ensure/test/azure-kill`. */
const KILLS = Number(process.env["ENSURE_KILLS"] ?? 9);
const SEED = Number(process.env["ENSURE_SEED"] ?? 20_260_102);

test(`a file for Azure whose program is killed ${KILLS} times makes each resource once, and owns it`, async () => {
  await using program = await bundleProgram(new URL("support/apply-azure-program.ts", import.meta.url));
  const durations = { azureCluster: 400, azureDatabase: 400, azureAccess: 100 };
  await using emulator = await startEmulator({
    engine: "none",
    clock: "realistic",
    durations,
    behavior: { azureRateLimit: false },
  });
  const env = {
    ...process.env,
    AZURE_ENDPOINT: endpointOf(emulator),
    AZURE_CLIENT_ID: emulator.apiKey,
    AZURE_CLIENT_SECRET: emulator.secretKey,
  };
  const createText = (file: number) =>
    `apiVersion: redis-cloud-sdk.github.io/v1alpha1\n${AZURE_CACHE.replace("cache-1", `cache-${file}`)}\n  users: [object-1]`;
  const { killedAfter, fileCount } = await killPrograms({
    program: program.path,
    env,
    kills: KILLS,
    seed: SEED,
    createText,
  });
  const names = Array.from({ length: fileCount }, (_, file) => `cache-${file}`).sort();
  const azure = connect(emulator);
  const clusters = await azure.clusters.list().all();
  expect(clusters.map(({ name }) => name).sort()).toEqual(names);
  for (const { name: clusterName = "", tags } of clusters) {
    expect(tags).toEqual({ "redis-cloud-ensure": `default.${clusterName}` });
    const cluster = { resourceGroupName: "group-1", clusterName };
    const database = await azure.databases.get(cluster);
    expect(database.properties?.accessKeysAuthentication).toBe("Enabled");
    // A second PUT would have counted as a change.
    expect(database.systemData?.lastModifiedAt).toBe(database.systemData?.createdAt);
    const users = await azure.accessPolicyAssignments.list(cluster).all();
    expect(users.map(({ properties }) => properties?.user?.objectId)).toEqual(["object-1"]);
  }
  // The kills hit different moments.
  expect(new Set(killedAfter).size).toBeGreaterThan(2);
  console.log(`killed ${killedAfter.length} times, after ${[...killedAfter].sort((a, b) => a - b)} requests`);
}, 300_000);
