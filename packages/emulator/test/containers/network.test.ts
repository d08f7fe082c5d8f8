import { execFile, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Separate network and mounts: the emulator has one address there, and its client another.
const refusal = spawnSync("unshare", ["-rnm", "sh", "-c", "ip link set lo up"], { encoding: "utf8" });
const hasNamespaces = refusal.status === 0;
if (!hasNamespaces) {
  console.warn(`Container tests skipped: ${refusal.error?.message ?? refusal.stderr.trim()}.`);
}

const KEYS = { apiKey: "Aown0api0key0of0the0compose0file", secretKey: "Sown0secret0key0of0the0compose0file" };

/** Starts an emulator and then a client in the namespace, and returns the output of the client. */
const SCRIPT = `
set -e
ip link set lo up
ip address add 10.99.0.1/32 dev lo
ip address add 10.99.0.2/32 dev lo
ip route replace local 10.99.0.1 dev lo src 10.99.0.2 table local
mount --bind "$HOSTS" /etc/hosts
"$NODE" --import tsx "$EMULATOR" start --host 0.0.0.0 --advertise-host emulator --api-key "$REDIS_CLOUD_API_KEY" \\
  --secret-key "$REDIS_CLOUD_SECRET_KEY" > "$LOG" 2>&1 &
emulator=$!
trap 'kill $emulator; wait $emulator' EXIT
REDIS_CLOUD_BASE_URL=http://emulator:8650/v1 REDIS_CLOUD_ALLOW_INSECURE_HTTP=1 "$NODE" --import tsx "$CLIENT"
`;

describe.skipIf(!hasNamespaces)("an emulator in another container", () => {
  test("SDK, curl, Redis clients over TCP and TLS, and HTTP reach it by its name", {
    timeout: 300_000,
  }, async () => {
    const folder = emptyFolder();
    const hosts = join(folder, "hosts");
    await writeFile(hosts, "127.0.0.1 localhost\n10.99.0.1 emulator\n");
    const log = join(folder, "log");
    const run = promisify(execFile)("unshare", ["-rnm", "sh", "-c", SCRIPT], {
      env: {
        ...process.env,
        NODE: process.execPath,
        EMULATOR: here("../../src/cli/main.ts"),
        CLIENT: fileURLToPath(new URL("programs/client.ts", import.meta.url)),
        HOSTS: hosts,
        LOG: log,
        REDIS_CLOUD_API_KEY: KEYS.apiKey,
        REDIS_CLOUD_SECRET_KEY: KEYS.secretKey,
        XDG_STATE_HOME: folder,
        TSX_TSCONFIG_PATH: here("../../../../tsconfig.json"),
      },
    });
    const { stdout } = await run;
    expect(JSON.parse(stdout)).toEqual({
      health: { status: "ready" },
      plain: { host: "emulator", value: "hello" },
      tls: { host: "emulator", value: "hello" },
      upstash: "hello",
      tokenUrl: expect.stringMatching(/^http:\/\/emulator:8650\/redis\/\d+$/),
      links: ["http://emulator:8650/v1/subscriptions"],
      demo: 401,
    });
  });
});
