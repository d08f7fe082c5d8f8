import { invalidValue } from "../core/path-params.js";

/**
 * Connection to a database: a client of `ioredis` (with `call`) or `redis` (with `sendCommand`), or a function that sends
 * a command.
 */
export type CommandClient =
  | {
      /** Sends a command, as ioredis does. */
      call(command: string, ...args: string[]): Promise<unknown>;
    }
  | {
      /** Sends a command, as the client of `redis` does. */
      sendCommand(command: string[]): Promise<unknown>;
    }
  | ((...command: string[]) => Promise<unknown>);

/** Sends a command and returns its reply. */
export type SendCommand = (...command: string[]) => Promise<unknown>;

/** Returns the function that sends a command on a connection. @throws ConfigError if it has none. */
export function toSendCommand(client: CommandClient): SendCommand {
  if (typeof client === "function") return client;
  const { call, sendCommand } = (client ?? {}) as Record<"call" | "sendCommand", unknown>;
  // The `sendCommand` of ioredis takes objects.
  if (typeof call === "function") return async (...command) => call.apply(client, command);
  if (typeof sendCommand === "function") return async (...command) => sendCommand.call(client, command);
  throw invalidValue("client", "be a function, or a client of redis or ioredis", client);
}
