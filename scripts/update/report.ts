import type { Stale } from "../contract/overlay.js";
import type { ContractIdentity } from "../coverage/identity.js";
import type { Totals } from "../coverage/report.js";
import type { Change } from "../diff/change.js";
import type { NameChanges } from "../diff/diff.js";
import type { Impact } from "../diff/rules.js";
import type { CreateRow } from "./create-rows.js";
import type { MissingWords } from "./descriptions.js";
import type { HandlerToAdd } from "./handlers.js";
import type { Reference } from "./references.js";
import type { Skeleton } from "./skeleton/skeleton.js";
import type { TypeProblem } from "./types.js";

/** Version bump of the update; `none` if no published file changes. */
export type Bump = "major" | "minor" | "patch" | "none";

/** Result of an update and the remaining work. `--json` prints it unchanged. */
export interface UpdateReport {
  version: 1;
  /** The contract that was read. */
  contract: ContractIdentity;
  /** False if only order, prose, examples or operationIds differ: no file is written then. */
  changed: boolean;
  routes: NameChanges;
  schemas: NameChanges;
  totals: Record<Impact, number>;
  changes: Change[];
  bump: Bump;
  /** Operations that no method calls, each with the method to paste. */
  methodsToAdd: Skeleton[];
  /** Methods of removed operations. */
  methodsToRemove: MethodToRemove[];
  /** Other places that name a removed operation, without those that no longer compile. */
  referencesToRemove: Reference[];
  /** POST operations whose lost response is always reported, each with the row that makes it recoverable. */
  createRowsToAdd: CreateRow[];
  /** Operations that the emulator does not answer, each with the place of its handler. */
  handlersToAdd: HandlerToAdd[];
  /** Operations without a declared successful response. */
  undeclaredReplies: string[];
  /** Actions of `openapi/corrections` and `openapi/words` that no longer apply. */
  staleOverlays: Stale[];
  /** Service codes that no pattern of `openapi/capabilities.yaml` matches. */
  codesToClassify: string[];
  /** New service codes for which the SDK has no hint. */
  codesWithoutHint: string[];
  /** Use cases with a step whose operation was changed or removed. */
  touchedUseCases: string[];
  /** Operations, parameters and schemas without documentation. */
  missingWords: MissingWords[];
  /** Code of the packages that no longer compiles. */
  typeErrors: TypeProblem[];
  /** `undefined` when nothing changed. */
  coverage: Totals | undefined;
  /** Files that are written, or would be. */
  files: string[];
}

/** Facade method of a removed operation. */
export interface MethodToRemove {
  route: string;
  method: string;
  file: string;
  line: number;
}
