import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { constants, homedir, setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SERVER_FOLDER = fileURLToPath(new URL("../server", import.meta.url));
/** Helm, which tests the chart. Its module requires its dependencies by version, so that none is listed here. */
const HELM = "helm.sh/helm/v4/cmd/helm@v4.3.1";

/** Folder of the built programs. It is outside the checkout, so that each version is built once per machine. */
export function getCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "redis-cloud-operator");
}

/** Name of the API server's program, which changes with its sources, and the flags to build it with. */
function describeApiServer(): { name: string; flags: readonly string[] } {
  const module = readFileSync(join(SERVER_FOLDER, "go.mod"), "utf8");
  const version = /^\tk8s\.io\/kubernetes (\S+)$/m.exec(module)?.[1] ?? "";
  // Clients such as Helm ask for the version, which a build of Kubernetes gets from the linker.
  const linked = ["-s", "-w", `-X=k8s.io/component-base/version.gitVersion=${version}`].join(" ");
  // One package at a time: the build uses one core and leaves the other to the machine's users.
  const flags = ["-mod=readonly", "-p=1", "-trimpath", `-ldflags=${linked}`];
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${flags.join(" ")}`);
  for (const file of ["main.go", "go.mod", "go.sum"]) hash.update(readFileSync(join(SERVER_FOLDER, file)));
  return { name: `kube-apiserver-${version}-${hash.digest("hex").slice(0, 16)}`, flags };
}

/** Returns the path of the API server's program. The first call on a machine builds it. */
export async function buildApiServer(): Promise<string> {
  const { name, flags } = describeApiServer();
  return build(name, "kube-apiserver", (folder) => ["build", ...flags, "-o", folder, "."]);
}

/** Returns the path of Helm's program. The first call on a machine builds it. */
export async function buildHelm(): Promise<string> {
  const version = HELM.slice(HELM.lastIndexOf("@") + 1);
  return build(`helm-${version}`, "helm", () => ["install", "-p=1", "-trimpath", "-ldflags=-s -w", HELM]);
}

/** Returns why the programs cannot be built here, or `undefined` if they can. */
export function findObstacle(): string | undefined {
  // In the module's folder, Go reads the version that go.mod requires, and gets it if it may.
  const go = spawnSync("go", ["env", "GOVERSION"], { cwd: SERVER_FOLDER, encoding: "utf8" });
  if (go.error) return "Go is not on the PATH";
  if (go.status !== 0) return go.stderr.trim();
  if (spawnSync("kubectl", ["version", "--client"]).error) return "kubectl is not on the PATH";
  if (existsSync(join(getCacheFolder(), describeApiServer().name))) return undefined;
  const download = spawnSync("go", ["mod", "download"], { cwd: SERVER_FOLDER, encoding: "utf8" });
  if (download.status !== 0) return `the Go modules cannot be downloaded: ${download.stderr.trim()}`;
  return undefined;
}

async function build(
  name: string,
  program: string,
  createArguments: (folder: string) => readonly string[],
): Promise<string> {
  const cache = getCacheFolder();
  const path = join(cache, name);
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  // Programs appear by renaming: a build that was interrupted leaves nothing that looks complete.
  const folder = mkdtempSync(join(cache, "build-"));
  try {
    console.log(`Building ${name} into ${cache}. This takes some minutes, once per machine.`);
    const start = performance.now();
    await runGo(createArguments(join(folder, program)), { CGO_ENABLED: "0", GOBIN: folder });
    console.log(`Built ${name} in ${Math.round((performance.now() - start) / 1000)} s.`);
    renameSync(join(folder, program), path);
    return path;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runGo(args: readonly string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("go", args, {
      cwd: SERVER_FOLDER,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("spawn", () => {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`go ${args.join(" ")} failed (${signal ?? `exit code ${code}`})`));
    });
  });
}
