import { AdminClient } from "./admin-client.js";
import type { CliDependencies } from "./dependencies.js";
import { getStateFolder, Instances } from "./instances.js";
import { Output } from "./output.js";
import { findTarget, type TargetOptions } from "./target.js";

/** What a command is given. */
export interface CommandContext {
  dependencies: CliDependencies;
  instances: Instances;
  output(options: { json?: boolean }): Output;
  /** A client of the emulator that the options mean. */
  client(options: TargetOptions): Promise<AdminClient>;
}

export function commandContext(dependencies: CliDependencies): CommandContext {
  const instances = new Instances(getStateFolder(dependencies.environment));
  return {
    dependencies,
    instances,
    output: ({ json = false }) => new Output(dependencies, json),
    client: async (options) =>
      new AdminClient(dependencies, await findTarget(options, dependencies.environment, instances)),
  };
}
