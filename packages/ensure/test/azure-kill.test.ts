import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { bundleProgram } from "../../../test/support/program.js";
import { createSeededRandom } from "../../../test/support/random.js";
import { folder } from "../../../test/support/temp-folder.js";
import { connect, endpointOf } from "../../emulator/test/azure/azure.js";
import { AZURE_CACHE } from "./support/azure-cache.js";

/** A longer run: `ENSURE_KILLS=50 npx vitest run packages/ensure/test/azure-kill`. */
const KILLS = Number(process.env["ENSURE_KILLS"] ?? 9);
const SEED = Number(process.env["ENSURE_SEED"] ?? 20_260_102);
/** Files that are applied at the same time. */
const LANES = 3;

test(`a file for Azure whose program is killed ${KILLS} times makes each resource once, and owns it`, async () => {
  await using program = await bundleProgram(new URL("support/apply-azure-program.ts", import.meta.url));
  const durations = { azureCluster: 400, azureDatabase: 400, azureAccess: 100 };
  await using emulator = await startEmulator({
    engine: "none",
    clock: "realistic",
    durations,
    behavior: { azureRateLimit: false },
  });
  const random = createSeededRandom(SEED);
  const env = {
    ...process.env,
    AZURE_ENDPOINT: endpointOf(emulator),
    AZURE_CLIENT_ID: emulator.apiKey,
    AZURE_CLIENT_SECRET: emulator.secretKey,
  };
  const kills: string[] = [];

  /** Applies one file: kills the program at random moments, then lets it end. */
  async function applyFile(name: string, killCount: number): Promise<void> {
    const text = `apiVersion: redis-cloud-sdk.github.io/v1alpha1\n${AZURE_CACHE.replace("cache-1", name)}`;
    const place = await folder({ "file.yaml": `${text}\n  users: [object-1]` });
    for (let kill = 0; kill <= killCount; kill += 1) {
      const child = spawn(process.execPath, [program.path, join(place, "file.yaml")], { env });
      const output = { text: "", error: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        output.text += chunk.toString();
      });
      child.stderr.on("data", (chunk: Buffer) => {
        output.error += chunk.toString();
      });
      const ended = once(child, "close");
      if (kill === killCount) {
        const [code] = await ended;
        expect([code, output.error]).toEqual([0, ""]);
      } else {
        // Not before the program has something to lose.
        await Promise.race([once(child.stdout, "data"), ended]);
        await Promise.race([sleep(random() * 1_500), ended]);
        child.kill("SIGKILL");
        await ended;
        kills.push(output.text.trim().split("\n").at(-1) ?? "");
      }
    }
  }

  const names = Array.from({ length: LANES }, (_, lane) => `cache-${lane}`);
  await Promise.all(names.map((name) => applyFile(name, Math.ceil(KILLS / LANES))));
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
  expect(new Set(kills).size).toBeGreaterThan(1);
}, 300_000);
