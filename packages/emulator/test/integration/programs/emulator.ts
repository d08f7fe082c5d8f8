import { startEmulator } from "redis-cloud-emulator";

// An emulator whose state is kept, until SIGTERM or a kill. Says where it is.
const [, , dataDir = ""] = process.argv;
const running = await startEmulator({ dataDir });
const { url, dashboard, apiKey, secretKey } = running;
process.once("SIGTERM", () => {
  running.stop().then(() => process.exit(0));
});
console.log(JSON.stringify({ url, dashboard, apiKey, secretKey }));
