/** Consumer of the package: a runtime, or a compiler with its options. */
export interface Subject {
  name: string;
  /** @throws {@link Missing} if it is unavailable on this machine. */
  run(): Promise<Check[]>;
}

export interface Check {
  check: string;
  passed: boolean;
  why?: string;
}

export interface Outcome extends Check {
  name: string;
}

/** Unavailable runtime, with the reason. */
export class Missing extends Error {}
