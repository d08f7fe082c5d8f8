import type { Stale } from "../contract/overlay.js";
import type { ContractIdentity } from "../coverage/identity.js";
import type { Totals } from "../coverage/report.js";
import type { Change } from "../diff/change.js";
import type { NameChanges } from "../diff/diff.js";
import type { Impact } from "../diff/rules.js";
import type { MissingWords } from "./descriptions.js";
import type { Skeleton } from "./skeleton/skeleton.js";
import type { TypeProblem } from "./types.js";

/** The size of the release that the update makes; `none` when nothing that is published changes. */
export type Bump = "major" | "minor" | "patch" | "none";

/** What an update brings, and what it leaves to do. `--json` prints it as it is. */
export interface UpdateReport {
  version: 1;
  /** The contract that was read. */
  contract: ContractIdentity;
  /** False when only order, prose, examples or operationIds differ: then nothing is written. */
  changed: boolean;
  routes: NameChanges;
  schemas: NameChanges;
  totals: Record<Impact, number>;
  changes: Change[];
  bump: Bump;
  /** Operations that no method calls, each with the method to paste. */
  methodsToAdd: Skeleton[];
  /** Methods that call what the contract no longer has. */
  methodsToRemove: MethodToRemove[];
  /** Actions of `openapi/corrections` and `openapi/words` that no longer apply. */
  staleOverlays: Stale[];
  /** What has no summary or description of ours yet. */
  missingWords: MissingWords[];
  /** Code of the packages that no longer compiles. */
  typeErrors: TypeProblem[];
  /** `undefined` when nothing changed. */
  coverage: Totals | undefined;
  /** Files that are written, or would be. */
  files: string[];
}

/** A method of the facade whose operation is gone. */
export interface MethodToRemove {
  route: string;
  method: string;
  file: string;
  line: number;
}
