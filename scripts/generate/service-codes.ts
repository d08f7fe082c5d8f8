import type { Contract } from "../contract/document.js";
import { ContractError } from "../contract/read.js";
import { BANNER } from "./banner.js";

/** The error codes that the published contract lists for a failed task, sorted. */
export function listServiceCodes(canonical: Contract): string[] {
  const codes = canonical.components.schemas["ProcessorResponse"]?.properties?.["error"]?.enum;
  if (codes === undefined) {
    throw new ContractError("The contract lists no service codes (ProcessorResponse.error.enum).");
  }
  return [...(codes as string[])].sort();
}

/** `generated/service-codes.ts`: a type only, so that it costs no byte at run time. */
export function generateServiceCodes(canonical: Contract): string {
  const codes = listServiceCodes(canonical);
  return `${BANNER}/** The ${codes.length} error codes that the contract lists for a failed task. */
export type KnownServiceCode =
${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};

/** A service error code: a known one, or one that the service added since. */
export type ServiceCode = KnownServiceCode | (string & {});
`;
}
