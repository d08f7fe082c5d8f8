import { type AddressInfo, createServer } from "node:net";

/** The only address that the emulator's processes listen on. */
export const LOOPBACK = "127.0.0.1";

/** Finds a free port. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
