import { toPrintable } from "./error-text.js";
import { redactText } from "./redact.js";

/** Removes secrets and control characters from a text of the service. */
export function clean(text: string): string {
  return toPrintable(redactText(text));
}

/** Cleans a field of a response, whose type may differ from the contract. */
export function cleanOptional(text: unknown): string | undefined {
  return text === undefined || text === null ? undefined : clean(String(text));
}

/** Sets a new property that is neither enumerated nor logged; `undefined` is not set. */
export function hide(error: Error, name: string | symbol, value: unknown): void {
  if (value !== undefined) Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
