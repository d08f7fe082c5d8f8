import { readFileSync } from "node:fs";
import { ensureAll, RedisCloudProvider } from "redis-cloud-ensure";
import { RedisCloud } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import { parseDocuments } from "../../src/document/parse.js";
import { printRequests } from "./print-requests.js";

/** Applies a file, until it is killed. */
const [file = "", intents = ""] = process.argv.slice(2);
const cloud = new RedisCloud({ intents: new FileIntentStore(intents), fetch: printRequests });
const results = await ensureAll(parseDocuments(readFileSync(file, "utf8"), file), {
  providers: [new RedisCloudProvider(cloud)],
});
for (const result of results) if ("error" in result) throw result.error;
