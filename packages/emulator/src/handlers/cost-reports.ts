import type { CostReportCreateRequest } from "redis-cloud-sdk/models";
import { notFound } from "../errors.js";
import { listCurrentCharges } from "../lifecycle/charges.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { DAY_MS, renderCostReport } from "../views/cost-report.js";
import { type Rule, read, task } from "./declare.js";
import { Download, type Operations } from "./operation.js";

const MAX_DAYS = 40;
/** Maximum number of reports kept; the oldest are dropped. */
const MAX_REPORTS = 100;

const reportRules: readonly Rule<{ readonly body: CostReportCreateRequest; readonly world: World }>[] = [
  ...(["startDate", "endDate"] as const).flatMap(
    (field): Rule<{ readonly body: Partial<CostReportCreateRequest> }>[] => [
      [
        field === "startDate" ? "COST_REPORT_START_DATE_IS_MISSING" : "COST_REPORT_END_DATE_IS_MISSING",
        ({ body }) => body[field] === undefined,
        `\`${field}\` is required.`,
      ],
      [
        "COST_REPORT_INVALID_DATE_FORMAT",
        ({ body: { [field]: date = "" } }) => Number.isNaN(parseDay(date)),
        ({ body }) => `\`${field}\` must be a date in the form YYYY-MM-DD (got ${body[field]}).`,
      ],
    ],
  ),
  [
    "COST_REPORT_END_DATE_BEFORE_START_DATE",
    ({ body }) => countDays(body) < 1,
    ({ body }) => `\`endDate\` must not be before \`startDate\` (got ${body.endDate}).`,
  ],
  [
    "COST_REPORT_FUTURE_DATES_NOT_ALLOWED",
    ({ body, world }) => parseDay(body.endDate) > world.now,
    ({ body }) => `\`endDate\` must not be in the future (got ${body.endDate}).`,
  ],
  [
    "COST_REPORT_DATE_RANGE_EXCEEDS_LIMIT",
    ({ body }) => countDays(body) > MAX_DAYS,
    ({ body }) => `The range must be at most ${MAX_DAYS} days (got ${countDays(body)}).`,
  ],
  [
    "COST_REPORT_TAG_KEY_EMPTY",
    ({ body: { tags = [] } }) => tags.some(({ key }) => key.trim() === ""),
    "`tags` must not contain a blank key.",
  ],
  [
    "COST_REPORT_TAG_VALUE_EMPTY",
    ({ body: { tags = [] } }) => tags.some(({ value }) => value.trim() === ""),
    "`tags` must not contain a blank value.",
  ],
];

/** Cost reports in the FOCUS format: created with a task, then downloaded as a file. */
export const costReportOperations: Operations = {
  "POST /cost-report": task({
    rules: reportRules,
    run: ({ account, world, body }) => {
      const { startDate, endDate, format = "csv" } = body;
      const costReportId = createReportId(account, `${startDate}_${endDate}`, world.now, format);
      account.costReports.push({ costReportId, request: body, asOf: world.now });
      if (account.costReports.length > MAX_REPORTS) account.costReports.shift();
      return { resource: { costReportId } };
    },
  }),
  "GET /cost-report/{costReportId}": read(({ account, path }) => {
    const report = account.costReports.find(({ costReportId }) => costReportId === path.costReportId);
    if (report === undefined) throw notFound();
    const charges = [...account.pastCharges, ...listCurrentCharges(account)];
    return new Download(report.costReportId, renderCostReport(report, account, charges));
  }),
};

/** Parses a date as the start of its day; `NaN` if it is invalid. */
function parseDay(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  // Some engines take the 31st of February for a day in March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? Number.NaN : time;
}

function countDays({ startDate, endDate }: CostReportCreateRequest): number {
  return (parseDay(endDate) - parseDay(startDate)) / DAY_MS + 1;
}

/** Creates an id, which is the name of the file. Reports of the same moment get different ids. */
function createReportId(
  { id, costReports }: AccountState,
  days: string,
  now: number,
  format: string,
): string {
  let moment = now;
  const name = () => `RedisCloudCosts_${id}_${days}_${moment}.${format}`;
  while (costReports.some(({ costReportId }) => costReportId === name())) moment += 1;
  return name();
}
