/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The part of Node's `diagnostics_channel` module that the SDK uses. */
interface DiagnosticsChannels {
  subscribe(name: string, onMessage: (message: unknown) => void): void;
}

/** Globals of the platforms. Only this file accesses them; everything else runs wherever `fetch` does. */
interface Platform {
  process?: {
    env?: Environment;
    versions?: { node?: string; bun?: string };
    getBuiltinModule?: (name: string) => unknown;
  };
  Deno?: { version: { deno: string } };
  navigator?: { userAgent?: string };
}

/** Reads a variable. Deno requires a permission for each and throws if it is missing. */
export function readVariable(environment: Environment | undefined, name: string): string | undefined {
  try {
    return (environment ?? (globalThis as Platform).process?.env)?.[name];
  } catch {
    return undefined;
  }
}

/** Returns name and version of the platform, for the User-Agent header. */
export function detectPlatform(): string {
  const { process, Deno, navigator } = globalThis as Platform;
  if (Deno !== undefined) return `deno/${Deno.version.deno}`;
  if (process?.versions?.bun !== undefined) return `bun/${process.versions.bun}`;
  if (process?.versions?.node !== undefined) return `node/${process.versions.node}`;
  return navigator?.userAgent === "Cloudflare-Workers" ? "workerd" : "web";
}

/** Errors of Node's `fetch` and of undici from before a connection was established. */
const connectErrors = new WeakSet<Error>();
let isObserving = false;

/** Subscribes to the failed connections of Node's `fetch`, once per process. Other platforms do not report them. */
export function observeConnectErrors(): void {
  if (isObserving) return;
  isObserving = true;
  const channels = (globalThis as Platform).process?.getBuiltinModule?.("node:diagnostics_channel");
  (channels as DiagnosticsChannels | undefined)?.subscribe("undici:client:connectError", (message) => {
    const { error } = message as { error?: unknown };
    if (error instanceof Error) connectErrors.add(error);
  });
}

/** Whether the platform reported the error before the connection was established, so that no byte was sent. */
export function isConnectError(error: Error): boolean {
  return connectErrors.has(error);
}
