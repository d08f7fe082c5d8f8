/** How an emulator is to be started, as the command line understood it. */
export interface StartSettings {
  host: string;
  port: number;
  /** Folder where the state is kept. Without it, nothing outlives the emulator. */
  dataDir?: string;
  time: "instant" | "realistic" | "manual";
  /** How many times faster than the service; 1 unless time is realistic. */
  speed: number;
  engine: "redis" | "none";
  /** Path of the redis-server to use. */
  redisServer?: string;
  /** Whether answers are checked against the contract. Without it: as the emulator sees fit. */
  strict?: boolean;
  accountName?: string;
  /** Names that the emulator is reached by besides `localhost` and its address. */
  allowedHosts?: readonly string[];
  /** Origins of pages that may use it besides its own. */
  allowedOrigins?: readonly string[];
}

/** An emulator that was started by this process. */
export interface StartedEmulator {
  /** Base URL for clients, with the version: `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  readonly apiKey: string;
  /** Shown by `start`: the demonstration key, or one that was made just now. */
  readonly secretKey: string;
  /** What runs the databases, for people: `redis 7.0.15 (/usr/bin/redis-server)`. */
  readonly engine?: string;
  stop(): Promise<void>;
}

/** A program that databases run on. */
export interface FoundEngine {
  /** `redis`, `valkey` or the like. */
  kind: string;
  version: string;
  path: string;
  /** Where it was found, in a few words: `PATH`, `downloaded`. */
  source: string;
}

/** Finds and fetches engines. Both reject with an Error whose message tells the user what to do. */
export interface EngineTool {
  find(request: { path?: string; environment: Environment }): Promise<FoundEngine>;
  /** Fetches an engine without root. `tell` is told of each step. */
  install(onStep: (step: string) => void): Promise<FoundEngine>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What an emulator in the background tells the command that started it. */
export interface ReadyMessage {
  pid: number;
  url: string;
  dashboard: string;
  apiKey: string;
  secretKey: string;
  engine: string | null;
}

/** Other processes. */
export interface Processes {
  /** Number of this process. */
  readonly pid: number;
  /** Runs this command line with other arguments, on its own, and resolves when it says that it is ready. */
  startInBackground(args: readonly string[], logFile: string): Promise<ReadyMessage>;
  /** Tells whoever started this process in the background that it is ready. */
  announce(ready: ReadyMessage): void;
  isAlive(pid: number): boolean;
  /** Asks a process to end. */
  terminate(pid: number): void;
}

/** Everything that the command line uses of the outside. */
export interface CliDependencies {
  version: string;
  environment: Environment;
  fetch: typeof fetch;
  stdout(text: string): void;
  stderr(text: string): void;
  /** All of standard input. */
  stdin(): Promise<string>;
  startEmulator(settings: StartSettings): Promise<StartedEmulator>;
  engines: EngineTool;
  processes: Processes;
  /** Resolves when the process is asked to end. */
  waitForStop(): Promise<void>;
  /** Shows a page to the user. Rejects when there is no browser. */
  openPage(url: string): Promise<void>;
}
