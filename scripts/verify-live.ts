import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isRedisCloudError } from "redis-cloud-sdk";
import { DEFAULT_BASE_URL } from "../src/core/base-url.js";
import { replaceFiles } from "./atomic-write.js";
import { loadEffective } from "./contract/effective.js";
import { ContractError } from "./contract/read.js";
import { ROOT, runScript } from "./run-script.js";
import { readLiveArguments } from "./verify-live/arguments.js";
import { formatDriftIssue } from "./verify-live/drift.js";
import { LIVE_FILE, mergeLive, readLive } from "./verify-live/evidence.js";
import { verifyLive } from "./verify-live/run.js";

await runScript(async (args) => {
  const options = readLiveArguments(args);
  const { REDIS_CLOUD_API_KEY: apiKey, REDIS_CLOUD_SECRET_KEY: secretKey } = process.env;
  if (!apiKey || !secretKey)
    throw new ContractError("REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY must be set.");
  const baseUrl = process.env["REDIS_CLOUD_BASE_URL"] ?? DEFAULT_BASE_URL;
  const before = await readLive(ROOT);
  const { record, skipped } = await verifyLive(
    await loadEffective(ROOT),
    { apiKey, secretKey, baseUrl },
    options.lifecycle ? options : undefined,
  ).catch((error: unknown) => {
    throw isRedisCloudError(error) ? new ContractError(error.message, { cause: error }) : error;
  });
  const date = new Date().toISOString().slice(0, 10);
  const evidence = mergeLive(before, record, date);
  // Only responses of the service itself are evidence.
  const isLive = new URL(baseUrl).host === new URL(DEFAULT_BASE_URL).host;
  if (isLive) await replaceFiles(ROOT, new Map([[LIVE_FILE, `${JSON.stringify(evidence, null, 2)}\n`]]));
  for (const [route, reason] of skipped) console.log(`not read: ${route}: ${reason}`);
  for (const [route, { responses, statuses }] of record.results)
    if (responses === 0) console.log(`not verified: ${route}: HTTP ${[...statuses].join(", ")}`);
  const verified = [...record.results.values()].filter(
    ({ responses, differences }) => responses > 0 && differences.size === 0,
  );
  console.log(
    `${verified.length} operations verified${isLive ? `, see ${LIVE_FILE}` : ` against ${baseUrl}; no evidence written`}.`,
  );
  const issue = formatDriftIssue(record, date);
  if (issue === undefined) return;
  const file = join(ROOT, options.report);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, issue);
  console.error(issue);
  throw new ContractError(`The service differs from the contract, see ${options.report}.`);
});
