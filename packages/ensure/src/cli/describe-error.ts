import { isRedisCloudError } from "redis-cloud-sdk";
import { describeDocument, describePlace } from "../document/document.js";
import type { FailedDocument } from "../engine/ensure-all.js";
import { DocumentError, EnsureError } from "../errors.js";

/** Expected errors in one line; a stack only for defects. */
export function describeError(error: unknown): string {
  if (error instanceof EnsureError || isRedisCloudError(error)) return error.message;
  if (error instanceof Error && (error.name === "AbortError" || "code" in error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Formats the error of one document, with the file and the position of the document. */
export function describeFailure({ document, source, error }: FailedDocument): string {
  const text = describeError(error);
  if (error instanceof DocumentError) return text;
  const subject = `${describeDocument(document)}: `;
  return `${describePlace({ document, source })}: ${text.startsWith(subject) ? text.slice(subject.length) : text}`;
}
