import type { IncomingRequest } from "../http/incoming-request.js";
import { RedisHttpError } from "./error.js";

/**
 * Reads a request body up to a size limit.
 *
 * @throws {@link RedisHttpError} 413 if it is larger than `limit`; the rest is not read.
 */
export async function readBody(request: IncomingRequest, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      reader?.cancel().catch(() => undefined);
      throw new RedisHttpError(413, `ERR the request body exceeds ${limit} bytes`);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
