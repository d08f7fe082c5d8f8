import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { emptyFolder } from "../../../../../test/support/temp-folder.js";
import { User } from "../../specification/harness.js";
import { OperatorProcess } from "../../specification/operator-process.js";
import { runProgram } from "../cluster/kubectl.js";

const ROOT = fileURLToPath(new URL("../../../../..", import.meta.url));
const dockerfile = readFileSync(join(ROOT, "packages/operator/Dockerfile"), "utf8").replaceAll("\\\n", " ");

/** Reads the arguments of an npm command of the Dockerfile. */
function readNpmArguments(command: string): string[] {
  const line = new RegExp(`npm (${command} [^&\\n]*)`).exec(dockerfile)?.[1];
  if (line === undefined) throw new Error(`the Dockerfile has no npm ${command}`);
  return line.trim().split(/\s+/);
}

/** Runs a program as the image does: as its user, without privileges, on a file system that is read-only. */
const ISOLATED = `mount --make-rprivate / && mount --bind / / && mount -o remount,bind,ro / || exit
  ! touch /written 2>/dev/null || exit
  exec setpriv --reuid "$0" --regid "$0" --clear-groups --no-new-privs "$@"`;

const isIsolating = spawnSync("unshare", ["--mount", "sh", "-c", ISOLATED, "1000", "true"]).status === 0;
if (!isIsolating)
  console.log("The image's program is not run read-only: this needs root, unshare and setpriv.");

test("the packages of the image, installed as its steps say, run read-only and without privileges", async () => {
  if (!existsSync(join(ROOT, "packages/operator/dist")))
    await runProgram("npm", ["run", "build", "--prefix", ROOT]);
  const folder = emptyFolder();
  const [pack, ...packing] = readNpmArguments("pack").map((one) => (one === "/packages" ? folder : one));
  await runProgram("npm", [pack ?? "", ...packing, "--ignore-scripts", "--silent", "--prefix", ROOT]);
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  expect(tarballs.length).toBe(dockerfile.split("--workspace ").length - 1);
  const [install, ...installing] = readNpmArguments("install").filter((one) => one !== "/packages/*.tgz");
  const prefix = ["--prefix", join(folder, "installed"), "--no-audit", "--no-fund"];
  await runProgram("npm", [install ?? "", ...installing, ...prefix, ...tarballs]);

  const entryPoint = (JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)?.[1] ?? "[]") as string[])[0] ?? "";
  const program = join(folder, "installed/bin", entryPoint);
  const kubeconfig = join(folder, "kubeconfig");
  copyFileSync(inject("kubeconfig"), kubeconfig);
  for (const path of [folder, kubeconfig]) chmodSync(path, 0o755);
  const user = /^USER (\d+)$/m.exec(dockerfile)?.[1] ?? "";
  const { namespace } = await User.inNewNamespace(inject("kubeconfig"));
  await using operator = new OperatorProcess({
    command: isIsolating ? ["unshare", "--mount", "sh", "-c", ISOLATED, user, program] : [program],
    kubeconfig,
    namespace,
    name: "image",
    redisCloudUrl: "http://127.0.0.1:9",
    leaseSeconds: 15,
  });
  await operator.waitForLog('"leads"');
  expect(await operator.stop()).toBe(0);
}, 900_000);
