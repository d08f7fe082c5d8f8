import { describe, expect, test } from "vitest";
import { FAULT_KINDS, InvalidFaultError } from "../../src/faults/fault.js";
import { parseFaultHeader } from "../../src/faults/header.js";
import { matchesPattern } from "../../src/faults/pattern.js";
import { addRequestFaults, FaultRegistry, type FaultTarget } from "../../src/faults/registry.js";
import { parseRule } from "../../src/faults/rule.js";

const GET: FaultTarget = {
  route: "GET /subscriptions/{subscriptionId}",
  method: "GET",
  path: "/subscriptions/100001",
  accountId: 1001,
};

function createRegistry(...rules: object[]): FaultRegistry {
  const registry = new FaultRegistry();
  for (const rule of rules) registry.add(parseRule(rule));
  return registry;
}

/** Matches a number of equal requests and returns the fault kinds, or a dot for none. */
function run(registry: FaultRegistry, times: number, target: FaultTarget = GET): string {
  return Array.from({ length: times }, () => registry.match(target).fault?.kind ?? ".").join(" ");
}

describe("matching requests", () => {
  test.each([
    ["*", true],
    ["GET /subscriptions/{subscriptionId}", true],
    ["GET /subscriptions", false],
    ["GET /subscriptions*", true],
    ["POST /subscriptions*", false],
    ["* /subscriptions/*", true],
    ["/subscriptions/*", true],
    ["/subscriptions/1*", true],
    ["/subscriptions/2*", false],
    ["*{subscriptionId}", true],
    ["/*/100001", true],
    ["/tasks*", false],
  ])("a rule for the route %s matches the request: %s", (route, concerns) => {
    expect(run(createRegistry({ route, kind: "reset-before" }), 1)).toBe(concerns ? "reset-before" : ".");
  });

  test("rules match by method, ignoring case, and by account", () => {
    expect(run(createRegistry({ method: "get", kind: "truncate" }), 1)).toBe("truncate");
    expect(run(createRegistry({ method: "PUT", kind: "truncate" }), 1)).toBe(".");
    const own = createRegistry({ accountId: 1001, kind: "truncate" });
    expect(run(own, 1)).toBe("truncate");
    expect(run(own, 1, { ...GET, accountId: 1002 })).toBe(".");
  });

  test("a request without a route only matches patterns", () => {
    const registry = createRegistry(
      { route: "GET /subscriptions/{subscriptionId}", kind: "truncate" },
      { kind: "html" },
    );
    expect(run(registry, 1, { route: undefined, method: "GET", path: "/nothing" })).toBe("html");
  });

  test.each([
    ["abc", "abc", true],
    ["abc", "a*", true],
    ["abc", "*c", true],
    ["abc", "a*c*", true],
    ["abc", "*b", false],
    ["", "*", true],
    ["", "", true],
    ["abcabd", "*ab*d", true],
    ["a.c", "abc", false],
  ])("%j matches the pattern %j: %s", (text, pattern, fits) => {
    expect(matchesPattern(text, pattern)).toBe(fits);
  });

  test("a pattern with many wildcards matches without exponential backtracking", () => {
    // A backtracking regular expression would not finish before the test times out.
    expect(matchesPattern("a".repeat(300), `${"a*".repeat(140)}b`)).toBe(false);
  });
});

describe("how often rules apply", () => {
  test("a rule with count applies that many times", () => {
    const registry = createRegistry({ kind: "status", status: 503, count: 2 });
    expect(run(registry, 4)).toBe("status status . .");
    expect(registry.list()).toEqual([
      { id: "fault-1", route: "*", kind: "status", status: 503, count: 2, applied: 2, left: 0 },
    ]);
  });

  test("a flap applies to every other request, and count limits its failures", () => {
    expect(run(createRegistry({ kind: "flap" }), 5)).toBe("flap . flap . flap");
    expect(run(createRegistry({ kind: "flap", count: 2 }), 6)).toBe("flap . flap . . .");
  });

  test("a rule with a probability and a seed applies to the same requests, regardless of others", () => {
    const rule = { route: "GET /subscriptions/*", kind: "truncate", probability: 0.3, seed: 7 };
    const expected = run(createRegistry(rule), 200);
    const registry = createRegistry({ kind: "delay", delayMs: 1, probability: 0.5 }, rule);
    const mixed = Array.from({ length: 200 }, () => {
      registry.match({ ...GET, path: "/tasks", route: "GET /tasks" });
      return registry.match(GET).fault?.kind ?? ".";
    }).join(" ");
    expect(mixed).toBe(expected);
    expect(run(createRegistry({ ...rule, seed: 8 }), 200)).not.toBe(expected);
    const hits = expected.split(" ").filter((kind) => kind !== ".").length;
    expect(hits).toBeGreaterThan(35);
    expect(hits).toBeLessThan(85);
  });

  test("the first matching fault applies, delays add up, and only applied rules are counted", () => {
    const registry = createRegistry(
      { id: "slow", kind: "delay", delayMs: 20 },
      { id: "first", kind: "status", status: 500, count: 1 },
      { id: "second", kind: "truncate" },
      { id: "slower", kind: "delay", delayMs: 30 },
    );
    expect(registry.match(GET)).toMatchObject({
      delayMs: 50,
      fault: { kind: "status" },
      names: ["slow", "first", "slower"],
    });
    expect(registry.list().map(({ applied }) => applied)).toEqual([1, 1, 0, 1]);
    expect(registry.match(GET).fault?.kind).toBe("truncate");
  });

  test("remove deletes one rule and clear deletes all", () => {
    const registry = createRegistry({ id: "a", kind: "truncate" }, { id: "b", kind: "html" });
    expect(registry.remove("a")).toBe(true);
    expect(registry.remove("a")).toBe(false);
    expect(run(registry, 1)).toBe("html");
    registry.clear();
    expect(registry.list()).toEqual([]);
  });

  test("duplicate IDs are rejected, and generated IDs avoid existing ones", () => {
    const registry = createRegistry({ id: "fault-1", kind: "truncate" });
    expect(registry.add({ kind: "html" }).id).toBe("fault-2");
    expect(() => registry.add({ id: "fault-1", kind: "html" })).toThrow(/"fault-1" already exists/);
  });
});

describe("parseRule", () => {
  test.each<[unknown, RegExp]>([
    [null, /must be an object/],
    [{}, /kind must be one of status, delay, .* \(got missing\)/],
    [{ kind: "explode" }, /kind must be .*\(got "explode"\)/],
    [{ kind: "status" }, /requires status/],
    [{ kind: "status", status: 99 }, /status must be .*\(got 99\)/],
    [{ kind: "status", status: "503" }, /status must be .*\(got "503"\)/],
    [{ kind: "status", status: 503, delayMs: 5 }, /delayMs is not a field of a fault of kind status/],
    [{ kind: "delay" }, /requires delayMs/],
    [{ kind: "delay", delayMs: -1 }, /delayMs must be .*\(got -1\)/],
    [{ kind: "delay", delayMs: 1e9 }, /delayMs must be .*\(got 1000000000\)/],
    [{ kind: "task-error" }, /requires code/],
    [{ kind: "task-error", code: "not a code" }, /code must be .*\(got "not a code"\)/],
    [{ kind: "task-error", code: "lower_case" }, /code must be .*\(got "lower_case"\)/],
    [{ kind: "html", count: 0 }, /count must be .*\(got 0\)/],
    [{ kind: "html", probability: 0 }, /probability must be .*\(got 0\)/],
    [{ kind: "html", probability: 1.5 }, /probability must be .*\(got 1.5\)/],
    [{ kind: "html", probability: Number.NaN }, /probability must be .*\(got null\)/],
    [{ kind: "html", method: "BREW" }, /method must be .*\(got "BREW"\)/],
    [{ kind: "html", route: "GET /nothing" }, /must be a route of the contract \(got "GET \/nothing"\)/],
    [{ kind: "html", route: "/subscriptions" }, /must be a route of the contract/],
    [{ kind: "html", route: "__proto__" }, /must be a route of the contract/],
    [{ kind: "html", headers: { "x y": "z" } }, /headers must be an object of header names/],
    [{ kind: "html", headers: { x: "a\r\nset-cookie: b" } }, /headers must be an object of header names/],
    [{ kind: "html", sed: 1 }, /sed is not a field/],
    [{ kind: "html", id: "../x" }, /id must be .*\(got "\.\.\/x"\)/],
  ])("the rule %j is rejected", (rule, message) => {
    expect(() => parseRule(rule)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message) }),
    );
    expect(() => parseRule(rule)).toThrow(InvalidFaultError);
  });

  test("an error code that is unknown to the contract is accepted", () => {
    expect(parseRule({ kind: "task-error", code: "SOMETHING_NEW_IN_2031" }).code).toBe(
      "SOMETHING_NEW_IN_2031",
    );
  });
});

describe("the fault header", () => {
  test.each([
    ["status=503", [{ kind: "status", status: 503 }]],
    ["delay=250, reset-after", [{ kind: "delay", delayMs: 250 }, { kind: "reset-after" }]],
    ["html", [{ kind: "html" }]],
    ["html=504", [{ kind: "html", status: 504 }]],
    ["task-error=DATABASE_NOT_ACTIVE", [{ kind: "task-error", code: "DATABASE_NOT_ACTIVE" }]],
    ["unknown-status=sleeping", [{ kind: "unknown-status", code: "sleeping" }]],
    ["wrong-content-type=a/b", [{ kind: "wrong-content-type", headers: { "content-type": "a/b" } }]],
  ])("the header %s is parsed", (header, faults) => {
    expect(parseFaultHeader(header)).toEqual(faults);
  });

  test("all kinds except flap are supported", () => {
    const values: Record<string, string> = { status: "=500", delay: "=1", "task-error": "=GENERAL_ERROR" };
    for (const kind of FAULT_KINDS.filter((one) => one !== "flap")) {
      expect(parseFaultHeader(`${kind}${values[kind] ?? ""}`)[0]?.kind).toBe(kind);
    }
  });

  test.each([
    ["", /unknown fault ""/],
    ["explode", /unknown fault "explode"/],
    ["flap", /unknown fault "flap"/],
    ["status", /"status".*requires status/],
    ["status=abc", /"status=abc".*status must be .*\(got "abc"\)/],
    ["status=99", /status must be .*\(got 99\)/],
    ["reset-before=1", /reset-before takes no value \(got "1"\)/],
    ["status=500, truncate", /too many faults/],
    ["delay=1, delay=2", /too many faults/],
    ["truncate,", /unknown fault ""/],
  ])("the header %j is rejected with the invalid part", (header, message) => {
    expect(() => parseFaultHeader(header)).toThrow(message);
  });

  test("faults of the request header take precedence over registered rules", () => {
    const plan = addRequestFaults(
      parseFaultHeader("delay=5, truncate"),
      createRegistry({ kind: "html" }).match(GET),
    );
    expect(plan).toEqual({
      delayMs: 5,
      fault: { kind: "truncate" },
      names: ["delay", "truncate", "fault-1"],
    });
  });
});
