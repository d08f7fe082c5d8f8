import type { EmulatorState, Sequence } from "./state.js";

/** Returns the next ID of a sequence. */
export function nextId(state: EmulatorState, sequence: Sequence): number {
  const id = state.next[sequence];
  state.next[sequence] = id + 1;
  return id;
}

/** Returns a seeded pseudo-random number in [0, 1) (mulberry32). */
export function random(state: EmulatorState): number {
  state.random = (state.random + 0x6d2b79f5) | 0;
  let bits = Math.imul(state.random ^ (state.random >>> 15), 1 | state.random);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}

function pick(state: EmulatorState, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random(state) * alphabet.length))).join("");
}

/** Creates a version 4 UUID, the format of task IDs. */
export function createUuid(state: EmulatorState): string {
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

/** Generates a default database password: 32 letters and digits. */
export function newPassword(state: EmulatorState): string {
  return pick(state, LETTERS_AND_DIGITS, 32);
}

/** Generates an API key of a memory store, and its id of 64 hexadecimal digits. */
export function newMemoryApiKey(state: EmulatorState): { apiKey: string; apiKeyId: string } {
  return {
    apiKey: `mem-${pick(state, LETTERS_AND_DIGITS, 44)}`,
    apiKeyId: pick(state, "0123456789abcdef", 64),
  };
}

/** Generates hexadecimal digits, as in the names of cloud providers. */
export function newHexadecimal(state: EmulatorState, length: number): string {
  return pick(state, "0123456789abcdef", length);
}

/** Ports of databases. */
export const MIN_PORT = 10_000;
export const MAX_PORT = 19_999;

/** Picks an unused port from the service's range. */
export function newPort(state: EmulatorState, taken: ReadonlySet<number>): number {
  // With more databases than ports, ports are shared; such databases have no process.
  const count = MAX_PORT - MIN_PORT + 1;
  const full = taken.size >= count;
  let port = MIN_PORT + Math.floor(random(state) * count);
  while (!full && taken.has(port)) port = port === MAX_PORT ? MIN_PORT : port + 1;
  return port;
}
