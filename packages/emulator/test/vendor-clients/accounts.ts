import type { ActiveActiveDatabase, Database } from "redis-cloud-sdk/models";
import { activeActive, REGIONS, singleRegion, throughputs } from "../../../../test/support/scopes.js";
import { emulator } from "../client.js";
import { strictClientOf } from "../strict-mode.js";

export const PASSWORD = "Pass-word-1";

/** Starts an emulator whose responses are checked against the contract. */
export async function start(behavior = {}) {
  return strictClientOf(await emulator({ behavior }));
}

/** Starts an emulator with an Active-Active database. */
export async function startActiveActive() {
  const client = await start();
  const id = await client.done("POST /subscriptions", activeActive());
  const databaseId = await client.done(`POST /subscriptions/${id}/databases`, {
    name: "main",
    datasetSizeInGb: 1,
    password: PASSWORD,
    localThroughputMeasurement: throughputs(...REGIONS.AWS),
  });
  const database = `/subscriptions/${id}/databases/${databaseId}`;
  const read = async () => (await client.send<ActiveActiveDatabase>(`GET ${database}`)).body;
  return { ...client, id, database, read };
}

/** Starts an emulator with a Pro database. */
export async function startPro(settings: object = {}) {
  const client = await start();
  const id = await client.done("POST /subscriptions", singleRegion());
  const database = `/subscriptions/${id}/databases/${await client.done(
    `POST /subscriptions/${id}/databases`,
    {
      name: "main",
      datasetSizeInGb: 1,
      ...settings,
    },
  )}`;
  const read = async () => (await client.send<Database>(`GET ${database}`)).body;
  return { ...client, id, database, read };
}
