import { startEmulator } from "redis-cloud-emulator";

/** Starts an emulator with persistent state, and prints its URL once it is ready. */
const [dataDir = "", seed = "1"] = process.argv.slice(2);
try {
  const { url } = await startEmulator({ engine: "none", dataDir, seed: Number(seed), strict: true });
  process.stdout.write(`${url}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(3);
}
