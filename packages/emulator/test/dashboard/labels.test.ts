import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { TASK_QUERY } from "../../src/admin/tasks.js";
import { FAULT_KINDS } from "../../src/faults/fault.js";
import { CUSTOMER_KINDS, listCustomerActions } from "../../src/lifecycle/customer-side.js";
import { TASK_KINDS } from "../../src/lifecycle/task-resource.js";
import { CLOCK_MODES } from "../../src/state/world.js";

type Labels = Readonly<Record<string, string>>;

// The scripts of the page have no types for the compiler of the tests.
const script = new URL("../../src/dashboard/page/labels.js", import.meta.url).href;
const labels = (await import(script)) as {
  CLOCK_MODE_DESCRIPTIONS: Labels;
  CUSTOMER_SIDES: Readonly<Record<string, { label: string; actions: Labels }>>;
  FAULT_KIND_LABELS: Labels;
  STATUS_TONES: Labels;
  TASK_KIND_LABELS: Labels;
  TASK_STATE_LABELS: Labels;
  TASK_STEPS: readonly string[];
};

const ROOT = new URL("../../../../", import.meta.url);
const CORRECTIONS = new URL("openapi/corrections/", ROOT);
const CONTRACTS = [
  new URL("packages/azure/openapi/azure-managed-redis.yaml", ROOT),
  ...readdirSync(CORRECTIONS).map((name) => new URL(name, CORRECTIONS)),
];

const STATUS_FIELDS = ["status", "attachmentStatus", "ProvisioningState", "ResourceState"];

/** Returns the known values of all statuses in a part of a contract. */
function findStatuses(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    const known = STATUS_FIELDS.includes(name) ? (value as Record<string, unknown>)["x-known-values"] : [];
    return [...((known as string[] | undefined) ?? []), ...findStatuses(value)];
  });
}

/** Reads the known values of all statuses of a contract. */
function readStatuses(file: URL): string[] {
  return findStatuses(parse(readFileSync(file, "utf8")));
}

/** Statuses during a change, or before a step of the customer. */
const CHANGING =
  /(?<!^Runn)ing$|pending|draft|queued|progress|^initi|^(inactive|received|recovery|rollingBack)$/i;

const LISTS: readonly (readonly [name: string, labels: object, values: readonly unknown[]])[] = [
  ["task states", labels.TASK_STATE_LABELS, (TASK_QUERY["state"]?.["enum"] as string[] | undefined) ?? []],
  ["task kinds", labels.TASK_KIND_LABELS, TASK_KINDS],
  ["clock modes", labels.CLOCK_MODE_DESCRIPTIONS, CLOCK_MODES],
  ["fault kinds", labels.FAULT_KIND_LABELS, FAULT_KINDS],
  ["kinds with a customer's side", labels.CUSTOMER_SIDES, CUSTOMER_KINDS],
  ...CUSTOMER_KINDS.map(
    (kind) =>
      [`actions of ${kind}`, labels.CUSTOMER_SIDES[kind]?.actions ?? {}, listCustomerActions(kind)] as const,
  ),
];

test.each(LISTS)("the labels of %s are those of the emulator's values", (_name, known, values) => {
  expect(Object.keys(known).sort()).toEqual([...values].sort());
});

test("the steps of a task are the statuses of the contract, without that of a failure", () => {
  const statuses = readStatuses(new URL("10-tasks.yaml", CORRECTIONS));
  expect([...labels.TASK_STEPS, "processing-error"].sort()).toEqual([...statuses].sort());
});

test("every final status of the contracts has a tone, and no other one", () => {
  const known = new Set(CONTRACTS.flatMap(readStatuses));
  expect([...known]).toEqual(
    expect.arrayContaining(["active", "processing-error", "Running", "CreateFailed"]),
  );
  const final = [...known].filter((status) => !CHANGING.test(status));
  // The page itself shows a missing status as unknown.
  expect(Object.keys(labels.STATUS_TONES).sort()).toEqual([...final, "unknown"].sort());
});
