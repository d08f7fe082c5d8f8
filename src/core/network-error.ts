import { hide } from "./error-fields.js";
import { toPrintableLines } from "./error-text.js";
import { NetworkError } from "./errors.js";
import { findPreSendFailure } from "./pre-send.js";
import { redactText } from "./redact.js";
import type { SecretRedactor } from "./secrets.js";

/** Maximum number of causes to read: an implementation of `fetch` may chain any number. */
const MAX_CAUSES = 32;

/** Converts the error with which `fetch` rejected. */
export function toNetworkError(route: string, error: unknown, redactor: SecretRedactor): NetworkError {
  if (error instanceof NetworkError) return error;
  const failure = findPreSendFailure(getCauseChain(error));
  const text = redactor.clean(joinCauseMessages(error));
  return new NetworkError(route, `got no response: ${text}`, {
    ...failure,
    mayHaveArrived: failure === undefined,
    cause: sanitizeError(error, redactor),
  });
}

/** Returns an error, its causes, and the errors of an `AggregateError`. Node wraps the reason in `cause`. */
function getCauseChain(error: unknown, chain: Error[] = []): Error[] {
  if (!(error instanceof Error) || chain.includes(error) || chain.length >= MAX_CAUSES) return chain;
  chain.push(error);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) for (const inner of errors) getCauseChain(inner, chain);
  return getCauseChain(error.cause, chain);
}

/**
 * Keeps only name, message, stack and code: some `fetch` implementations attach requests, headers or response bodies to
 * their errors, and printing an error also prints its causes.
 */
function sanitizeError(error: unknown, redactor: SecretRedactor): Error | undefined {
  return getCauseChain(error).reduceRight<Error | undefined>((cause, original) => {
    const { name, message, stack = "", code } = original as Error & { code?: unknown };
    const copy = new Error(redactor.clean(message), cause && { cause });
    hide(copy, "name", redactor.clean(String(name)));
    const trace = String(stack).replaceAll(message, copy.message);
    copy.stack = toPrintableLines(redactText(redactor.hide(trace)));
    return typeof code === "string" ? Object.assign(copy, { code: redactor.clean(code) }) : copy;
  }, undefined);
}

function joinCauseMessages(error: unknown): string {
  const messages = getCauseChain(error).map(({ message }) => message);
  return [...new Set(messages.filter((message) => message !== ""))].join(": ") || String(error);
}
