import { RedisCloud } from "redis-cloud-sdk";
import type { Contract } from "../contract/document.js";
import { runLifecycle } from "./lifecycle.js";
import { LiveRecord } from "./record.js";
import { readEverything, type Skipped } from "./walk.js";

/** Account to verify. */
export interface LiveAccount {
  apiKey: string;
  secretKey: string;
  baseUrl: string;
}

/** Calls the service and compares its responses with an effective contract. */
export async function verifyLive(
  contract: Contract,
  account: LiveAccount,
  lifecycle?: { maxPricePerHour: number },
): Promise<{ record: LiveRecord; skipped: Skipped }> {
  const record = new LiveRecord(contract, account.baseUrl);
  const cloud = new RedisCloud({ ...account, fetch: record.fetch });
  await cloud.account.get();
  let skipped: Skipped = new Map();
  const walk = async () => {
    skipped = await readEverything(cloud, record.routes);
  };
  if (lifecycle === undefined) await walk();
  else await runLifecycle(cloud, lifecycle.maxPricePerHour, walk);
  return { record, skipped };
}
