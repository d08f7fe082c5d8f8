import { connect } from "node:net";

/** Address and keys of an emulator. */
export interface Where {
  url: string;
  apiKey: string;
  secretKey: string;
}

/** Minimal client on top of fetch. */
export function accountAt({ url, apiKey, secretKey }: Where) {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };

  async function send<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Body;
  }

  /** Creates a resource and returns its id. */
  async function order(method: string, path: string, body: object): Promise<number> {
    const { taskId } = await send<{ taskId: string }>(method, path, body);
    return resourceOf(taskId);
  }

  async function resourceOf(taskId: string): Promise<number> {
    const { status, response } = await send<{
      status: string;
      response?: { resourceId?: number };
    }>("GET", `/tasks/${taskId}`);
    if (status !== "processing-completed") throw new Error(`${taskId}: ${JSON.stringify(response)}`);
    return response?.resourceId ?? 0;
  }

  /** Creates a subscription with one database. */
  function subscribe(name: string): Promise<number> {
    return order("POST", "/subscriptions", {
      name,
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
    });
  }

  async function endpointOf(
    subscriptionId: number,
    databaseId: number,
  ): Promise<{ address: string; password: string }> {
    const { publicEndpoint, security } = await send<{
      publicEndpoint: string;
      security: { password: string };
    }>("GET", `/subscriptions/${subscriptionId}/databases/${databaseId}`);
    return { address: publicEndpoint, password: security.password };
  }

  return { headers, send, order, resourceOf, subscribe, endpointOf };
}

/** Resolves when Redis responds to a PING. */
export function ping({ address, password }: { address: string; password: string }): Promise<void> {
  const [host, port] = address.split(":");
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let heard = "";
    socket.once("error", reject);
    socket.setEncoding("latin1").on("data", (text: string) => {
      heard += text;
      if (heard.startsWith("-")) reject(new Error(heard));
      if (!heard.includes("+PONG")) return;
      socket.destroy();
      resolve();
    });
  });
}
