import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startCluster } from "./cluster.js";

const CONFIG_MAP = JSON.stringify({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "kept", namespace: "default" },
  data: { value: "1" },
});

test("a cluster that is stopped and started again has the same address and data", async () => {
  await using cluster = await startCluster();
  await cluster.kubectl(["apply", "-f", "-"], CONFIG_MAP);
  await cluster.stop();
  await expect(cluster.kubectl(["get", "configmap", "kept"])).rejects.toThrow(/refused/);
  await cluster.start();
  expect(await cluster.kubectl(["get", "configmap", "kept", "-o=jsonpath={.data.value}"])).toBe("1");
});

test("the cluster of a test process that is killed exits", async () => {
  const program = fileURLToPath(new URL("start-and-print.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = (await once(child.stdout, "data")) as [Buffer];
  const url = String(output).trim();
  await expect(fetchCode(url)).resolves.toBe("SELF_SIGNED");
  child.kill("SIGKILL");
  await expect.poll(() => fetchCode(url)).toBe("ECONNREFUSED");
});

async function fetchCode(url: string): Promise<string> {
  try {
    await fetch(url);
    return "no error";
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code ?? "";
    return code.includes("SELF_SIGNED") ? "SELF_SIGNED" : code;
  }
}
