import type { EmulatorState, Sequence } from "./state.js";

/** Takes the next number of a kind. */
export function nextId(state: EmulatorState, sequence: Sequence): number {
  const id = state.next[sequence];
  state.next[sequence] = id + 1;
  return id;
}

/** A number from 0 up to 1. The same seed gives the same numbers (mulberry32). */
export function random(state: EmulatorState): number {
  state.random = (state.random + 0x6d2b79f5) | 0;
  let bits = Math.imul(state.random ^ (state.random >>> 15), 1 | state.random);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}

function pick(state: EmulatorState, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random(state) * alphabet.length))).join("");
}

/** A version 4 UUID, the form of task ids. */
export function uuid(state: EmulatorState): string {
  const digits = pick(state, "0123456789abcdef", 30);
  const variant = pick(state, "89ab", 1);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(12, 15)}`,
    `${variant}${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join("-");
}

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** The password of a database for which none was given: 32 letters and digits. */
export function newPassword(state: EmulatorState): string {
  return pick(state, LETTERS_AND_DIGITS, 32);
}

/** A port from the range of the service that is not in use. */
export function newPort(state: EmulatorState, taken: ReadonlySet<number>): number {
  // More databases than ports are metadata only: they share.
  const full = taken.size >= 10_000;
  let port = 10_000 + Math.floor(random(state) * 10_000);
  while (!full && taken.has(port)) port = port === 19_999 ? 10_000 : port + 1;
  return port;
}
