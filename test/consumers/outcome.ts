/** Something that uses the package: a runtime or a compiler with its options. */
export interface Subject {
  name: string;
  /** @throws {@link Missing} when it cannot be had on this machine. */
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

/** A runtime that cannot be had here, and why. */
export class Missing extends Error {}
