import { ContractError } from "../contract/read.js";

/** Operation that the facade omits on purpose. */
export interface Declined {
  route: string;
  reason: string;
}

/** Declined operations: none, every operation of the contract has a method. */
export const declined: readonly Declined[] = [];

/** @throws ContractError if the list contains an operation that is not in the contract, or that has a method. */
export function checkDeclined(
  list: readonly Declined[],
  routes: ReadonlySet<string>,
  implemented: ReadonlySet<string>,
): void {
  for (const { route } of list) {
    if (!routes.has(route)) throw new ContractError(`Declined, but not in the contract: ${route}`);
    if (implemented.has(route)) throw new ContractError(`Declined, but a method calls it: ${route}`);
  }
}
