import type { ContractOperation } from "../../contract/operations.js";
import { camelCase, pascalCase, segments, type TargetClass } from "./target-class.js";

const VERBS: Readonly<Record<string, string>> = {
  GET: "get",
  POST: "create",
  PUT: "update",
  PATCH: "update",
  DELETE: "delete",
  OPTIONS: "options",
  HEAD: "head",
  TRACE: "trace",
};

/** Chooses the name of an operation's method: `list get create update delete`, otherwise the words of the path. */
export function chooseMethodName(
  route: ContractOperation,
  home: TargetClass,
  taken: ReadonlySet<string>,
): string {
  const names = namesFor(route, home).filter(isMethodName);
  return names.find((name) => !taken.has(name)) ?? addNumber(names[0] ?? "call", taken);
}

/** Words of a path may be none, start with a digit, or be the name of the class's constructor. */
function isMethodName(name: string): boolean {
  return /^\p{L}/u.test(name) && name !== "constructor";
}

function namesFor({ method, path }: ContractOperation, home: TargetClass): string[] {
  const parts = segments(path);
  const last = parts.at(-1) ?? "";
  const word = parts.filter((part) => part !== "{}").at(-1) ?? "root";
  const verb = VERBS[method] ?? "call";
  const full = `${verb}${pascalCase(word)}`;
  if (isOwn(parts, home)) return [method === "GET" && last !== "{}" ? "list" : verb, full];
  if (last === "{}") return [full];
  // Reads and actions below a resource are named by the last word of the path.
  return method === "GET" || method === "POST" ? [camelCase(word), full] : [full];
}

/** Whether the path is the collection that the class stands for, or one item of it, rather than something below. */
function isOwn(parts: readonly string[], { methods, isNew }: TargetClass): boolean {
  const collection = toCollection(parts);
  if (isNew) return collection.length === 1;
  const [own] = methods
    .flatMap(({ calls }) => calls.flatMap(({ routes }) => routes))
    .map((called) => toCollection(segments(called.slice(called.indexOf(" ") + 1))))
    .sort((a, b) => a.length - b.length);
  return own?.join("/") === collection.join("/");
}

function toCollection(parts: readonly string[]): readonly string[] {
  return parts.at(-1) === "{}" ? parts.slice(0, -1) : parts;
}

function addNumber(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
