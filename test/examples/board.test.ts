import { setImmediate as turn } from "node:timers/promises";
import type { WaitAllProgress } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { type BoardOutput, ProgressBoard } from "../../examples/board.js";

const ESCAPE = "\u001b[";
const COLOR = new RegExp(`${ESCAPE.replace("[", "\\[")}\\d+m`, "g");

/** Creates an output, a terminal or not, that records what is written to it. */
function output(options: Omit<BoardOutput, "write"> = {}) {
  let text = "";
  return {
    ...options,
    write: (more: string) => {
      text += more;
    },
    text: () => text,
    /** The last picture, without its escapes. */
    picture: () => (text.split(`${ESCAPE}J`).at(-1) ?? "").replace(COLOR, "").trimEnd().split("\n"),
  };
}

function step(
  index: number,
  phase: WaitAllProgress["phase"],
  status: string,
  more: Partial<WaitAllProgress> = {},
) {
  return {
    index,
    phase,
    status,
    taskId: `t${index}`,
    elapsedMs: 1_500,
    done: 0,
    failed: 0,
    total: 3,
    ...more,
  };
}

const NAMES = ["one", "two", "three"];

describe("a board on an output that is not a terminal", () => {
  test("writes a line per step without escape sequences, and a count for each completed item", () => {
    const out = output();
    const board = new ProgressBoard(NAMES, out, {});
    board.show(step(0, "task", "processing-in-progress"));
    board.show(
      step(1, "failed", "processing-error", { failed: 1, error: new Error("name is taken\nHint: no") }),
    );
    board.show(step(0, "done", "active", { done: 1, failed: 1 }));
    board.end();
    expect(out.text().split("\n")).toEqual([
      "  one: task processing-in-progress (1.5 s)",
      "  two: failed: name is taken (1.5 s) · 0 of 3 ready, 1 failed",
      "  one: done active (1.5 s) · 1 of 3 ready, 1 failed",
      "  1 of 3 ready, 1 failed",
      "",
    ]);
  });

  test("does not animate on a dumb terminal", () => {
    const out = output({ isTTY: true });
    new ProgressBoard(NAMES, out, { TERM: "dumb" }).show(step(0, "task", "received"));
    expect(out.text()).not.toContain(ESCAPE);
  });
});

describe("a board in a terminal", () => {
  test("redraws its lines in place, once for all simultaneous steps", async () => {
    const out = output({ isTTY: true, columns: 80, rows: 24 });
    const board = new ProgressBoard(NAMES, out, {});
    for (const index of [0, 1, 2]) board.show(step(index, "resource", "pending"));
    await turn();
    expect(out.text().split(`${ESCAPE}J`)).toHaveLength(2);
    board.show(step(0, "done", "active", { done: 1 }));
    board.end();
    // Moves four lines up, and redraws everything below.
    expect(out.text()).toContain(`${ESCAPE}4A\r${ESCAPE}J`);
    expect(out.picture()).toEqual([
      "  ✓ one    done active (1.5 s)",
      "  … two    resource pending (1.5 s)",
      "  … three  resource pending (1.5 s)",
      "  1 of 3 ready",
    ]);
  });

  test("a board in a terminal has colors, unless NO_COLOR is set", () => {
    const [colored, plain] = [output({ isTTY: true }), output({ isTTY: true })];
    for (const [out, environment] of [
      [colored, { NO_COLOR: "" }],
      [plain, { NO_COLOR: "1" }],
    ] as const) {
      const board = new ProgressBoard(NAMES, out, environment);
      board.show(step(0, "done", "active", { done: 1 }));
      board.show(step(1, "failed", "pending", { failed: 1, error: "boom" }));
      board.end();
    }
    expect(colored.text()).toContain(`${ESCAPE}32m`);
    expect(colored.text()).toContain(`${ESCAPE}31m`);
    expect(plain.text()).not.toMatch(COLOR);
  });

  test("truncates lines to the width of the terminal", () => {
    const out = output({ isTTY: true, columns: 24, rows: 24 });
    const board = new ProgressBoard(["a-name-that-is-rather-long"], out, {});
    board.show(step(0, "resource", "dynamic-endpoints-creation-pending"));
    board.end();
    for (const line of out.picture()) expect([...line].length).toBeLessThan(24);
    expect(out.picture()[0]).toMatch(/…$/);
  });

  test("hides completed items if the board is higher than the terminal", () => {
    const out = output({ isTTY: true, columns: 80, rows: 13 });
    const names = Array.from({ length: 100 }, (_, n) => `db-${n}`);
    const board = new ProgressBoard(names, out, {});
    for (const index of names.keys()) board.show(step(index, "resource", "pending", { total: 100 }));
    for (let index = 0; index < 95; index += 1)
      board.show(step(index, "done", "active", { done: index + 1, total: 100 }));
    board.end();
    expect(out.picture()).toHaveLength(6);
    expect(out.picture().at(-1)).toBe("  95 of 100 ready, 95 not shown");
    expect(out.picture()[0]).toContain("db-95");
  });

  test("removes control characters from names", () => {
    const out = output({ isTTY: true });
    const board = new ProgressBoard([`evil${ESCAPE}2J\n`], out, {});
    board.show(step(0, "resource", "pending"));
    board.end();
    expect(out.text()).not.toContain(`${ESCAPE}2J`);
    expect(out.picture()).toHaveLength(2);
  });
});
