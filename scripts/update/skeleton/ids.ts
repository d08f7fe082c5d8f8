import type { Project } from "ts-morph";
import { findSource } from "../../coverage/project.js";

/** Returns the type of `src/facade/ids.ts` with exactly these ids; `undefined` if no type has them. */
export function formatIdsType(names: readonly string[], project: Project): string | undefined {
  const wanted = [...names].sort().join();
  return findSource(project, "src/facade/ids.ts")
    ?.getTypeAliases()
    .find(
      (alias) =>
        alias
          .getType()
          .getProperties()
          .map((property) => property.getName())
          .sort()
          .join() === wanted,
    )
    ?.getName();
}
