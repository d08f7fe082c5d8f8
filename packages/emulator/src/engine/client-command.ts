/** Address that matches no client. */
const NO_ADDRESS = "0.0.0.0:0";

/**
 * Limits `CLIENT KILL` to clients that are connected through the same port, so that the emulator keeps its connections.
 *
 * @param words Subcommand and its arguments.
 * @param serverAddress Address of the server to which the port leads.
 * @returns The command in place of the client's. `undefined`: the client's own.
 */
export function limitClientCommand(
  [subcommand = "", ...args]: readonly string[],
  serverAddress: string,
): readonly string[] | undefined {
  if (subcommand.toLowerCase() !== "kill" || args.length === 0) return undefined;
  const [address = ""] = args;
  // The emulator is connected through a socket, whose address is a path.
  if (args.length === 1) return address.includes("/") ? ["CLIENT", "KILL", NO_ADDRESS] : undefined;
  const filters = args.map((value, at) => {
    const isLocalAddress = at % 2 === 1 && args[at - 1]?.toLowerCase() === "laddr";
    return isLocalAddress && value !== serverAddress ? NO_ADDRESS : value;
  });
  // Of several filters of a kind the last one counts.
  const hasLocalAddress = args.some((name, at) => at % 2 === 0 && name.toLowerCase() === "laddr");
  return ["CLIENT", "KILL", ...filters, ...(hasLocalAddress ? [] : ["LADDR", serverAddress])];
}
