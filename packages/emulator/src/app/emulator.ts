import type { FaultEntry } from "../faults/registry.js";
import type { FaultInput } from "../faults/rule.js";
import { parseRule } from "../faults/rule.js";
import { simulateConnection } from "../faults/transport.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import type { EmulatorState } from "../state/state.js";
import { exportState, importState, type StateDocument } from "../storage/document.js";
import type { Clock } from "../time/clock.js";
import { type App, createApp, type RequestSource } from "./app.js";
import { createFirstState } from "./open-state.js";
import type { AppOptions, ClockOf, EmulatorOptions, TimeMode } from "./options.js";

/** Fault injection rules. */
export interface Faults {
  /**
   * Adds a rule.
   *
   * @throws InvalidFaultError naming the invalid field and its value.
   */
  add(rule: FaultInput): FaultEntry;
  /** Removes a rule. Returns `false` if no rule has that id. */
  remove(id: string): boolean;
  clear(): void;
  /** Returns the rules, and how often each has been applied. */
  list(): FaultEntry[];
}

/** A Redis Cloud account that runs in this process. */
export interface Emulator<C extends Clock = Clock> extends AsyncDisposable {
  /**
   * Handles a request to any origin: `/v1` is the API, `/emulator` the emulator's own API, `/redis` Redis over HTTP,
   * `/` the dashboard. Links have the origin of the request. Rejects only if a fault breaks the connection.
   */
  fetch(request: Request, source?: RequestSource): Promise<Response>;
  readonly clock: C;
  readonly apiKey: string;
  readonly secretKey: string;
  /** PEM certificate of the authority that signs the certificates of databases. Empty without an engine. */
  readonly certificate: string;
  readonly faults: Faults;
  /** Replaces the state with an initial one. The clock is not reset. */
  reset(): void;
  /** Exports the state as one document, with passwords in plain text. */
  export(): StateDocument;
  /** Replaces the state with that of a document. @throws StorageError naming the invalid field. */
  import(document: unknown): void;
  /** Stops the databases and stores the state. Has no effect without an engine and a data folder. */
  close(): Promise<void>;
}

/**
 * Creates an emulated account without a network: a function from request to response.
 *
 * @throws StorageError if the state in `dataDir` cannot be opened.
 */
export function createEmulator<const T extends TimeMode = "instant">(
  options: EmulatorOptions<T> = {},
): Emulator<ClockOf<T>> {
  return toEmulator(createApp(options), options);
}

/** The public face of an app. */
export function toEmulator<T extends TimeMode>(app: App, options: AppOptions<T>): Emulator<ClockOf<T>> {
  const { eventLog, faults } = app;
  const { apiKey = DEMO_API_KEY, secretKey = DEMO_SECRET_KEY } = options;
  const close = () => app.close();
  const replace = (state: EmulatorState) => {
    app.adminContext.history.clear();
    eventLog.replace(state);
    // Stop the databases of the old state now, not with the next request.
    app.tick().catch(app.onDefect);
  };
  return {
    clock: app.clock as ClockOf<T>,
    apiKey,
    secretKey,
    certificate: options.authority ?? app.engine.certificate(),
    faults: {
      add: (rule) => faults.add(parseRule(rule)),
      remove: (id) => faults.remove(id),
      clear: () => faults.clear(),
      list: () => faults.list(),
    },
    fetch: async (request, source) => simulateConnection(await app.respond(request, source)),
    reset: () => replace(createFirstState(options, eventLog.world.now)),
    export: () => exportState(eventLog.state, eventLog.world.now),
    import: (document) => {
      const state = importState(document);
      app.checkState(state);
      replace(state);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
