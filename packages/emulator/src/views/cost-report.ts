import type { CostReportCreateRequest } from "redis-cloud-sdk/models";
import type { AccountState } from "../state/state.js";
import type { Charge, CostReportRecord } from "../state/subscription-records.js";
import { formatIso } from "../time/format.js";

export const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Cost of one charge on one day. */
interface Cost {
  charge: Charge;
  day: number;
  hours: number;
  cost: number;
}

/** Columns required by FOCUS 1.2, in alphabetical order. It is unknown which of them the service includes. */
const COLUMNS = [
  "BilledCost",
  "BillingAccountId",
  "BillingAccountName",
  "BillingCurrency",
  "BillingPeriodEnd",
  "BillingPeriodStart",
  "ChargeCategory",
  "ChargeClass",
  "ChargeDescription",
  "ChargeFrequency",
  "ChargePeriodEnd",
  "ChargePeriodStart",
  "ConsumedQuantity",
  "ConsumedUnit",
  "ContractedCost",
  "EffectiveCost",
  "InvoiceIssuerName",
  "ListCost",
  "ListUnitPrice",
  "PricingCategory",
  "PricingQuantity",
  "PricingUnit",
  "ProviderName",
  "PublisherName",
  "RegionId",
  "RegionName",
  "ResourceId",
  "ResourceName",
  "ResourceType",
  "ServiceCategory",
  "ServiceName",
  "SubAccountId",
  "SubAccountName",
  "Tags",
  // FOCUS prefixes provider-specific columns with x_.
  "x_CloudProvider",
] as const;

type Cell = string | number | null | Readonly<Record<string, string>>;
type Row = Readonly<Record<(typeof COLUMNS)[number], Cell>>;

/** Renders the file of a cost report, with one row per charge and day. */
export function renderCostReport(
  { request, asOf }: CostReportRecord,
  account: AccountState,
  charges: readonly Charge[],
): string {
  const rows = computeCosts(request, asOf, charges)
    .filter(({ charge }) => matchesFilters(charge, request))
    .map((cost) => toRow(cost, account));
  return request.format === "json" ? JSON.stringify(rows, null, 2) : toCsv(rows);
}

function computeCosts(
  { startDate, endDate }: CostReportCreateRequest,
  asOf: number,
  charges: readonly Charge[],
): Cost[] {
  const last = Date.parse(endDate);
  const costs: Cost[] = [];
  for (let day = Date.parse(startDate); day <= last; day += DAY_MS) {
    costs.push(...applyMinimum(charges.flatMap((charge) => computeCost(charge, day, asOf) ?? [])));
  }
  return costs;
}

function computeCost(charge: Charge, day: number, asOf: number): Cost | undefined {
  const from = Math.max(charge.from, day);
  const to = Math.min(charge.to ?? asOf, asOf, day + DAY_MS);
  // Include charges of zero length, but only on the day on which they occurred.
  if (to < from || from >= day + DAY_MS) return undefined;
  const hours = (to - from) / HOUR_MS;
  return { charge, day, hours, cost: hours * charge.quantity * charge.hourly };
}

/** Reduces the minimum charge of a Pro subscription to the amount not covered by its databases. */
function applyMinimum(costs: readonly Cost[]): Cost[] {
  const spent = new Map<number, number>();
  for (const { charge, cost } of costs) {
    if (charge.databaseId !== undefined) {
      spent.set(charge.subscriptionId, (spent.get(charge.subscriptionId) ?? 0) + cost);
    }
  }
  return costs.flatMap((item) => {
    const { charge, cost } = item;
    if (charge.databaseId !== undefined || charge.plan === "essentials") return [item];
    const missing = cost - (spent.get(charge.subscriptionId) ?? 0);
    return missing > 0 ? [{ ...item, cost: missing }] : [];
  });
}

/** Whether a charge matches all filters. Within a filter, one matching value is enough. */
function matchesFilters(
  { subscriptionId, databaseId, plan, region, tags }: Charge,
  { subscriptionIds, databaseIds, subscriptionType, regions, tags: desired }: CostReportCreateRequest,
): boolean {
  return (
    (subscriptionIds === undefined || subscriptionIds.includes(subscriptionId)) &&
    (databaseIds === undefined || (databaseId !== undefined && databaseIds.includes(databaseId))) &&
    (subscriptionType === undefined || subscriptionType === plan) &&
    (regions === undefined || regions.includes(region)) &&
    (desired === undefined ||
      desired.length === 0 ||
      desired.some(({ key, value }) => tags[key.toLowerCase()] === value))
  );
}

function toRow({ charge, day, hours, cost }: Cost, { id, name }: AccountState): Row {
  const { databaseId, databaseName, quantity, hourly } = charge;
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const dollars = roundAmount(cost);
  const units = roundAmount(quantity * hours);
  return {
    BilledCost: dollars,
    BillingAccountId: String(id),
    BillingAccountName: name,
    BillingCurrency: "USD",
    BillingPeriodStart: formatIso(Date.UTC(year, month, 1)),
    BillingPeriodEnd: formatIso(Date.UTC(year, month + 1, 1)),
    ChargeCategory: "Usage",
    ChargeClass: null,
    ChargeDescription: charge.description,
    ChargeFrequency: "Usage-Based",
    ChargePeriodStart: formatIso(day),
    ChargePeriodEnd: formatIso(day + DAY_MS),
    ConsumedQuantity: units,
    ConsumedUnit: charge.unit,
    ContractedCost: dollars,
    EffectiveCost: dollars,
    InvoiceIssuerName: "redis-cloud-emulator",
    ListCost: dollars,
    ListUnitPrice: roundAmount(hourly),
    PricingCategory: "Standard",
    PricingQuantity: units,
    PricingUnit: charge.unit,
    ProviderName: "Redis",
    PublisherName: "Redis",
    RegionId: charge.region,
    RegionName: charge.region,
    ResourceId: String(databaseId ?? charge.subscriptionId),
    ResourceName: databaseName ?? charge.subscriptionName,
    ResourceType: databaseId === undefined ? "Subscription" : "Database",
    ServiceCategory: "Databases",
    ServiceName: charge.plan === "pro" ? "Redis Cloud Pro" : "Redis Cloud Essentials",
    SubAccountId: String(charge.subscriptionId),
    SubAccountName: charge.subscriptionName,
    Tags: charge.tags,
    x_CloudProvider: charge.provider,
  };
}

/** Rounds to ten decimals: precise enough for seconds of the cheapest charge, without binary rounding artifacts. */
function roundAmount(value: number): number {
  return Number(value.toFixed(10));
}

function toCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => toCsvCell(row[column])).join(","));
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

function toCsvCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
