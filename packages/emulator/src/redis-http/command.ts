import { Command } from "ioredis";
import type { Connection } from "./connection.js";

/** A Redis command. */
export interface RedisCommand {
  /** Upper-case name. */
  name: string;
  args: (string | Buffer)[];
}

/** Creates a command from its parts. */
export function createCommand(name: string, args: (string | Buffer)[] = []): RedisCommand {
  // ioredis recognizes some lower-case names and transforms their replies into objects.
  // Upper-case names keep the replies in RESP2. Only ASCII is converted, so that no other character changes the name.
  return { name: name.replace(/[a-z]+/g, (small) => small.toUpperCase()), args };
}

/** Sends a command. Strings in the reply are buffers, because values may be binary. */
export function send(connection: Connection, { name, args }: RedisCommand): Promise<unknown> {
  // Not `connection.call`, whose variadic arguments fail with a hundred thousand of them.
  const sent = new Command(name, args);
  connection.sendCommand(sent);
  return sent.promise;
}
