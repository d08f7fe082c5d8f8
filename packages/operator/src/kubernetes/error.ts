import type { IncomingMessage } from "node:http";

/** An error response of the API server, or a missing response (`status` 0). */
export class KubernetesError extends Error {
  override readonly name = "KubernetesError";
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** The API server's reason, for example `Conflict`. */
  readonly reason: string;

  constructor(request: string, status: number, reason: string, message: string) {
    super(`${request}: ${message} (${status === 0 ? "no response" : status})`);
    this.status = status;
    this.reason = reason;
  }
}

/** Converts a response of the API server. */
export async function toError(request: string, response: IncomingMessage): Promise<KubernetesError> {
  const text = await readText(response);
  const status = response.statusCode ?? 0;
  try {
    const { reason = "", message = text } = JSON.parse(text) as { reason?: string; message?: string };
    return new KubernetesError(request, status, reason, message);
  } catch {
    return new KubernetesError(request, status, "", text.slice(0, 200));
  }
}

/** Reads the body of a response. */
export async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
