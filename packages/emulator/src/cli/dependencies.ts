import type { SeedDocument } from "../admin/seed.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import type { ClockMode } from "../state/world.js";
import type { Durations } from "../time/durations.js";

/** Parsed options for starting an emulator. */
export interface StartSettings {
  host: string;
  port: number;
  /** Folder of the persisted state. Default: the state is lost when the emulator stops. */
  dataDir?: string;
  time: Exclude<ClockMode, "custom">;
  /** Speed-up relative to the service; 1 unless `time` is `realistic`. */
  speed: number;
  engine: "redis" | "none";
  /** Path of redis-server. */
  redisServer?: string;
  /** Whether to serve HTTPS. */
  tls?: boolean;
  /** Whether responses are validated against the contract. Default: chosen by the emulator. */
  strict?: boolean;
  accountName?: string;
  /** Host name in the URL, endpoints and certificate. */
  advertiseHost?: string;
  /** Keys of the first account. Default: the demo keys. */
  apiKey?: string;
  secretKey?: string;
  behavior?: Partial<ServiceBehavior>;
  durations?: Partial<Durations>;
  /** Resources that exist from the start. */
  resources?: SeedDocument;
  /** Additional host names of the emulator, besides `localhost` and its address. */
  allowedHosts?: readonly string[];
  /** Origins of other pages that may use the emulator. */
  allowedOrigins?: readonly string[];
}

/** Emulator started by this process. */
export interface StartedEmulator {
  /** Base URL for clients, with the version: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  readonly apiKey: string;
  /** Printed by `start`: the demo key or a newly created one. */
  readonly secretKey: string;
  /** Description of the engine: `redis 7.0.15 (/usr/bin/redis-server)`. */
  readonly engine?: string;
  /** Certificate of the authority that clients of an HTTPS server must trust, in PEM. */
  readonly certificate: string;
  stop(): Promise<void>;
}

/** Server program that runs the databases. */
export interface FoundEngine {
  /** `redis`, `valkey` or the like. */
  kind: string;
  version: string;
  path: string;
  /** Source of the engine: `PATH`, `downloaded`. */
  source: string;
}

/** Finds and downloads engines. Rejects with an Error whose message contains instructions for the user. */
export interface EngineTool {
  find(request: { path?: string; environment: Environment }): Promise<FoundEngine>;
  /** Downloads an engine without root. Calls `onStep` with a description of each step. */
  install(onStep: (step: string) => void): Promise<FoundEngine>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Message from a background emulator to the command that started it. */
export interface ReadyMessage {
  pid: number;
  url: string;
  dashboard: string;
  apiKey: string;
  secretKey: string;
  engine: string | null;
  /** File with the certificate of the authority; absent without HTTPS. */
  certificateFile?: string;
  /** Passage of time: `instant` or `realistic, 60 times as fast`. */
  time: string;
}

/** Process operations. */
export interface Processes {
  /** ID of this process. */
  readonly pid: number;
  /** Starts this command line as a detached process with other arguments and input, and resolves when it is ready. */
  startInBackground(args: readonly string[], input: string, logFile: string): Promise<ReadyMessage>;
  /** Notifies the parent of this background process that it is ready. */
  announce(ready: ReadyMessage): void;
  isAlive(pid: number): boolean;
  /** Sends SIGTERM to a process. */
  terminate(pid: number): void;
}

/** External dependencies of the command line. */
export interface CliDependencies {
  version: string;
  environment: Environment;
  fetch: typeof fetch;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Reads standard input to its end. */
  stdin(): Promise<string>;
  startEmulator(settings: StartSettings): Promise<StartedEmulator>;
  engines: EngineTool;
  processes: Processes;
  /** Resolves when the process receives a signal to stop, or, unless it is detached, when npm has exited. */
  waitForStop(isDetached: boolean): Promise<void>;
  /** Opens a page in a browser. Rejects if no browser is found. */
  openPage(url: string): Promise<void>;
}
