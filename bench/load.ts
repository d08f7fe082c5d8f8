import { Agent, get } from "node:http";

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** Answers that were not 200. */
  wrong: number;
}

/** How much is asked: from how many connections, and for how long, or how often. */
export interface Amount {
  connections?: number;
  ms?: number;
  requests?: number;
}

/** Reads an address again and again, from connections that are kept open. */
export async function read(
  url: string,
  headers: Readonly<Record<string, string>>,
  { connections = 10, ms, requests = Number.POSITIVE_INFINITY }: Amount,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  let answers = 0;
  let wrong = 0;
  const worker = async () => {
    while (answers < requests && (ms === undefined || performance.now() - begun < ms)) {
      answers += 1;
      if ((await once(url, headers, agent)) !== 200) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { rate: (answers / (performance.now() - begun)) * 1_000, wrong };
}

function once(
  url: string,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (incoming) => {
      incoming.resume();
      incoming.once("end", () => resolve(incoming.statusCode));
    }).once("error", reject);
  });
}
