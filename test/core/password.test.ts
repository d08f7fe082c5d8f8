import { afterEach, expect, test, vi } from "vitest";
import { generatePassword } from "../../src/core/password.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Random bytes in this order; the last one repeats. */
function stubBytes(...bytes: readonly number[]): void {
  let next = 0;
  vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    const target = array as unknown as Uint8Array;
    for (let at = 0; at < target.length; at += 1) target[at] = bytes[next++] ?? bytes.at(-1) ?? 0;
    return array;
  });
}

test("a generated password has 32 letters and digits, with each class at least once", () => {
  const passwords = Array.from({ length: 200 }, generatePassword);
  for (const password of passwords) {
    expect(password).toMatch(/^[A-Za-z0-9]{32}$/);
    expect([/[A-Z]/, /[a-z]/, /\d/].filter((one) => !one.test(password))).toEqual([]);
  }
  expect(new Set(passwords).size).toBe(passwords.length);
});

test("random bytes above the largest multiple of the alphabet are dropped, which would favor its first characters", () => {
  // 0 is A, 26 is a, 52 is 0, 61 is 9, 62 is A again; 248 and above are dropped.
  stubBytes(248, 255, 0, 26, 52, 61, 62, 247, 1);
  expect(generatePassword()).toBe(`Aa09A9${"B".repeat(26)}`);
});

test("a password without a digit, or with too few usable bytes, is generated again", () => {
  const letters = [0, ...Array.from({ length: 63 }, () => 26)];
  const dropped = Array.from({ length: 64 }, (_, at) => (at < 31 ? ([0, 26, 52][at % 3] ?? 0) : 250));
  stubBytes(...letters, ...dropped, 0, 26, 52);
  expect(generatePassword()).toBe(`Aa${"0".repeat(30)}`);
});
