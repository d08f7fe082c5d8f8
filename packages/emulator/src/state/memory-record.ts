import type { MemoryStoreResponse } from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

/** Settings of a memory store as they are shown: never with the credentials of its models. */
export type MemoryStoreSettings = Pick<
  MemoryStoreResponse,
  | "shortMemory"
  | "longTermMemory"
  | "llm"
  | "extractionStrategy"
  | "summarization"
  | "longTermMemoryExclusions"
  | "customMemoryTypes"
  | "extractionCadence"
>;

export interface MemoryStoreRecord extends StatusRecord {
  storeId: string;
  name: string;
  createdAt: number;
  databaseId: number;
  subscriptionId: number;
  settings: MemoryStoreSettings;
  apiKeys: MemoryApiKeyRecord[];
  /** Whether the store is being deleted, which its status does not show. */
  isDeleting?: true;
  failure?: { message: string; at: number };
}

/** An API key of a memory store. The key is not stored. */
interface MemoryApiKeyRecord {
  apiKeyId: string;
  keyName: string;
  obfuscatedToken: string;
  createdAt: number;
}
