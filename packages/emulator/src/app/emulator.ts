import type { Clock } from "../clock.js";
import type { FaultEntry } from "../faults/registry.js";
import type { FaultInput } from "../faults/rule.js";
import { parseRule } from "../faults/rule.js";
import { simulateConnection } from "../faults/transport.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import type { EmulatorState } from "../state/state.js";
import { exportState, importState, type StateDocument } from "../storage/document.js";
import { type App, createApp, type RequestSource } from "./app.js";
import { createFirstState } from "./open-state.js";
import type { ClockOf, EmulatorOptions, TimeMode } from "./options.js";

/** What goes wrong on purpose, from now on. */
export interface Faults {
  /**
   * Adds a rule.
   *
   * @throws FaultRefusal naming the field and the value that are wrong.
   */
  add(rule: FaultInput): FaultEntry;
  /** Removes a rule; `false` when there is none of that id. */
  remove(id: string): boolean;
  clear(): void;
  /** The rules, with how often each was applied. */
  list(): FaultEntry[];
}

/** A Redis Cloud account that runs in this process. */
export interface Emulator<C extends Clock = Clock> extends AsyncDisposable {
  /**
   * Answers a request. Any origin will do: `/v1` is the API, `/emulator` the emulator's own, `/redis` Redis over
   * HTTP, `/` the dashboard. Links name the origin asked for. Rejects only where a fault breaks the connection.
   */
  fetch(request: Request, source?: RequestSource): Promise<Response>;
  readonly clock: C;
  readonly apiKey: string;
  readonly secretKey: string;
  readonly faults: Faults;
  /** Forgets everything that was done. Time goes on. */
  reset(): void;
  /** The state as one document, passwords in clear. */
  export(): StateDocument;
  /** Puts the state of a document in the place of this one. @throws StorageFailure naming what is wrong with it. */
  import(document: unknown): void;
  /** Ends the databases and keeps the state a last time. Without an engine or a folder there is nothing to end. */
  close(): Promise<void>;
}

/**
 * An emulated account without a network: a function from request to response.
 *
 * @throws StorageFailure when the state in `dataDir` cannot be opened.
 */
export function createEmulator<const T extends TimeMode = "instant">(
  options: EmulatorOptions<T> = {},
): Emulator<ClockOf<T>> {
  return toEmulator(createApp(options), options);
}

/** The public face of an app. */
export function toEmulator<T extends TimeMode>(app: App, options: EmulatorOptions<T>): Emulator<ClockOf<T>> {
  const { eventLog, faults } = app;
  const { apiKey = DEMO_API_KEY, secretKey = DEMO_SECRET_KEY } = options;
  const close = () => app.close();
  const replace = (state: EmulatorState) => {
    eventLog.replace(state);
    // What ran for the old state ends now, and not with the next request.
    app.tick().catch(app.onDefect);
  };
  return {
    clock: app.clock as ClockOf<T>,
    apiKey,
    secretKey,
    faults: {
      add: (rule) => faults.add(parseRule(rule)),
      remove: (id) => faults.remove(id),
      clear: () => faults.clear(),
      list: () => faults.list(),
    },
    fetch: async (request, source) => simulateConnection(await app.respond(request, source)),
    reset: () => replace(createFirstState(options, eventLog.world.now)),
    export: () => exportState(eventLog.state, eventLog.world.now),
    import: (document) => replace(importState(document)),
    close,
    [Symbol.asyncDispose]: close,
  };
}
