import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContracts } from "../../scripts/contract/load.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { ContractError } from "../../scripts/contract/read.js";
import { readArguments } from "../../scripts/coverage/arguments.js";
import { hash } from "../../scripts/coverage/evidence.js";
import { withCommittedProofs } from "../../scripts/coverage/use-cases/committed.js";
import { fillFile } from "../../scripts/coverage/use-cases/file.js";
import { useCaseSection } from "../../scripts/coverage/use-cases/html.js";
import { useCasesText } from "../../scripts/coverage/use-cases/markdown.js";
import { findOffers } from "../../scripts/coverage/use-cases/offers.js";
import { readProofs } from "../../scripts/coverage/use-cases/proof.js";
import { type ProviderSteps, readUseCases, type UseCases } from "../../scripts/coverage/use-cases/read.js";
import {
  evaluateUseCases,
  findTouchedUseCases,
  findUseCaseGaps,
  type Offer,
  useCaseSummary,
} from "../../scripts/coverage/use-cases/results.js";
import { ROOT } from "../scripts/run.js";
import { folder } from "../support/temp-folder.js";

const FACADE = [
  { name: "things.list", calls: [{ routes: ["GET /a"] }] },
  { name: "gaps.pause", calls: [] },
] as unknown as Offer["facade"];
const OFFERS = new Map<string, Offer>([
  ["first", { routes: new Set(["GET /a", "POST /b"]), facade: FACADE }],
  ["second", { routes: new Set(["GET /c"]), facade: [] }],
]);
const FILE: UseCases = {
  providers: [
    { name: "first", title: "First", contracts: ["redis-cloud"] },
    { name: "second", title: "Second", contracts: ["azure-managed-redis"] },
  ],
  useCases: [
    {
      id: "UC1",
      title: "Read",
      providers: {
        first: {
          verdict: "complete",
          steps: [{ id: "list", does: "Lists.", operations: ["GET /a"] }],
        },
        second: {
          verdict: "complete",
          steps: [{ id: "list", does: "Lists.", operations: ["GET /c"], apiVersion: "2026-09-01" }],
        },
      },
    },
    {
      id: "UC2",
      title: "Write | more",
      providers: {
        first: {
          verdict: "partial",
          steps: [
            { id: "create", does: "Creates.", operations: ["POST /b"] },
            {
              id: "pause",
              does: "Pauses.",
              gap: "Not offered.",
              method: "gaps.pause",
              substitute: "Delete it.",
            },
          ],
        },
        second: {
          verdict: "missing",
          steps: [
            { id: "create", does: "Creates.", gap: "Read only.", lacks: "^POST ", substitute: "Use First." },
          ],
        },
      },
    },
  ],
};
const PROVEN = new Map([
  ["first UC1 list", ["a.test.ts > lists"]],
  ["first UC2 create", ["a.test.ts > creates"]],
  ["first UC2 pause", ["a.test.ts > rejects"]],
  ["second UC1 list", ["b.test.ts > lists"]],
]);
const report = (proofs = PROVEN, file = FILE, offers = OFFERS) => evaluateUseCases(file, offers, proofs);
const verdicts = (...given: Parameters<typeof report>) =>
  report(...given).useCases.map(({ results }) => results.map(({ verdict }) => verdict));
/** The file with other steps of UC1 with the first provider. */
const withFirst = (change: Partial<ProviderSteps>): UseCases => {
  const file = structuredClone(FILE);
  Object.assign(file.useCases[0]?.providers["first"] ?? {}, change);
  return file;
};
/** The offers without something of the first provider, or with more of the second. */
const offering = (name: string, change: Partial<Offer>) =>
  new Map([...OFFERS].map(([one, offer]) => [one, one === name ? { ...offer, ...change } : offer]));

describe("the verdict of a use case", () => {
  test("the verdict of a use case is complete for a provider if tests prove every step, partial with a gap, missing without a proof or with gaps only", () => {
    expect(verdicts()).toEqual([
      ["complete", "complete"],
      ["partial", "missing"],
    ]);
    expect(verdicts(new Map())).toEqual([
      ["missing", "missing"],
      ["missing", "missing"],
    ]);
    expect(findUseCaseGaps(report(), false)).toEqual([]);
  });

  test("falls if a test is gone, and the check names the step and the verdict", () => {
    const gaps = findUseCaseGaps(report(new Map([...PROVEN].filter(([id]) => !id.includes("UC2")))), false);
    expect(gaps).toEqual([
      "use case UC2, first, step create: no passed test carries its id",
      "use case UC2, first, step pause: no passed test carries its id",
      "use case UC2 is missing for first, openapi/use-cases.yaml expects partial: correct one of them",
    ]);
    // Without a complete run of the tests, nothing is known about proofs.
    expect(findUseCaseGaps(report(new Map()), true)).toEqual([]);
  });

  test("rises against the file if the file expects less", () => {
    expect(findUseCaseGaps(report(PROVEN, withFirst({ verdict: "partial" })), false)).toEqual([
      "use case UC1 is complete for first, openapi/use-cases.yaml expects partial: correct one of them",
    ]);
  });

  test("needs operations of the contract, whatever the tests say", () => {
    const removed = report(PROVEN, FILE, offering("first", { routes: new Set(["POST /b"]) }));
    expect(removed.useCases[0]?.results[0]?.verdict).toBe("missing");
    expect(findUseCaseGaps(removed, true)).toEqual([
      "use case UC1, first, step list: the contract does not have GET /a",
    ]);
  });

  test("needs operations of the same provider", () => {
    const steps = [{ id: "list", does: "Lists.", operations: ["GET /c"] }];
    expect(findUseCaseGaps(report(PROVEN, withFirst({ steps })), true)).toEqual([
      "use case UC1, first, step list: the contract does not have GET /c",
    ]);
  });

  test("needs methods of the client for its gaps", () => {
    const without = offering("first", { facade: FACADE.slice(0, 1) });
    expect(findUseCaseGaps(report(PROVEN, FILE, without), true)).toEqual([
      "use case UC2, first, step pause: the client does not have gaps.pause",
    ]);
  });

  test("needs a contract that lacks what a gap excludes", () => {
    const grown = offering("second", { routes: new Set(["GET /c", "POST /c"]) });
    expect(findUseCaseGaps(report(PROVEN, FILE, grown), true)).toEqual([
      "use case UC2, second, step create: the contract has POST /c, which `lacks: ^POST ` excludes",
    ]);
  });

  test("needs a test for the commands of a substitute", () => {
    const file = structuredClone(FILE);
    Object.assign(file.useCases[1]?.providers["second"]?.steps[0] ?? {}, { commands: ["INFO"] });
    expect(findUseCaseGaps(report(PROVEN, file), false)).toEqual([
      "use case UC2, second, step create: no passed test carries its id",
    ]);
  });
});

test("the report has a summary and the steps with methods, gaps and tests", () => {
  const text = useCasesText(report());
  expect(text).toContain("| [UC1](#uc1-read) Read | ✅ | ✅ | – |");
  expect(text).toContain(
    "| [UC2](#uc2-write--more) Write \\| more | ⚠️ | ❌ | **First**<br>pause: Not offered. Instead: Delete it.<br>**Second**<br>create: Read only. Instead: Use First. |",
  );
  expect(text).toContain("- ✅ **list** Lists. (API version 2026-09-01)\n");
  expect(text).toContain("### UC2 with Second\n\n❌ missing\n");
  expect(text).toContain("  - Methods: `things.list`\n  - Tests: `a.test.ts > lists`");
  expect(text).toContain("  - Gap: Not offered.\n  - Instead: Delete it.");
  expect(useCaseSection(report())).toContain(
    "<td>UC2 Write | more</td><td>⚠️ partial, 1 of 2</td><td>❌ missing, 0 of 1</td>",
  );
});

test("a contract change names the use cases that it touches", () => {
  expect(findTouchedUseCases(FILE, ["POST /b"])).toEqual(["UC2 Write | more"]);
  expect(findTouchedUseCases(FILE, ["GET /c"])).toEqual(["UC1 Read"]);
  expect(findTouchedUseCases(FILE, ["POST /c"])).toEqual([]);
});

test("a proof counts until its test file changes", async () => {
  const text = "test('x')";
  const shown = [{ level: "use-case", route: "first UC1 list" }];
  const files = { "a.test.ts": { sha256: hash(Buffer.from(text)), tests: { lists: shown } } };
  const root = await folder({
    "a.test.ts": text,
    "coverage/evidence.json": JSON.stringify({ version: 1, files }),
  });
  expect([...(await readProofs(root))]).toEqual([["first UC1 list", ["a.test.ts > lists"]]]);
  await writeFile(join(root, "a.test.ts"), "test('y')");
  expect([...(await readProofs(root))]).toEqual([]);
});

test("without a complete run, the proofs are those of the committed report and of the tests that ran", () => {
  const committed = useCasesText(report());
  expect(withCommittedProofs(new Map(), committed, FILE.providers)).toEqual(PROVEN);
  const two = new Map([["first UC1 list", ["a.test.ts > lists", "a.test.ts > lists, again"]]]);
  expect(withCommittedProofs(two, committed, FILE.providers)).toEqual(new Map([...PROVEN, ...two]));
  expect(withCommittedProofs(new Map(), useCasesText(report(two)), FILE.providers)).toEqual(two);
  expect(withCommittedProofs(two, "", FILE.providers)).toEqual(two);
});

test("the summary counts the verdicts of each provider, and says why a count is not of this run", () => {
  expect(useCaseSummary(report())).toBe(
    "First: 2 use cases, 1 complete, 1 partial, 0 missing.\nSecond: 2 use cases, 1 complete, 0 partial, 1 missing.",
  );
  expect(useCaseSummary(report(), "as committed")).toMatch(/ 0 missing \(as committed\)\.\n/);
});

describe("a hand-written matrix", () => {
  const matrix = [
    "# Our matrix",
    "",
    "| # | Use case | Status | Note |",
    "|---|:---------|--------|------|",
    "| **UC1** | reading | ? | a \\| b |",
    "| 2 | [Write \\| more](x.md) | done by hand | |",
    "| UC9 | unknown | ✅ | |",
    "",
    "```",
    "| UC1 | in code | Status |",
    "```",
  ];

  test("a hand-written matrix is filled in place, twice the same, and only in the status column", async () => {
    const root = await folder({ "matrix.md": matrix.join("\n") });
    const file = join(root, "matrix.md");
    const titled = {
      ...FILE,
      useCases: FILE.useCases.map((one) => ({ ...one, title: one.title.replace("|", "\\|") })),
    };
    const result = report(PROVEN, titled);
    expect(await fillFile(file, result)).toBe(
      `${file}: 2 of 2 use cases filled in.\nRows not understood: lines 7.`,
    );
    const filled = await readFile(file, "utf8");
    const expected = [...matrix];
    expected[4] = "| **UC1** | reading | ✅ 1/1 | a \\| b |";
    expected[5] = "| 2 | [Write \\| more](x.md) | ⚠️ 1/2 (missing: pause) | |";
    expect(filled.split("\n")).toEqual(expected);
    expect(await fillFile(file, result)).toContain("; unchanged.");
    expect(await readFile(file, "utf8")).toBe(filled);
  });

  test("a hand-written matrix has columns that are named as a provider", async () => {
    const rows = (status: string, second: string) =>
      `| Use case | Status | Second |\n|---|---|---|\n| UC1 | ${status} | ${second} |\n`;
    const root = await folder({ "matrix.md": rows("?", "?") });
    const file = join(root, "matrix.md");
    await fillFile(file, report(new Map([...PROVEN].filter(([id]) => id !== "second UC1 list"))));
    expect(await readFile(file, "utf8")).toBe(rows("✅ 1/1", "❌ 0/1 (missing: list)"));
  });

  test.each([
    ["without a status column", "| UC1 | x |\n|---|---|\n| UC1 | x |\n"],
    ["without a known use case", "| Id | Status |\n|---|---|\n| UC77 | x |\n"],
    ["that is binary", "a\0b"],
  ])("a file %s is rejected and left alone", async (_, text) => {
    const root = await folder({ "matrix.md": text });
    const file = join(root, "matrix.md");
    await expect(fillFile(file, report())).rejects.toThrow(ContractError);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  test("a hand-written matrix is an argument of npm run coverage", () => {
    expect(readArguments(["--use-cases", "matrix.md"])).toEqual({ name: "use-cases", file: "matrix.md" });
    expect(() => readArguments(["--use-cases"])).toThrow(/needs a file/);
  });
});

describe("openapi/use-cases.yaml", () => {
  test("names operations of each provider's contracts only, and nothing that a gap excludes", async () => {
    const { providers, useCases } = await readUseCases(ROOT);
    expect(useCases.length).toBeGreaterThanOrEqual(9);
    const contracts = await loadContracts(ROOT);
    const inputs = contracts.map(({ source: { name }, effective }) => ({
      name,
      routes: listOperations(effective),
      facade: [],
    }));
    const result = evaluateUseCases({ providers, useCases }, findOffers(providers, inputs), new Map());
    const steps = result.useCases.flatMap(({ results }) => results.flatMap((one) => one.steps));
    expect(steps.flatMap(({ unknown, method }) => unknown.filter((it) => it !== method))).toEqual([]);
    expect(steps.flatMap(({ offered }) => offered)).toEqual([]);
  });

  test.each([
    [
      "a verdict that does not exist",
      "verdict: complete",
      "verdict: fine",
      /UC1, redis-cloud: `verdict` must be/,
    ],
    ["an id twice", "- id: UC2", "- id: UC1", /UC1: `id` must be unique/],
    [
      "a step without content",
      "operations:\n              - GET /fixed/plans\n",
      "preview: true\n",
      /UC1, redis-cloud: step choose-plan must have operations, commands or a `gap`/,
    ],
    [
      "a use case without a provider",
      "      redis-cloud:",
      "      redis-clouds:",
      /UC1: `providers` must be among redis-cloud, azure-managed-redis \(got redis-clouds\)/,
    ],
    [
      "a contract that does not exist",
      "contracts: [azure-managed-redis]",
      "contracts: [azure]",
      /azure-managed-redis: `contracts` must be among .* \(got azure\)/,
    ],
    [
      "a path that does not exist",
      "<cluster>/databases",
      "<clustr>/databases",
      /UC1, azure-managed-redis: step \S+: <clustr> must be one of the provider's paths \(group, clusters, cluster\)/,
    ],
    [
      "an invalid expression",
      "lacks: ",
      "lacks: '['\n            was: ",
      /`lacks` must be a regular expression/,
    ],
    ["a gap without proof", "lacks: ", "was: ", /step \S+ with a `gap` must have a `substitute`, and either/],
  ])("%s is rejected with the use case", async (_, before, after, message) => {
    const text = await readFile(join(ROOT, "openapi/use-cases.yaml"), "utf8");
    expect(text).toContain(before);
    const root = await folder({ "openapi/use-cases.yaml": text.replace(before, after) });
    await expect(readUseCases(root)).rejects.toThrow(message);
  });
});
