import type { Inputs } from "../inputs.js";
import type { Provider } from "./read.js";
import type { Offer } from "./results.js";

/** Finds the operations and methods of each provider. */
export function findOffers(
  providers: readonly Provider[],
  inputs: readonly Pick<Inputs, "name" | "routes" | "facade">[],
): Map<string, Offer> {
  return new Map(
    providers.map(({ name, contracts }) => {
      const own = inputs.filter((one) => contracts.includes(one.name));
      const routes = new Set(own.flatMap((one) => one.routes.map(({ route }) => route)));
      // The contracts of a provider have one client.
      return [name, { routes, facade: own[0]?.facade ?? [] }];
    }),
  );
}
