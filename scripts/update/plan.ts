import type { ContractSource } from "../contracts.js";
import type { Coverage } from "../coverage/report.js";
import type { UpdateReport } from "./report.js";
import type { Compiler } from "./type-check.js";

/** Complete result of an update, before anything is written. */
export interface UpdatePlan {
  report: UpdateReport;
  /** Coverage as printed by `npm run coverage`; `undefined` if nothing changed. */
  coverage: Coverage | undefined;
  /** New texts, by path below the root. */
  files: Map<string, string>;
}

export interface UpdateOptions {
  root: string;
  /** Contract of which a publication is read. Default: the main one. */
  target?: ContractSource;
  /** Accept a contract that has lost most of its operations. */
  force: boolean;
  today?: Date;
  /** Called when a step starts. */
  onStep?: (step: string) => void;
  /** Starts the compiler of the packages below a root. Default: a separate process. */
  startCompiler?: (root: string) => Compiler;
}
