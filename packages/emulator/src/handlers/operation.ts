import type { catalog } from "redis-cloud-sdk/catalog";
import type { ProcessorResponse } from "redis-cloud-sdk/models";
import type { Shape } from "../requests/shape.js";
import type { AccountState, ApiKey } from "../state/state.js";
import type { World } from "../state/world.js";

/** `"METHOD /path"`, as everywhere. */
export type Route = keyof typeof catalog;

/** Path parameters that are not numbers. */
type TextId = "taskId" | "tagKey" | "costReportId" | "redirectionId" | "subPath";

/** The path parameters of a route. */
export type PathOf<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [N in Name]: N extends TextId ? string : number } & PathOf<Rest>
  : unknown;

/** A request that was understood, and what it may look at. */
export interface HandlerContext<R extends string = string> {
  readonly route: Route;
  readonly path: PathOf<R>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly account: AccountState;
  readonly key: ApiKey;
  readonly world: World;
  /** Begins every link: origin and version. */
  readonly base: string;
  readonly sourceIp: string;
  /** What only the real Redis knows. */
  readonly live: EnginePorts;
}

/** The real Redis behind the databases, as far as answers tell of it. */
export interface EnginePorts {
  /** PEM of the authority behind the certificates of all databases. */
  readonly certificate: string;
  /** The slowest commands of a database, or of its part in a region; empty where none runs. */
  slowLog(databaseId: number, region?: string): Promise<readonly SlowCommand[]>;
}

/** A command that took long. */
export interface SlowCommand {
  id: number;
  /** Milliseconds since the epoch. */
  at: number;
  durationUs: number;
  command: readonly string[];
}

/** Sent in place of a JSON body. */
export const NO_BODY = Symbol("no body");

/** A file in place of a JSON body. */
export class Download {
  constructor(
    readonly name: string,
    readonly content: string,
  ) {}
}

/** What a plain operation answers: JSON, nothing, or a file. */
export type HandlerResult = object | typeof NO_BODY;

/** An operation that answers at once. */
export type PlainOperation<R extends string> = {
  kind: "plain";
  body?: Shape<unknown>;
  answer(call: HandlerContext<R>): HandlerResult | Promise<HandlerResult>;
};

/** A request that is carried out as a task. */
export interface TaskContext<R extends string = string> {
  readonly path: PathOf<R>;
  readonly query: URLSearchParams;
  readonly account: AccountState;
  readonly world: World;
  /** Name of the key that asked for it. */
  readonly keyName: string;
}

/** What a task that went well answers, and the path that its resource link names. */
export interface TaskResult extends ProcessorResponse {
  resourcePath?: string;
}

/** An operation that answers with a task. */
export type TaskHandler<R extends string> = {
  kind: "task";
  /** The task's `commandType`. */
  command: string;
  body?: Shape<unknown>;
  /** Refusals that the service makes at once, over HTTP. */
  accept?(work: TaskContext<R>): void;
  process(work: TaskContext<R>, body: unknown): TaskResult;
};

export type Operation<R extends string> = PlainOperation<R> | TaskHandler<R>;

/** The operations of a noun, by route. A route that the contract lacks does not compile. */
export type Operations = { readonly [R in Route]?: Operation<R> };

interface TaskParts<R extends string, Body> {
  command: string;
  body?: Shape<Body>;
  accept?(work: TaskContext<R>): void;
  process(work: TaskContext<R>, body: Body): TaskResult;
}

/** An operation that answers at once. */
export function syncOperation<R extends string>(
  response: (call: HandlerContext<R>) => HandlerResult | Promise<HandlerResult>,
): PlainOperation<R> {
  return { kind: "plain", answer: response };
}

/** An operation that answers at once and takes a body. */
export function plainWith<R extends string, Body>(
  body: Shape<Body>,
  response: (call: HandlerContext<R>, body: Body) => HandlerResult,
): PlainOperation<R> {
  return { kind: "plain", body, answer: (call) => response(call, call.body as Body) };
}

/** An operation that answers with a task. The body has been checked against its shape before it is processed. */
export function task<R extends string, Body = undefined>(parts: TaskParts<R, Body>): TaskHandler<R> {
  return { kind: "task", ...parts, process: (work, body) => parts.process(work, body as Body) };
}
