import { startEmulator } from "redis-cloud-emulator";

// Runs a persistent emulator until SIGTERM or a kill, and prints its URL.
const [, , dataDir = ""] = process.argv;
const running = await startEmulator({ dataDir });
const { url, dashboard, apiKey, secretKey } = running;
process.once("SIGTERM", () => {
  running.stop().then(() => process.exit(0));
});
console.log(JSON.stringify({ url, dashboard, apiKey, secretKey }));
