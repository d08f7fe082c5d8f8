import { createHash } from "node:crypto";
import type { Job } from "bullmq";
import { ConfigError, isRedisCloudError, redact, type WaitTarget } from "redis-cloud-sdk";
import { formatValue } from "../assert-option.js";
import { toMessage } from "../connection.js";
import type { Wait } from "./options.js";

/** Stored failure of a wait. */
export interface StoredError {
  name: string;
  message: string;
  kind: string;
  code?: string | undefined;
}

/** Stored data of a wait. The token contains IDs only. */
export interface WaitData<Metadata> {
  token: string;
  outcome: WaitTarget;
  metadata?: Metadata | undefined;
  /** Milliseconds since the epoch, by the clock of Redis. */
  deadline: number;
  /** Progress of the handler. */
  handler?: "started" | "finished";
  failure?: StoredError;
}

export type WaitJob<Metadata> = Job<WaitData<Metadata>, unknown, string>;

/** Derives the ID of a wait from its token, so that adding a token twice creates one wait. */
export function toWaitId(token: string): string {
  if (typeof token !== "string" || token.trim() === "") {
    throw new ConfigError(`token must be the token of an operation (got ${formatValue(token)}).`);
  }
  return `wait-${createHash("sha256").update(token.trim()).digest("hex").slice(0, 32)}`;
}

export function toWait<Metadata>({ id = "", data, attemptsMade }: WaitJob<Metadata>): Wait<Metadata> {
  const { token, outcome, metadata, handler } = data;
  return { id, token, outcome, metadata, attempt: attemptsMade + 1, repeated: handler !== undefined };
}

/** Kinds of errors that a retry cannot fix. */
const FINAL_KINDS: readonly string[] = ["task", "provisioning", "wait-timeout", "config"];

/** Whether an error ends the wait. */
export function isFinal(error: unknown): error is Error {
  return isRedisCloudError(error) && FINAL_KINDS.includes(error.kind);
}

export function toStoredError(error: Error): StoredError {
  const { kind, code } = error as { kind?: string; code?: string };
  return { name: error.name, message: toMessage(error), kind: kind ?? "handler", code };
}

/** Removes secrets from a resource before it is stored: a database contains its password. */
export function toStorable(value: unknown): unknown {
  return redact(value ?? null);
}

/** Error of a failed wait, with which `result` rejects. */
export class DurableWaitError extends Error {
  override readonly name = "DurableWaitError";
  /**
   * Kind of the SDK error (`"task"`, `"provisioning"`, `"wait-timeout"` or `"config"`), or `"handler"` if the wait
   * succeeded but its handler failed at every attempt.
   */
  readonly kind: string;
  /** Error code of the service, if any. */
  readonly code: string | undefined;
  readonly token: string;

  constructor(token: string, { message, kind, code }: StoredError) {
    super(message);
    this.token = token;
    this.kind = kind;
    this.code = code;
  }
}
