import { AdminClient } from "./admin-client.js";
import type { CliDependencies } from "./dependencies.js";
import { getStateFolder, Instances } from "./instances.js";
import { Output } from "./output.js";
import { findTarget, type TargetOptions } from "./target.js";
import { createTrustingFetch } from "./trusting-fetch.js";

/** Dependencies of a command. */
export interface CommandContext {
  dependencies: CliDependencies;
  instances: Instances;
  output(options: { json?: boolean }): Output;
  /** Creates a client of the emulator selected by the options. */
  client(options: TargetOptions): Promise<AdminClient>;
}

export function commandContext(own: CliDependencies): CommandContext {
  const instances = new Instances(getStateFolder(own.environment));
  const dependencies = { ...own, fetch: createTrustingFetch(own.fetch, instances) };
  return {
    dependencies,
    instances,
    output: ({ json = false }) => new Output(dependencies, json),
    client: async (options) =>
      new AdminClient(dependencies, await findTarget(options, dependencies.environment, instances)),
  };
}
