import { expect, test } from "vitest";
import { provisioned, startCloud } from "./cloud.js";
import { refusal } from "./steps.js";

test("a cost report is a file of the usage in the requested format", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run, clock } = fixture;
  const { subscription, database } = await provisioned(fixture);
  clock.advance(2 * 3_600_000);
  const days = { startDate: "2026-01-01", endDate: "2026-01-01" };
  const { costReportId } = await run(
    cloud.costReports.create({ ...days, format: "json", subscriptionIds: [subscription.id] }).wait(),
  );
  expect(costReportId).toMatch(/\.json$/);
  const file = await cloud.costReports.download(costReportId);
  const rows = JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown>[];
  expect(rows.find(({ ResourceType }) => ResourceType === "Database")).toMatchObject({
    ResourceId: String(database.databaseId),
    SubAccountId: String(subscription.id),
  });

  const csv = await run(cloud.costReports.create(days).wait());
  const lines = new TextDecoder().decode(await cloud.costReports.download(csv.costReportId)).split("\r\n");
  expect(lines[0]).toContain("BilledCost");
  expect(await refusal(fixture, cloud.costReports.create({ ...days, endDate: "2026-02-01" }).wait())).toBe(
    "COST_REPORT_FUTURE_DATES_NOT_ALLOWED",
  );
  await expect(cloud.costReports.download("nothing.csv")).rejects.toMatchObject({ status: 404 });
});
