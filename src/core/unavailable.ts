import {
  CODE_CLASSES,
  FEATURE_NAMES,
  FEATURE_WORDS,
  type Feature,
  SINCE,
  SUBSTITUTES,
  type UnavailableClass,
} from "../../generated/capabilities.js";

import { isObject } from "./json.js";

/** Reason why the account, its plan, provider or region, or the connected service does not offer something. */
export interface Unavailable {
  /** Kind of restriction; `version` also for a service that is older than the contract. */
  readonly class: UnavailableClass;
  /** Feature; the error code or the route if it has no name. */
  readonly feature: Feature | (string & {});
  /** Alternative, if known. */
  readonly substitute?: string;
}

/** Classifies a service code; `undefined` for a code that does not mean "not available here". */
export function classifyCode(code: string | undefined): Unavailable | undefined {
  if (code === undefined) return undefined;
  const found = CODE_CLASSES.find(([, pattern]) => pattern.test(code))?.[0];
  if (found == null) return undefined;
  const substitute = SUBSTITUTES.find(([pattern]) => pattern.test(code))?.[1];
  return { class: found, feature: findFeature(code), ...(substitute && { substitute }) };
}

/** Returns the feature of a service code or a route, or the text itself. */
export function findFeature(text: string): string {
  const words = text.toUpperCase().replace(/\W+/g, "_");
  const word = FEATURE_WORDS.map((pattern) => pattern.exec(words)?.[0]).find((it) => it);
  return word === undefined ? text : toFeature(word);
}

/** Returns the feature that a word names. */
function toFeature(word: string): Feature {
  const camelCase = word.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return FEATURE_NAMES[word] ?? (camelCase as Feature);
}

/** Lists the names of all features. */
export function listFeatures(): Feature[] {
  return [...new Set(FEATURE_WORDS.flatMap(({ source }) => source.split("|").map(toFeature)))];
}

/** Facts about an error response. */
interface ErrorFacts {
  route: string;
  status: number;
  code: string | undefined;
  /** The service's message; `undefined` without one. */
  message: string | undefined;
  /** The response comes from a gateway or proxy. */
  isHtml: boolean;
}

/** Classifies an error response: a code, a feature that is off, or a role that may not call the route. */
export function classifyResponse({
  route,
  status,
  code,
  message,
  isHtml,
}: ErrorFacts): Unavailable | undefined {
  const byCode = classifyCode(code);
  if (byCode !== undefined || isHtml) return byCode;
  const feature = findFeature(route);
  if (status === 412) return { class: "account-feature", feature };
  // For a create, 403 without a reason means that a resource is not active yet.
  const isRole = message === undefined ? !route.startsWith("POST") : ROLE.test(message);
  return status === 403 && isRole ? { class: "role", feature } : undefined;
}

const ROLE = /\brole\b|permission|privilege|authoriz|access denied/i;

/** Returns the date of the first contract with a route; `undefined` for routes of the oldest known contract. */
export function getSince(route: string): string | undefined {
  return SINCE.find(([, routes]) => routes.test(route))?.[0];
}

/** Whether an error response means that the service lacks the route, as opposed to a resource. */
export function isUnknownRoute(route: string, status: number, body: unknown): boolean {
  if (!isObject(body)) return false;
  if (status !== 404) return status === 405 || status === 501;
  const { message, path } = body;
  // The framework's message names the missing route. Without a message, the resource may be missing instead, if the
  // route names one.
  if (typeof message === "string") return /^No (static resource|endpoint|handler)/.test(message);
  return (
    message === undefined && typeof path === "string" && !route.includes("{") && getSince(route) !== undefined
  );
}
