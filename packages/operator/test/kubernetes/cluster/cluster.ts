import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildApiServer } from "./go-programs.js";
import { type Kubectl, runKubectl } from "./kubectl.js";

/** A real Kubernetes API server on the loopback interface, with its etcd. It has no nodes and no controllers. */
export interface Cluster extends AsyncDisposable {
  readonly url: string;
  /** Path of a kubeconfig with the rights of `system:masters`. */
  readonly kubeconfig: string;
  /** Runs kubectl with these rights. */
  readonly kubectl: Kubectl;
  /** Path of the audit log: the requests of service accounts. */
  readonly auditLog: string;
  /** Stops the API server and etcd. Their data stays. */
  stop(): Promise<void>;
  /** Starts them again, at the same address. */
  start(): Promise<void>;
}

const AUDIT_POLICY = {
  apiVersion: "audit.k8s.io/v1",
  kind: "Policy",
  // A watch has started long before it is complete.
  omitStages: ["RequestReceived"],
  rules: [{ level: "Metadata", userGroups: ["system:serviceaccounts"] }],
};

/** Starts an empty cluster. */
export async function startCluster(): Promise<Cluster> {
  const program = await buildApiServer();
  const folder = mkdtempSync(join(tmpdir(), "kubernetes-"));
  const port = await findFreePort();
  const url = `https://127.0.0.1:${port}`;
  const adminToken = randomUUID();
  const serviceAccountKey = join(folder, "service-account.pem");
  const tokens = join(folder, "tokens.csv");
  const log = join(folder, "log");
  const auditLog = join(folder, "audit.log");
  const auditPolicy = join(folder, "audit-policy.json");
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  writeFileSync(serviceAccountKey, privateKey, { mode: 0o600 });
  writeFileSync(tokens, `${adminToken},admin,admin,"system:masters"\n`, { mode: 0o600 });

  writeFileSync(auditPolicy, JSON.stringify(AUDIT_POLICY));
  const certificates = join(folder, "certificates");
  const readCertificate = () => readFileSync(join(certificates, "apiserver.crt"), "utf8");
  let server: ChildProcess | undefined;

  const start = async () => {
    const child = spawn(
      program,
      [
        folder,
        `--secure-port=${port}`,
        `--cert-dir=${certificates}`,
        `--token-auth-file=${tokens}`,
        "--authorization-mode=RBAC",
        "--service-account-issuer=https://kubernetes.default.svc",
        `--service-account-key-file=${serviceAccountKey}`,
        `--service-account-signing-key-file=${serviceAccountKey}`,
        `--audit-policy-file=${auditPolicy}`,
        `--audit-log-path=${auditLog}`,
        "--endpoint-reconciler-type=none",
      ],
      // The server exits when its standard input closes: when this process ends, in whatever way.
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    server = child;
    const output = createWriteStream(log, { flags: "a" });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    await waitUntilReady(child, url, readCertificate, log);
  };

  const stop = async () => {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.stdin?.end();
    await exited;
  };

  const dispose = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
    const kubeconfig = join(folder, "kubeconfig");
    writeFileSync(kubeconfig, createKubeconfig(url, readCertificate(), adminToken), { mode: 0o600 });
    const kubectl: Kubectl = (args, input) => runKubectl(kubeconfig, args, input);
    return { url, kubeconfig, kubectl, auditLog, stop, start, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Waits for `/readyz`. There is no deadline: a saturated machine is slow, and a server that fails exits. */
async function waitUntilReady(
  child: ChildProcess,
  url: string,
  readCertificate: () => string,
  log: string,
): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await isReady(url, readCertificate)) return;
    await sleep(100);
  }
  const tail = readFileSync(log, "utf8").split("\n").slice(-20).join("\n");
  throw new Error(`The API server exited with code ${child.exitCode ?? child.signalCode}:\n${tail}`);
}

async function isReady(url: string, readCertificate: () => string): Promise<boolean> {
  try {
    const ca = readCertificate();
    return await new Promise((resolve, reject) => {
      request(`${url}/readyz`, { ca, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      })
        .once("error", reject)
        .end();
    });
  } catch {
    return false; // No certificate yet, or the port is closed.
  }
}

function createKubeconfig(url: string, certificate: string, token: string): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "test",
    clusters: [
      {
        name: "test",
        cluster: {
          server: url,
          "certificate-authority-data": Buffer.from(certificate).toString("base64"),
        },
      },
    ],
    users: [{ name: "test", user: { token } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "test" } }],
  });
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("The probe has no port");
  return address.port;
}
