import { describe, expect, test } from "vitest";
import { FAULT_KINDS, InvalidFaultError } from "../../src/faults/fault.js";
import { readFaultHeader } from "../../src/faults/header.js";
import { fitsPattern } from "../../src/faults/pattern.js";
import { FaultRegistry, type FaultTarget, withOwnFaults } from "../../src/faults/registry.js";
import { readRule } from "../../src/faults/rule.js";

const GET: FaultTarget = {
  route: "GET /subscriptions/{subscriptionId}",
  method: "GET",
  path: "/subscriptions/100001",
  accountId: 1001,
};

function bookOf(...rules: object[]): FaultRegistry {
  const book = new FaultRegistry();
  for (const rule of rules) book.add(readRule(rule));
  return book;
}

/** What the book does to so many equal requests: the kinds, or a dot for nothing. */
function run(book: FaultRegistry, times: number, target: FaultTarget = GET): string {
  return Array.from({ length: times }, () => book.match(target).fault?.kind ?? ".").join(" ");
}

describe("which requests", () => {
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
  ])("%s concerns the request: %s", (route, concerns) => {
    expect(run(bookOf({ route, kind: "reset-before" }), 1)).toBe(concerns ? "reset-before" : ".");
  });

  test("by method, in any case, and by account", () => {
    expect(run(bookOf({ method: "get", kind: "truncate" }), 1)).toBe("truncate");
    expect(run(bookOf({ method: "PUT", kind: "truncate" }), 1)).toBe(".");
    const own = bookOf({ accountId: 1001, kind: "truncate" });
    expect(run(own, 1)).toBe("truncate");
    expect(run(own, 1, { ...GET, accountId: 1002 })).toBe(".");
  });

  test("a request that has no route meets patterns only", () => {
    const book = bookOf({ route: "GET /subscriptions/{subscriptionId}", kind: "truncate" }, { kind: "html" });
    expect(run(book, 1, { route: undefined, method: "GET", path: "/nothing" })).toBe("html");
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
  ])("%j fits %j: %s", (text, pattern, fits) => {
    expect(fitsPattern(text, pattern)).toBe(fits);
  });

  test("a pattern made to be slow is not", () => {
    // A regular expression would take longer than the universe has; the test would time out.
    expect(fitsPattern("a".repeat(300), `${"a*".repeat(140)}b`)).toBe(false);
  });
});

describe("how often", () => {
  test("count times, and then no more", () => {
    const book = bookOf({ kind: "status", status: 503, count: 2 });
    expect(run(book, 4)).toBe("status status . .");
    expect(book.list()).toEqual([
      { id: "fault-1", route: "*", kind: "status", status: 503, count: 2, applied: 2, left: 0 },
    ]);
  });

  test("a flap is every other time, and counts its failures", () => {
    expect(run(bookOf({ kind: "flap" }), 5)).toBe("flap . flap . flap");
    expect(run(bookOf({ kind: "flap", count: 2 }), 6)).toBe("flap . flap . . .");
  });

  test("with a probability: the same seed gives the same cases, whatever else is asked", () => {
    const rule = { route: "GET /subscriptions/*", kind: "truncate", probability: 0.3, seed: 7 };
    const alone = run(bookOf(rule), 200);
    const book = bookOf({ kind: "delay", delayMs: 1, probability: 0.5 }, rule);
    const mixed = Array.from({ length: 200 }, () => {
      book.match({ ...GET, path: "/tasks", route: "GET /tasks" });
      return book.match(GET).fault?.kind ?? ".";
    }).join(" ");
    expect(mixed).toBe(alone);
    expect(run(bookOf({ ...rule, seed: 8 }), 200)).not.toBe(alone);
    const hits = alone.split(" ").filter((kind) => kind !== ".").length;
    expect(hits).toBeGreaterThan(35);
    expect(hits).toBeLessThan(85);
  });

  test("the first fault happens, delays add up, and only what happens is counted", () => {
    const book = bookOf(
      { id: "slow", kind: "delay", delayMs: 20 },
      { id: "first", kind: "status", status: 500, count: 1 },
      { id: "second", kind: "truncate" },
      { id: "slower", kind: "delay", delayMs: 30 },
    );
    expect(book.match(GET)).toMatchObject({
      delayMs: 50,
      fault: { kind: "status" },
      names: ["slow", "first", "slower"],
    });
    expect(book.list().map(({ applied }) => applied)).toEqual([1, 1, 0, 1]);
    expect(book.match(GET).fault?.kind).toBe("truncate");
  });

  test("rules are removed by id, or all", () => {
    const book = bookOf({ id: "a", kind: "truncate" }, { id: "b", kind: "html" });
    expect(book.remove("a")).toBe(true);
    expect(book.remove("a")).toBe(false);
    expect(run(book, 1)).toBe("html");
    book.clear();
    expect(book.list()).toEqual([]);
  });

  test("an id is taken once, and invented ids avoid it", () => {
    const book = bookOf({ id: "fault-1", kind: "truncate" });
    expect(book.add({ kind: "html" }).id).toBe("fault-2");
    expect(() => book.add({ id: "fault-1", kind: "html" })).toThrow(/"fault-1" already/);
  });
});

describe("rules from outside", () => {
  test.each<[unknown, RegExp]>([
    [null, /is an object/],
    [{}, /kind is missing/],
    [{ kind: "explode" }, /kind is "explode"/],
    [{ kind: "status" }, /needs status/],
    [{ kind: "status", status: 99 }, /status is 99/],
    [{ kind: "status", status: "503" }, /status is "503"/],
    [{ kind: "status", status: 503, delayMs: 5 }, /delayMs means nothing to a fault of kind status/],
    [{ kind: "delay" }, /needs delayMs/],
    [{ kind: "delay", delayMs: -1 }, /delayMs is -1/],
    [{ kind: "delay", delayMs: 1e9 }, /delayMs is 1000000000/],
    [{ kind: "task-error" }, /needs code/],
    [{ kind: "task-error", code: "not a code" }, /code is "not a code"/],
    [{ kind: "task-error", code: "lower_case" }, /code is "lower_case"/],
    [{ kind: "html", count: 0 }, /count is 0/],
    [{ kind: "html", probability: 0 }, /probability is 0/],
    [{ kind: "html", probability: 1.5 }, /probability is 1.5/],
    [{ kind: "html", probability: Number.NaN }, /probability is null/],
    [{ kind: "html", method: "BREW" }, /method is "BREW"/],
    [{ kind: "html", route: "GET /nothing" }, /"GET \/nothing", which is not a route/],
    [{ kind: "html", route: "/subscriptions" }, /not a route/],
    [{ kind: "html", route: "__proto__" }, /not a route/],
    [{ kind: "html", headers: { "x y": "z" } }, /headers is/],
    [{ kind: "html", headers: { x: "a\r\nset-cookie: b" } }, /headers is/],
    [{ kind: "html", sed: 1 }, /sed means nothing/],
    [{ kind: "html", id: "../x" }, /id is "\.\.\/x"/],
  ])("%j is refused", (rule, message) => {
    expect(() => readRule(rule)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message) }),
    );
    expect(() => readRule(rule)).toThrow(InvalidFaultError);
  });

  test("a code that is newer than the contract will do", () => {
    expect(readRule({ kind: "task-error", code: "SOMETHING_NEW_IN_2031" }).code).toBe(
      "SOMETHING_NEW_IN_2031",
    );
  });
});

describe("the header", () => {
  test.each([
    ["status=503", [{ kind: "status", status: 503 }]],
    ["delay=250, reset-after", [{ kind: "delay", delayMs: 250 }, { kind: "reset-after" }]],
    ["html", [{ kind: "html" }]],
    ["html=504", [{ kind: "html", status: 504 }]],
    ["task-error=DATABASE_NOT_ACTIVE", [{ kind: "task-error", code: "DATABASE_NOT_ACTIVE" }]],
    ["unknown-status=sleeping", [{ kind: "unknown-status", code: "sleeping" }]],
    ["wrong-content-type=a/b", [{ kind: "wrong-content-type", headers: { "content-type": "a/b" } }]],
  ])("%s is understood", (header, faults) => {
    expect(readFaultHeader(header)).toEqual(faults);
  });

  test("every kind but flap can be written", () => {
    const values: Record<string, string> = { status: "=500", delay: "=1", "task-error": "=GENERAL_ERROR" };
    for (const kind of FAULT_KINDS.filter((one) => one !== "flap")) {
      expect(readFaultHeader(`${kind}${values[kind] ?? ""}`)[0]?.kind).toBe(kind);
    }
  });

  test.each([
    ["", /unknown fault ""/],
    ["explode", /unknown fault "explode"/],
    ["flap", /unknown fault "flap"/],
    ["status", /"status".*needs status/],
    ["status=abc", /"status=abc".*status is "abc"/],
    ["status=99", /status is 99/],
    ["reset-before=1", /reset-before takes no value, but has "1"/],
    ["status=500, truncate", /too many faults/],
    ["delay=1, delay=2", /too many faults/],
    ["truncate,", /unknown fault ""/],
  ])("%j is refused and named", (header, message) => {
    expect(() => readFaultHeader(header)).toThrow(message);
  });

  test("what a request brings along comes before the book", () => {
    const plan = withOwnFaults(readFaultHeader("delay=5, truncate"), bookOf({ kind: "html" }).match(GET));
    expect(plan).toEqual({
      delayMs: 5,
      fault: { kind: "truncate" },
      names: ["delay", "truncate", "fault-1"],
    });
  });
});
