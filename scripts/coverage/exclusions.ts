import { ContractError } from "../contract/read.js";

/** An operation that the facade leaves out on purpose. */
export interface Declined {
  route: string;
  reason: string;
}

/** None so far: everything that the contract offers has a method. */
export const declined: readonly Declined[] = [];

/** @throws ContractError when the list names what the contract lacks, or what has a method after all. */
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
