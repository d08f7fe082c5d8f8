import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { getMutability } from "../kinds/field.js";

/** Difference between a document and the existing resource. */
export interface Change {
  /** Path in the document, for example `spec.datasetSizeInGb`; empty for the resource itself. */
  path: string;
  /**
   * - `create`: the resource does not exist yet.
   * - `in-place`: the service changes the field of the existing resource.
   * - `replace`: the resource is deleted and created again; `reason` names the loss.
   * - `blocked`: the change is not made, for the `reason`.
   */
  action: "create" | "in-place" | "replace" | "blocked";
  /** The observed value, without passwords in URLs. */
  from?: unknown;
  /** The value in the document, without passwords in URLs. */
  to?: unknown;
  /** Reason for which a change is blocked, or the loss that a replacement causes. */
  reason?: string | undefined;
}

/** Plan of one document. */
export interface Plan {
  /** Empty if the resource matches the document. */
  changes: readonly Change[];
  /** Hourly price after the change, if a dry run of the service returns it. */
  hourlyPrice?: number | undefined;
  /** Currency of the price. */
  currency?: string | undefined;
}

/** Options of a comparison. */
export interface ComparisonOptions {
  /** Whether the document and the caller permit a replacement. */
  mayReplace: boolean;
  /** Loss that a replacement causes. */
  loss: string;
}

/**
 * Compares the fields of a document with the observed ones. Fields that the document leaves out, and those used only at
 * creation, are not compared.
 *
 * @param observed - Values in the form of the document. `undefined` for a value that cannot be observed.
 */
export function compareFields(
  schema: z.ZodObject,
  desired: object,
  observed: Readonly<Record<string, unknown>>,
  { mayReplace, loss }: ComparisonOptions,
): Change[] {
  const changes: Change[] = [];
  const fields: Readonly<Record<string, unknown>> = { ...desired };
  for (const [name, fieldSchema] of Object.entries(schema.shape)) {
    const to = fields[name];
    const from = observed[name];
    const mutability = getMutability(fieldSchema as z.ZodType);
    if (to === undefined || mutability === "creation" || mutability === "identity") continue;
    if (!Object.hasOwn(observed, name) || isAsDesired(to, from)) continue;
    const change = { path: `spec.${name}`, from: hidePasswords(from), to: hidePasswords(to) };
    if (mutability === "in-place") changes.push({ ...change, action: "in-place" });
    else if (mayReplace) changes.push({ ...change, action: "replace", reason: loss });
    else {
      changes.push({
        ...change,
        action: "blocked",
        reason: `cannot be changed from ${JSON.stringify(change.from)} to ${JSON.stringify(change.to)} in place; ${Object.hasOwn(schema.shape, "replace") ? "a replacement needs spec.replace and loses" : "a new resource would lose"} ${loss}`,
      });
    }
  }
  return changes;
}

/** Copies a value without the user name and password of its URLs, such as the path of an FTP server for backups. */
function hidePasswords(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, "$1***@");
  if (Array.isArray(value)) return value.map(hidePasswords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hidePasswords(member)]));
}

/**
 * Whether an observed value matches the document. Objects are compared by the members that the document names;
 * arrays as a whole, in any order.
 */
function isAsDesired(desired: unknown, observed: unknown): boolean {
  if (Array.isArray(desired)) {
    if (!Array.isArray(observed) || observed.length !== desired.length) return false;
    const left = [...observed];
    return desired.every((item) => {
      const index = left.findIndex((candidate) => isAsDesired(item, candidate));
      if (index < 0) return false;
      left.splice(index, 1);
      return true;
    });
  }
  if (typeof desired === "object" && desired !== null) {
    if (typeof observed !== "object" || observed === null) return false;
    return Object.entries(desired).every(
      ([key, value]) => value === undefined || isAsDesired(value, (observed as Record<string, unknown>)[key]),
    );
  }
  if (typeof desired === "string" && typeof observed === "string") {
    return desired === observed;
  }
  return isDeepStrictEqual(desired, observed);
}
