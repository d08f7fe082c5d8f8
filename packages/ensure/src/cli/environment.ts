/** Parts of its process that a command uses. */
export interface Environment {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Buffer | string>;
  stdout: Output;
  stderr: Output;
  /** Resolves after a time. @throws if the signal is aborted before. */
  sleep(ms: number, signal: AbortSignal): Promise<unknown>;
  /** Aborted by SIGINT and SIGTERM: waits end, the service goes on. */
  signal: AbortSignal;
}

/** An output stream. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}
