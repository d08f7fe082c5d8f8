import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { ContractError } from "../../scripts/contract/read.js";
import { readArguments } from "../../scripts/coverage/arguments.js";
import { hash } from "../../scripts/coverage/evidence.js";
import { fillFile } from "../../scripts/coverage/use-cases/file.js";
import { useCaseSection } from "../../scripts/coverage/use-cases/html.js";
import { useCasesText } from "../../scripts/coverage/use-cases/markdown.js";
import { readProofs } from "../../scripts/coverage/use-cases/proof.js";
import { readUseCases, type UseCases } from "../../scripts/coverage/use-cases/read.js";
import {
  evaluateUseCases,
  findUseCaseGaps,
  touchedUseCases,
} from "../../scripts/coverage/use-cases/results.js";
import { ROOT } from "../scripts/run.js";
import { folder } from "../support/temp-folder.js";

const KNOWN = new Set(["GET /a", "POST /b"]);
const FACADE = [
  { name: "things.list", calls: [{ routes: ["GET /a"] }] },
  { name: "gaps.pause", calls: [] },
] as unknown as Parameters<typeof evaluateUseCases>[2];
const FILE: UseCases = {
  providers: [
    { name: "redis-cloud", title: "Redis Cloud" },
    { name: "other", title: "Other", planned: "Later." },
  ],
  useCases: [
    {
      id: "UC1",
      title: "Read",
      verdict: "complete",
      steps: [{ id: "list", does: "Lists.", operations: ["GET /a"] }],
    },
    {
      id: "UC2",
      title: "Write | more",
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
  ],
};
const PROVEN = new Map([
  ["UC1 list", ["a.test.ts > lists"]],
  ["UC2 create", ["a.test.ts > creates"]],
  ["UC2 pause", ["a.test.ts > rejects"]],
]);
const report = (proofs = PROVEN, file = FILE) => evaluateUseCases(file, KNOWN, FACADE, proofs);
const verdicts = (...given: Parameters<typeof report>) =>
  report(...given).useCases.map(({ verdict }) => verdict);

describe("the verdict of a use case", () => {
  test("is complete if tests prove every step, partial with a gap, missing without a proof", () => {
    expect(verdicts()).toEqual(["complete", "partial"]);
    expect(verdicts(new Map())).toEqual(["missing", "missing"]);
    expect(findUseCaseGaps(report(), false)).toEqual([]);
  });

  test("falls if a test is gone, and the check names the step and the verdict", () => {
    const gaps = findUseCaseGaps(report(new Map([["UC1 list", ["a.test.ts > lists"]]])), false);
    expect(gaps).toEqual([
      "use case UC2, step create: no passed test carries its id",
      "use case UC2, step pause: no passed test carries its id",
      "use case UC2 is missing, openapi/use-cases.yaml says partial: correct one of them",
    ]);
    // Without a complete run of the tests, nothing is known about proofs.
    expect(findUseCaseGaps(report(new Map()), true)).toEqual([]);
  });

  test("rises against the file if the file expects less", () => {
    const [first, ...others] = FILE.useCases;
    const humble = {
      ...FILE,
      useCases: [{ ...first, verdict: "partial" } as UseCases["useCases"][number], ...others],
    };
    expect(findUseCaseGaps(report(PROVEN, humble), false)).toEqual([
      "use case UC1 is complete, openapi/use-cases.yaml says partial: correct one of them",
    ]);
  });

  test("needs operations of the contract, whatever the tests say", () => {
    const removed = evaluateUseCases(FILE, new Set(["POST /b"]), FACADE, PROVEN);
    expect(removed.useCases[0]?.verdict).toBe("missing");
    expect(findUseCaseGaps(removed, true)).toEqual([
      "use case UC1, step list: the contract does not have GET /a",
    ]);
  });

  test("needs methods of the client for its gaps", () => {
    expect(findUseCaseGaps(evaluateUseCases(FILE, KNOWN, FACADE.slice(0, 1), PROVEN), true)).toEqual([
      "use case UC2, step pause: the client does not have gaps.pause",
    ]);
  });
});

test("the report has a summary and the steps with methods, gaps and tests", () => {
  const text = useCasesText(report());
  expect(text).toContain("| [UC1](#uc1-read) Read | ✅ | planned | – |");
  expect(text).toContain(
    "| [UC2](#uc2-write--more) Write \\| more | ⚠️ | planned | pause: Not offered. Instead: Delete it. |",
  );
  expect(text).toContain("  - Methods: `things.list`\n  - Tests: `a.test.ts > lists`");
  expect(text).toContain("  - Gap: Not offered.\n  - Instead: Delete it.");
  expect(useCaseSection(report())).toContain(
    "<td>UC2 Write | more</td><td>⚠️ partial</td><td>planned</td><td>1 of 2</td>",
  );
});

test("a contract change names the use cases that it touches", () => {
  expect(touchedUseCases(FILE, ["POST /b"])).toEqual(["UC2 Write | more"]);
  expect(touchedUseCases(FILE, ["POST /c"])).toEqual([]);
});

test("a proof counts until its test file changes", async () => {
  const text = "test('x')";
  const shown = [{ level: "use-case", route: "UC1 list" }];
  const files = { "a.test.ts": { sha256: hash(Buffer.from(text)), tests: { lists: shown } } };
  const root = await folder({
    "a.test.ts": text,
    "coverage/evidence.json": JSON.stringify({ version: 1, files }),
  });
  expect([...(await readProofs(root))]).toEqual([["UC1 list", ["a.test.ts > lists"]]]);
  await writeFile(join(root, "a.test.ts"), "test('y')");
  expect([...(await readProofs(root))]).toEqual([]);
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

  test("is filled in place, twice the same, and only in the status column", async () => {
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

  test("is an argument of npm run coverage", () => {
    expect(readArguments(["--use-cases", "matrix.md"])).toEqual({ name: "use-cases", file: "matrix.md" });
    expect(() => readArguments(["--use-cases"])).toThrow(/needs a file/);
  });
});

describe("openapi/use-cases.yaml", () => {
  test("names operations of the contract only", async () => {
    const { useCases } = await readUseCases(ROOT);
    expect(useCases.length).toBeGreaterThanOrEqual(9);
    const routes = useCases.flatMap(({ steps }) => steps.flatMap(({ operations = [] }) => operations));
    expect(routes.filter((route) => !Object.hasOwn(catalog, route))).toEqual([]);
  });

  test.each([
    ["a verdict that does not exist", "verdict: complete", "verdict: fine", /UC1: `verdict` must be one of/],
    ["an id twice", "- id: UC2", "- id: UC1", /UC1: `id` must be unique/],
    [
      "a step without content",
      "operations:\n          - GET /fixed/plans\n",
      "preview: true\n",
      /step choose-plan must have/,
    ],
  ])("%s is rejected with the use case", async (_, before, after, message) => {
    const text = await readFile(join(ROOT, "openapi/use-cases.yaml"), "utf8");
    const root = await folder({ "openapi/use-cases.yaml": text.replace(before, after) });
    await expect(readUseCases(root)).rejects.toThrow(message);
  });
});
