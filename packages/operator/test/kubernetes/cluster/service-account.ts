import { readFileSync, writeFileSync } from "node:fs";
import { ApiClient } from "./api-client.js";

/** Writes a kubeconfig of a service account, with a token as its pods get it. @returns Its path. */
export async function writeServiceAccountKubeconfig(
  adminKubeconfig: string,
  namespace: string,
  name: string,
): Promise<string> {
  using api = new ApiClient(adminKubeconfig);
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
  const { status, body } = await api.send("POST", path, {
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenRequest",
    spec: {},
  });
  if (status !== 201) throw new Error(`no token for ${namespace}/${name}: ${body.message}`);
  const { token } = body["status"] as { token: string };
  const config = JSON.parse(readFileSync(adminKubeconfig, "utf8")) as object;
  const file = `${adminKubeconfig}-${namespace}-${name}`;
  writeFileSync(file, JSON.stringify({ ...config, users: [{ name: "test", user: { token } }] }), {
    mode: 0o600,
  });
  return file;
}
