import { describe, expect, test } from "vitest";
import { formatBadge } from "../../scripts/coverage/badge.js";
import { formatCommittedFiles } from "../../scripts/coverage/baseline.js";
import { operationCategory, schemaCategory } from "../../scripts/coverage/categories.js";
import { findGaps } from "../../scripts/coverage/check.js";
import { withCommitted } from "../../scripts/coverage/committed.js";
import { NO_EVIDENCE } from "../../scripts/coverage/evidence.js";
import { formatHtml } from "../../scripts/coverage/html.js";
import type { Inputs } from "../../scripts/coverage/inputs.js";
import { makeCoverage } from "../../scripts/coverage/report.js";
import { formatSummary } from "../../scripts/coverage/summary.js";
import { formatTracking } from "../../scripts/coverage/tracking.js";
import { coverageOf, method, route, whole, wire } from "./inputs.js";

const gapsOf = (inputs: Inputs) => {
  const report = coverageOf(inputs);
  const written = formatCommittedFiles(report);
  return findGaps(
    report,
    written.map(([path, expected]) => ({ path, current: expected, expected })),
  );
};

describe("levels are claimed only with evidence", () => {
  test("without evidence no operation counts as tested, and the report contains the reason", () => {
    const report = coverageOf(whole({ evidence: NO_EVIDENCE }));
    expect(report.totals).toMatchObject({ implemented: 2, wireTested: 0, lifecycleTested: 0, documented: 2 });
    expect(formatTracking(report)).toContain(
      "| Wire-tested | 0 of 2 (0 %): no test has run here: run npm test |",
    );
    expect(formatSummary(report)).toContain("no test has run here: run npm test");
    expect(formatTracking(report)).not.toMatch(/ · W\b/);
  });

  test("a level counts for routes with evidence only", () => {
    const report = coverageOf(whole({ evidence: wire("GET /users") }));
    expect(report.contracts[0]?.operations.map(({ route, levels }) => [route, levels.wireTested])).toEqual([
      ["GET /users", true],
      ["GET /tasks", false],
    ]);
  });

  test("evidence of a route without a method does not count", () => {
    const report = coverageOf(whole({ facade: [method("users.list", "GET /users")] }));
    expect(report.totals).toMatchObject({ implemented: 1, wireTested: 1, documented: 1 });
  });

  test("an operation is verified live by recorded responses, with their number and date", () => {
    const live = { version: 1 as const, operations: { "GET /users": { date: "2026-11-27", responses: 3 } } };
    const report = coverageOf(whole({ live }));
    expect(report.contracts[0]?.operations[0]).toMatchObject({ live: { date: "2026-11-27", responses: 3 } });
    const text = formatTracking(report);
    expect(text).toContain("| Verified live | 1 of 2 (50 %): 3 responses, last on 2026-11-27 |");
    expect(text).toContain("- [x] `GET /users` · `users.list` · verified 2026-11-27, 3 responses · W D V\n");
  });

  test("no operation is verified live before the first run", () => {
    const report = coverageOf(whole());
    expect(report.totals.liveVerified).toBe(0);
    expect(report.reasons.liveVerified).toBe(
      "npm run verify:live has not been run with the keys of an account yet",
    );
  });
});

describe("without a complete test run", () => {
  const committed = formatTracking(coverageOf(whole()));

  test("the committed levels are reported, with the reason", () => {
    const report = coverageOf(whole({ evidence: withCommitted(NO_EVIDENCE, committed) }));
    expect(report.totals).toMatchObject({ wireTested: 2, lifecycleTested: 0 });
    expect(formatSummary(report)).toContain(
      "| Wire-tested | 2 / 2 | 100 % | as committed; no test has run here: run npm test |",
    );
  });

  test("a level that was never committed and never shown is not claimed", () => {
    const partial = { ...wire("GET /tasks"), incomplete: "some" };
    const without = committed.replace("`users.list` · W D", "`users.list` · D");
    expect(coverageOf(whole({ evidence: withCommitted(partial, without) })).totals.wireTested).toBe(1);
  });

  test("a complete run replaces committed levels", () => {
    expect(coverageOf(whole({ evidence: withCommitted(wire(), committed) })).totals.wireTested).toBe(0);
  });
});

describe("a whole report", () => {
  test("does not change when an operation or schema is only described differently", () => {
    const other = whole({
      routes: whole().routes.map((one) => ({ ...one, summary: "Other words." })),
      schemas: whole().schemas.map((one) => ({ ...one, summary: "Other words." })),
    });
    expect(formatTracking(coverageOf(other))).toBe(formatTracking(coverageOf(whole())));
  });

  test("a whole report has no gaps and is the same every time", () => {
    expect(gapsOf(whole())).toEqual([]);
    expect(formatTracking(coverageOf(whole()))).toBe(formatTracking(coverageOf(whole())));
  });

  test("a whole report has a line for every operation, with its method and its marks", () => {
    const text = formatTracking(coverageOf(whole()));
    expect(text).toContain("- [x] `GET /users` · `users.list` · W D\n");
    expect(text).toContain("Contract: `published.json`, synced 2026-03-01, sha256 `fff");
    expect(text).toContain("1 of 1 (100 %) · wire-tested 1 · lifecycle-tested 0 · documented 1");
    expect(text.endsWith("\n")).toBe(true);
  });

  test("shows the path as published, if the vendor's is not a template", () => {
    const odd = route("GET /x/{subPath}", { publishedPath: "/x/**" });
    const text = formatTracking(coverageOf(whole({ routes: [odd], facade: [method("x.get", odd.route)] })));
    expect(text).toContain("- [x] `GET /x/{subPath}` (published as `GET /x/**`) · `x.get`");
  });

  test("names the method that does it before the one that only estimates it", () => {
    const estimate = method("users.estimate", "GET /users", {
      calls: [{ verb: "estimate", routes: ["GET /users"], outcome: undefined, line: 1 }],
    });
    const report = coverageOf(whole({ facade: [estimate, ...whole().facade] }));
    expect(report.contracts[0]?.operations[0]).toMatchObject({
      method: "users.list",
      methods: ["users.list", "users.estimate"],
    });
  });
});

describe("several contracts", () => {
  const other = whole({
    name: "other",
    title: "Other API",
    isFirst: false,
    identity: { source: "other.json", date: "2026-04-01", sha256: "e".repeat(64) },
    routes: [route("GET /pipes"), route("GET /tasks")],
    schemas: [{ name: "Pipe", summary: "One pipe.", published: true }],
    fields: { total: 0, untyped: [] },
    serviceCodes: 0,
    reached: new Map(),
  });
  const both = makeCoverage([whole(), other]);

  test("each has its counts and its section, and all have a total", () => {
    expect(both.totals).toMatchObject({ operations: 4, implemented: 3, schemas: 3, schemasUsed: 2 });
    expect(both.contracts.map(({ name, totals }) => [name, totals.operations, totals.implemented])).toEqual([
      ["redis-cloud", 2, 2],
      ["other", 2, 1],
    ]);
    const text = formatTracking(both);
    expect(text).toContain("| | Total | Redis Cloud API | Other API |".replace("| |", "|  |"));
    expect(text).toContain("| Implemented | 3 of 4 (75 %) | 2 of 2 (100 %) | 1 of 2 (50 %) |");
    expect(text).toContain("| Response fields typed | 3 of 3 (100 %) | 3 of 3 (100 %) | 0 of 0 (–) |");
    expect(text).toContain("## Other API\n\nContract: `other.json`, synced 2026-04-01");
    expect(text.indexOf("- [ ] `GET /pipes`")).toBeGreaterThan(text.indexOf("## Other API"));
    expect(formatBadge(both)).toContain("<title>API coverage: 3/4 operations</title>");
    const html = formatHtml(both);
    expect(html).toContain('<a href="#other">Other API</a>');
    expect(html).toContain('<h2 id="other-operations">Other API: operations</h2>');
    expect(html).toContain("3 of 4, 75 %");
    expect(html).toContain("1 of 2, 50 %");
  });

  test("a gap of any of them is a gap, and a finding about the client is reported once", () => {
    const served = method("users.find", "", { calls: [], routeTags: [], servesTags: ["GET /users/{id}"] });
    const [one, two] = [whole(), other].map((inputs) => ({ ...inputs, facade: [...inputs.facade, served] }));
    const coverage = makeCoverage([one ?? whole(), two ?? other]);
    expect(findGaps(coverage, [])).toEqual([
      "not implemented: GET /pipes",
      "not reached by the public types: Pipe",
    ]);
    expect(coverage.contracts.map(({ composed }) => composed.length)).toEqual([1, 0]);
  });

  test("levels of an operation that both have are committed for both", () => {
    const committed = formatTracking(both);
    const evidence = withCommitted(NO_EVIDENCE, committed);
    const again = makeCoverage([whole({ evidence }), { ...other, evidence }]);
    expect(again.contracts.map(({ totals }) => totals.wireTested)).toEqual([2, 1]);
  });
});

describe("the coverage check", () => {
  test.for<[string, Partial<Inputs>, string]>([
    [
      "an operation without a method",
      { facade: [method("users.list", "GET /users")] },
      "not implemented: GET /tasks",
    ],
    [
      "an operation that no test showed",
      { evidence: wire("GET /users") },
      "not wire-tested: GET /tasks (no passed test has shown its request)",
    ],
    [
      "a missing description",
      {
        facade: [
          method("users.list", "GET /users"),
          method("tasks.list", "GET /tasks", { described: false }),
        ],
      },
      "not documented: GET /tasks (description and @route of tasks.list)",
    ],
    [
      "a tag that says another route",
      {
        facade: [
          method("users.list", "GET /users"),
          method("tasks.list", "GET /tasks", { routeTags: ["GET /users"] }),
        ],
      },
      "not documented: GET /tasks (description and @route of tasks.list)",
    ],
    [
      "a call off the contract",
      {
        offContract: [
          { route: "GET /moon", file: "src/a.ts", line: 3, reason: "the contract has no such route" },
        ],
      },
      "off the contract: GET /moon in src/a.ts:3: the contract has no such route",
    ],
    [
      "an untyped field",
      { fields: { total: 3, untyped: [{ field: "A.b", problem: "has no b" }] } },
      "not typed: A.b has no b",
    ],
    [
      "a schema that nothing reaches",
      { reached: new Map([["Task", "raw"]]) },
      "not reached by the public types: AccountUser",
    ],
  ])("%s is reported", ([, change, gap]) => {
    expect(gapsOf(whole(change))).toEqual([gap]);
  });

  test("a stale file with the differing lines, and a missing file", () => {
    const report = coverageOf(whole());
    const [tracking = "", badge = ""] = formatCommittedFiles(report).map(([, text]) => text);
    const written = [
      {
        path: "TRACKING.md",
        current: tracking.replace("`users.list` · W D", "`users.list` · D"),
        expected: tracking,
      },
      { path: "docs/coverage.svg", current: undefined, expected: badge },
    ];
    expect(findGaps(report, written)).toEqual([
      "stale: TRACKING.md, run npm run coverage\n  - - [x] `GET /users` · `users.list` · D\n  + - [x] `GET /users` · `users.list` · W D",
      "missing: docs/coverage.svg, run npm run coverage",
    ]);
  });

  test("missing test evidence is one gap, and files that depend on it are not called stale", () => {
    const report = coverageOf(whole({ evidence: NO_EVIDENCE }));
    expect(findGaps(report, [{ path: "TRACKING.md", current: "old", expected: "new" }])).toEqual([
      "test levels not checked: no test has run here: run npm test",
    ]);
  });

  test("the badge counts what is implemented, wire-tested and documented", () => {
    expect(formatBadge(coverageOf(whole()))).toContain("<title>API coverage: 2/2 operations</title>");
    const part = formatBadge(coverageOf(whole({ evidence: wire("GET /users") })));
    expect(part).toContain("<title>API coverage: 1/2 operations</title>");
  });

  test("a declined operation is not a gap, but must exist and must not be called", () => {
    const declined = [{ route: "GET /tasks", reason: "not needed" }];
    const facade = [method("users.list", "GET /users")];
    expect(gapsOf(whole({ facade, declined }))).toEqual([]);
    expect(formatTracking(coverageOf(whole({ facade, declined })))).toContain("- `GET /tasks` not needed");
    expect(() => coverageOf(whole({ declined }))).toThrow("Declined, but a method calls it: GET /tasks");
    expect(() => coverageOf(whole({ declined: [{ route: "GET /moon", reason: "far" }] }))).toThrow(
      "Declined, but not in the contract: GET /moon",
    );
  });
});

describe("sections", () => {
  test.for([
    ["GET /", "Account and users"],
    ["GET /users/{userId}", "Account and users"],
    ["GET /session-logs", "Tasks and logs"],
    ["GET /subscriptions/{s}/regions/{r}/private-link/principals", "PrivateLink"],
    ["PUT /subscriptions/{s}/databases/{d}/regions", "Pro databases"],
    ["GET /subscriptions/{s}/data-integration-workspace/{subPath}", "Data integration"],
    ["GET /fixed/subscriptions/{s}/databases", "Essentials plans, subscriptions and databases"],
    ["GET /never-seen-before", "Utilities"],
  ] as const)("%s is of %s", ([name, category]) => expect(operationCategory(name)).toBe(category));

  test.for([
    ["ACLUser", "Access control lists (ACL)"],
    ["AccountUser", "Users and account"],
    ["SubscriptionUpdateCMKRequest", "Security"],
    ["PscEndpointCreateRequest", "Connectivity"],
    ["tag", "Databases"],
    ["CloudTags", "Cloud providers"],
    ["Surprise", "Utilities"],
  ] as const)("%s is of %s", ([name, category]) => expect(schemaCategory(name)).toBe(category));
});
