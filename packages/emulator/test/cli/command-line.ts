import { onTestFinished } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import type { CliDependencies, Environment, ReadyMessage } from "../../src/cli/dependencies.js";
import { run } from "../../src/cli/run.js";
import { startFake } from "./started-fake.js";

/** Output and exit code of a command. */
export interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process, with its own state folder. */
export async function commandLine(changes: Partial<CliDependencies> = {}) {
  const state = emptyFolder();
  const environment: Environment = { XDG_STATE_HOME: state, ...changes.environment };
  const unexpected = (what: string) => () => {
    throw new Error(`${what} was not expected`);
  };
  return {
    state,
    run: async (...args: string[]): Promise<Result> => {
      let out = "";
      let err = "";
      const dependencies: CliDependencies = {
        version: "0.1.0",
        fetch: globalThis.fetch,
        stdin: unexpected("stdin"),
        startEmulator: startFake,
        engines: { find: unexpected("find"), install: unexpected("install") },
        processes: {
          pid: 4242,
          startInBackground: unexpected("background"),
          announce: unexpected("announce"),
          isAlive: () => false,
          terminate: unexpected("terminate"),
        },
        waitForStop: () => Promise.resolve(),
        openPage: unexpected("openPage"),
        ...changes,
        environment,
        stdout: (text) => {
          out += text;
          changes.stdout?.(text);
        },
        stderr: (text) => {
          err += text;
        },
      };
      return { code: await run(args, dependencies), out, err };
    },
  };
}

/** Starts a fake emulator that is stopped after the test. */
export async function fakeEmulator() {
  const fake = await startFake({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => fake.stop());
  return { ...fake, port: new URL(fake.origin).port };
}

/** Returns an unused port. */
export async function freePort(): Promise<number> {
  const fake = await startFake({ host: "127.0.0.1", port: 0 });
  await fake.stop();
  return Number(new URL(fake.origin).port);
}

export function readyAt(origin: string, pid: number): ReadyMessage {
  return {
    pid,
    url: `${origin}/v1`,
    dashboard: `${origin}/`,
    apiKey: "A1",
    secretKey: "S1",
    engine: null,
    time: "instant",
  };
}
