/** The parts of the process that a command uses. */
export interface Environment {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Buffer | string>;
  stdout: Output;
  stderr: Output;
  /** Resolves after a time. @throws if the signal is aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<unknown>;
  /** Aborted by SIGINT and SIGTERM: waits are aborted, but the service continues. */
  signal: AbortSignal;
}

/** An output stream. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}
