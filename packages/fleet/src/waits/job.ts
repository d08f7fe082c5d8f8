import { createHash } from "node:crypto";
import type { Job } from "bullmq";
import { ConfigError, isRedisCloudError, redact, type WaitTarget } from "redis-cloud-sdk";
import { show } from "../check.js";
import { reason } from "../connection.js";
import type { Wait } from "./options.js";

/** Why a wait failed, as it is stored. */
export interface Failure {
  name: string;
  message: string;
  kind: string;
  code?: string | undefined;
}

/** What is stored of a wait. The token holds ids only. */
export interface WaitData<Metadata> {
  token: string;
  outcome: WaitTarget;
  metadata?: Metadata | undefined;
  /** Milliseconds since the epoch. */
  deadline: number;
  /** How far the handler came. */
  handler?: "begun" | "ended";
  failure?: Failure;
}

export type WaitJob<Metadata> = Job<WaitData<Metadata>, unknown, string>;

/** The same token is the same wait, whoever adds it. */
export function waitId(token: string): string {
  if (typeof token !== "string" || token.trim() === "") {
    throw new ConfigError(`The token of a wait must be that of an operation, not ${show(token)}.`);
  }
  return `wait-${createHash("sha256").update(token.trim()).digest("hex").slice(0, 32)}`;
}

export function waitOf<Metadata>({ id = "", data, attemptsMade }: WaitJob<Metadata>): Wait<Metadata> {
  const { token, outcome, metadata, handler } = data;
  return { id, token, outcome, metadata, attempt: attemptsMade + 1, repeated: handler !== undefined };
}

/** Kinds of errors after which looking again would not help. */
const FINAL: readonly string[] = ["task", "provisioning", "wait-timeout", "config"];

/** Whether a wait is over with this error. */
export function isFinal(error: unknown): error is Error {
  return isRedisCloudError(error) && FINAL.includes(error.kind);
}

export function failureOf(error: Error): Failure {
  const { kind, code } = error as { kind?: string; code?: string };
  return { name: error.name, message: reason(error), kind: kind ?? "handler", code };
}

/** The resource as it may be kept: a database shows its password to who may read it. */
export function storable(value: unknown): unknown {
  return redact(value ?? null);
}

/** A wait that has failed, as `result` rejects. */
export class DurableWaitError extends Error {
  override readonly name = "DurableWaitError";
  /**
   * `"task"`, `"provisioning"`, `"wait-timeout"` and `"config"` as the SDK's errors have it; `"handler"` when the wait
   * ended well but its handler threw at every attempt.
   */
  readonly kind: string;
  /** The service's error code, when it named one. */
  readonly code: string | undefined;
  readonly token: string;

  constructor(token: string, { message, kind, code }: Failure) {
    super(message);
    this.token = token;
    this.kind = kind;
    this.code = code;
  }
}
