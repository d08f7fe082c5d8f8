const UNITS = ["B", "KB", "MB", "GB", "TB"];

/**
 * Formats a number of bytes with three significant digits.
 *
 * @param {number} bytes
 */
export function formatBytes(bytes) {
  if (!Number.isFinite(bytes) || bytes < 0) return "–";
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : trim(value)} ${UNITS[unit]}`;
}

/** @param {number} value */
function trim(value) {
  return Number(value.toPrecision(3)).toString();
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/**
 * Formats a count; abbreviated from 10,000.
 *
 * @param {number} value
 */
export function formatCount(value) {
  if (!Number.isFinite(value)) return "–";
  return Math.abs(value) < 10_000 ? whole.format(value) : short.format(value);
}

/**
 * Formats a count with its noun.
 *
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function formatMany(count, one, many = `${one}s`) {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/** @param {string | number} at */
export function formatTime(at) {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "–" : clock.format(date);
}

const minute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** @param {number} at */
export function formatMinute(at) {
  return minute.format(at);
}

/** @param {string | number} at */
export function formatDate(at) {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "–" : full.format(date);
}

/** @param {number} ms */
export function formatDuration(ms) {
  if (!Number.isFinite(ms) || ms < 0) return "–";
  if (ms < 1000) return `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${Number(seconds.toFixed(1))} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}

const ABBREVIATIONS = new Set(["acl", "aof", "cidr", "psc", "tgw", "tls", "vpc"]);

/**
 * Splits a name of the service into lower-case words, with abbreviations in upper case.
 *
 * @param {string} name
 */
function splitWords(name) {
  return name
    .split(/-|(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word) => word.toLowerCase())
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word));
}

/** @param {readonly string[]} words */
function joinWords(words) {
  const text = words.join(" ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/**
 * Formats a name of the service for the user: `oneTaskAtATime` becomes "One task at a time".
 *
 * @param {string} name
 */
export function formatName(name) {
  return joinWords(splitWords(name));
}

/**
 * Formats a command type of the service for the user: `databaseCreateRequest` becomes "Create database".
 *
 * @param {string} command
 */
export function formatCommand(command) {
  const words = splitWords(command.replace(/Request$/, ""));
  const verb = words.findIndex((word) => ["create", "update", "delete"].includes(word));
  if (verb > 0) words.unshift(...words.splice(verb, 1));
  return joinWords(words) || "Task";
}
