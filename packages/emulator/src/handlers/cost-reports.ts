import type { CostReportCreateRequest } from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { listCurrentCharges } from "../lifecycle/charges.js";
import type { AccountState } from "../state/state.js";
import { DAY_MS, renderCostReport } from "../views/cost-report.js";
import { syncOperation, task } from "./declare.js";
import { Download, type Operations, type TaskContext, type TaskResult } from "./operation.js";

const MAX_DAYS = 40;
/** Reports are kept for so many of them, the latest. */
const MAX_REPORTS = 100;

/** Cost reports in the FOCUS format: ordered with a task, then downloaded as a file. */
export const costReportOperations: Operations = {
  "POST /cost-report": task({
    command: "costReportCreateRequest",
    process: create,
  }),
  "GET /cost-report/{costReportId}": syncOperation(({ account, path }) => {
    const report = account.costReports.find(({ costReportId }) => costReportId === path.costReportId);
    if (report === undefined) throw notThere();
    const charges = [...account.pastCharges, ...listCurrentCharges(account)];
    return new Download(report.costReportId, renderCostReport(report, account, charges));
  }),
};

function create({ account, world }: TaskContext, request: CostReportCreateRequest): TaskResult {
  const { startDate, endDate, format = "csv", tags = [] } = request;
  const start = dayOf(startDate, "COST_REPORT_START_DATE_IS_MISSING");
  const end = dayOf(endDate, "COST_REPORT_END_DATE_IS_MISSING");
  if (end < start) {
    throw new TaskError("COST_REPORT_END_DATE_BEFORE_START_DATE", "endDate is before startDate.");
  }
  if (end > world.now) {
    throw new TaskError(
      "COST_REPORT_FUTURE_DATES_NOT_ALLOWED",
      "A report is about the past, today included.",
    );
  }
  if ((end - start) / DAY_MS + 1 > MAX_DAYS) {
    throw new TaskError("COST_REPORT_DATE_RANGE_EXCEEDS_LIMIT", `A report has at most ${MAX_DAYS} days.`);
  }
  if (tags.some(({ key }) => key.trim() === "")) {
    throw new TaskError("COST_REPORT_TAG_KEY_EMPTY", "The key of a tag is empty.");
  }
  if (tags.some(({ value }) => value.trim() === "")) {
    throw new TaskError("COST_REPORT_TAG_VALUE_EMPTY", "The value of a tag is empty.");
  }
  const costReportId = nameOf(account, `${startDate}_${endDate}`, world.now, format);
  account.costReports.push({ costReportId, request, asOf: world.now });
  if (account.costReports.length > MAX_REPORTS) account.costReports.shift();
  return { resource: { costReportId } };
}

function dayOf(date: string | undefined, missing: ConstructorParameters<typeof TaskError>[0]): number {
  if (date === undefined) throw new TaskError(missing, "A report needs startDate and endDate.");
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  // Some engines take the 31st of February for a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new TaskError("COST_REPORT_INVALID_DATE_FORMAT", `${date} is not a day, written as YYYY-MM-DD.`);
  }
  return time;
}

/** The id is the name of the file. Two reports of the same moment are told apart. */
function nameOf({ id, costReports }: AccountState, days: string, now: number, format: string): string {
  let moment = now;
  const name = () => `RedisCloudCosts_${id}_${days}_${moment}.${format}`;
  while (costReports.some(({ costReportId }) => costReportId === name())) moment += 1;
  return name();
}
