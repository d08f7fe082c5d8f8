import type { Contract } from "../contract/document.js";
import { BANNER } from "./banner.js";

/** Returns the error codes that the published contract lists for a failed task, sorted; empty if it lists none. */
export function listServiceCodes(canonical: Contract): string[] {
  const { enum: codes = [] } = canonical.components.schemas["ProcessorResponse"]?.properties?.["error"] ?? {};
  return codes.filter((code) => typeof code === "string").sort();
}

/** Generates `generated/service-codes.ts`: a type only, so that it costs no byte at run time. */
export function generateServiceCodes(canonical: Contract): string {
  const codes = listServiceCodes(canonical);
  return `${BANNER}/** The ${codes.length} error codes that the contract lists for a failed task. */
export type KnownServiceCode =${codes.length === 0 ? " never" : ""}
${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};

/** A service error code: a known one, or one that the service added since. */
export type ServiceCode = KnownServiceCode | (string & {});
`;
}
