// Backs up every Pro and Active-Active database and prints a report in Markdown: tsx examples/tasks/nightly-backup.ts LOCATION
import { type AccountDatabase, mapConcurrent, RedisCloud } from "redis-cloud-sdk";
import { backUp } from "redis-cloud-sdk/gaps";

/** Returns the backups of a database: one for each region of an Active-Active one. */
function listTargets({ kind, ids, database }: AccountDatabase) {
  if (kind === "essentials") return [];
  if (kind === "pro") return [{ ids, name: database.name }];
  return database.crdbDatabases.map(({ region }) => ({
    ids,
    name: `${database.name}/${region}`,
    regionName: region,
  }));
}

const [location = "s3://backups/nightly"] = process.argv.slice(2);
const cloud = new RedisCloud(); // keys from the environment
const targets = (await cloud.databases.listAll().all()).flatMap(listTargets);
const backups = mapConcurrent(targets, ({ ids, name, ...region }, { signal }) =>
  backUp(cloud, ids, { path: `${location}/${name}`, ...region, signal }),
);
console.log("| database | backup |\n| --- | --- |");
for await (const { item, ...result } of backups) {
  console.log(`| ${item.name} | ${"value" in result ? result.value.lastBackupTime : result.reason} |`);
  if (result.status === "rejected") process.exitCode = 1;
}
