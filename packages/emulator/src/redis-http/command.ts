import { Command } from "ioredis";
import type { Connection } from "./connection.js";

/** A command as it is sent to Redis. */
export interface RedisCommand {
  /** In capital letters. */
  name: string;
  args: (string | Buffer)[];
}

/** A command of its parts. */
export function command(name: string, args: (string | Buffer)[] = []): RedisCommand {
  // ioredis knows some commands by their small letters and shapes their answers into objects and the like.
  // RESP2 as it came is what is wanted here. Only ASCII: nothing else may become another name.
  return { name: name.replace(/[a-z]+/g, (small) => small.toUpperCase()), args };
}

/** Sends a command. Strings in the answer are buffers: not every value is text. */
export function send(connection: Connection, { name, args }: RedisCommand): Promise<unknown> {
  // Sent past `connection.call`, which takes the arguments one by one and has no room for a hundred thousand.
  const sent = new Command(name, args);
  connection.sendCommand(sent);
  return sent.promise;
}
