import { startEmulator } from "redis-cloud-emulator";
import { AzureProvider, ensureAll, planAll, removeAll } from "redis-cloud-ensure";
import { connect } from "../../../emulator/test/azure/azure.js";
import { documentsOf } from "./account.js";

/** An Azure subscription on an emulator without Redis, and the writes that were sent to it. */
export async function startAzure() {
  const emulator = await startEmulator({ engine: "none" });
  const writes: string[] = [];
  let requestCount = 0;
  const azure = connect(emulator, {
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      const { pathname } = new URL(url);
      requestCount += 1;
      // The names are enough to tell the resources apart.
      const isRead = method === "GET" || /\/(listKeys|token)$/.test(pathname);
      if (!isRead) writes.push(`${method} ${pathname.split("/").slice(-2).join("/")}`);
      return fetch(input, init);
    },
  });
  const createOptions = () => ({ providers: [new AzureProvider(azure)] });
  return {
    emulator,
    azure,
    /** Writes since the last call. */
    takeWrites: () => writes.splice(0),
    /** Number of requests so far. */
    getRequestCount: () => requestCount,
    /** Makes documents true. @throws the error of the first document that failed. */
    apply: async (...texts: string[]) => {
      const results = await ensureAll(documentsOf(...texts), createOptions());
      return results.map((result) => {
        if ("error" in result) throw result.error;
        return result.value;
      });
    },
    /** Plans one document. @throws its error. */
    plan: async (text: string) => {
      const [result] = await planAll(documentsOf(text), createOptions());
      if (result === undefined || "error" in result) throw result?.error ?? new Error("no result");
      return result.value.changes;
    },
    remove: (...texts: string[]) => removeAll(documentsOf(...texts), createOptions()),
    [Symbol.asyncDispose]: () => emulator[Symbol.asyncDispose](),
  };
}
