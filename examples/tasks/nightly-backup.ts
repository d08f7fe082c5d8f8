// Backs up every Pro database and prints a report in Markdown: tsx examples/tasks/nightly-backup.ts LOCATION
import { mapConcurrent, RedisCloud } from "redis-cloud-sdk";
import { backUp } from "redis-cloud-sdk/gaps";

const [location = "s3://backups/nightly"] = process.argv.slice(2);
const cloud = new RedisCloud(); // keys from the environment
const databases = (await cloud.databases.listAll().all()).filter(({ kind }) => kind === "pro");
const backups = mapConcurrent(databases, ({ ids, database: { name } }, { signal }) =>
  backUp(cloud, ids, { path: `${location}/${name}`, signal }),
);
console.log("| database | backup |\n| --- | --- |");
for await (const { item, ...result } of backups) {
  console.log(
    `| ${item.database.name} | ${"value" in result ? result.value.lastBackupTime : result.reason} |`,
  );
  if (result.status === "rejected") process.exitCode = 1;
}
