// Writes the costs of a month as CSV, by default of the last one: tsx examples/tasks/monthly-costs.ts [YYYY-MM]
import { writeFile } from "node:fs/promises";
import { RedisCloud } from "redis-cloud-sdk";

const now = new Date();
const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 7);
const [month = lastMonth] = process.argv.slice(2);
if (!/^\d{4}-\d\d$/.test(month)) throw new Error(`month must be YYYY-MM (got "${month}")`);

const cloud = new RedisCloud(); // keys from the environment
const [year = 0, number = 0] = month.split("-").map(Number);
const end = Math.min(Date.UTC(year, number, 0), now.getTime()); // the service rejects future dates
const range = { startDate: `${month}-01`, endDate: new Date(end).toISOString().slice(0, 10) };
const { costReportId } = await cloud.costReports.create({ ...range, format: "csv" }).wait();
await writeFile(`costs-${month}.csv`, await cloud.costReports.download(costReportId));
console.log(`costs-${month}.csv`);
