import type { OperationReport, Report } from "../report.js";

/** Part of the reports that checklists are compared with. */
export interface KnownItems extends Pick<Report, "schemas" | "ownSchemas" | "composed"> {
  /** Every operation once, whichever contracts have it. */
  operations: readonly OperationReport[];
  /** The operations of each contract. A contract of which a checklist names none is not missing from it. */
  contracts: readonly (readonly OperationReport[])[];
}

/** Merges the reports of all contracts. A route or schema in several counts for the first. */
export function listKnown(reports: readonly Report[]): KnownItems {
  const operations = new Map<string, OperationReport>();
  const contracts = reports.map((report) =>
    report.operations.map((operation) => {
      const known = operations.get(operation.route) ?? operation;
      operations.set(operation.route, known);
      return known;
    }),
  );
  return {
    operations: [...operations.values()],
    contracts,
    schemas: reports.flatMap(({ schemas }) => schemas).reverse(),
    ownSchemas: reports.flatMap(({ ownSchemas }) => ownSchemas).reverse(),
    composed: reports.flatMap(({ composed }) => composed),
  };
}
