import type { StringPathParam } from "redis-cloud-sdk/catalog";
import type { ProcessorResponse } from "redis-cloud-sdk/models";
import type { RequestBodies } from "../../generated/request-bodies.js";
import type { catalog } from "../contract/catalog.js";
import type { ApiKey } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";

/** `"METHOD /path"`, the identity of an operation. */
export type Route = keyof typeof catalog;

/** Path parameters of a route. `{name?}` stands for one that only some routes of a declaration have. */
export type PathOf<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? PathParameter<Name> & PathOf<Rest>
  : unknown;

type PathParameter<Name extends string> = Name extends `${infer Optional}?`
  ? { readonly [N in Optional]?: number }
  : { readonly [N in Name]: Name extends StringPathParam ? string : number };

/**
 * Request body of a route. The contract has been checked, required fields only for the schemas of
 * `contract/required.ts`.
 */
export type BodyOf<R extends string> = R extends keyof RequestBodies
  ? RequestBodies[R]
  : R extends `${infer Start}/regions/{regionId?}/${infer End}`
    ? ScopedBody<`${Start}/${End}`, `${Start}/regions/${"" | "{regionId}/"}${End}`>
    : undefined;

type ScopedBody<Single extends string, Regional extends string> = Single extends keyof RequestBodies
  ? SharedFields<RequestBodies[Single], RequestBodies[Regional & keyof RequestBodies]>
  : undefined;

/** Fields of two bodies. Those that both have are required where they are required there. */
type SharedFields<A, B> = Pick<A, keyof A & keyof B> & Partial<A> & Partial<B>;

/** Context of a request that is answered immediately. */
export interface HandlerContext<R extends string = string> {
  readonly route: Route;
  readonly path: PathOf<R>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly account: AccountState;
  readonly key: ApiKey;
  readonly world: World;
  /** Start of every link: origin and version. */
  readonly base: string;
  readonly sourceIp: string;
  /** Data that only the real Redis has. */
  readonly live: EnginePorts;
}

/** The parts of the real Redis behind the databases that responses show. */
export interface EnginePorts {
  /** PEM of the authority behind the certificates of all databases. */
  readonly certificate: string;
  /** Slowest commands of a database, or of its part in a region; empty if none runs. */
  slowLog(databaseId: number, region?: string): Promise<readonly SlowCommand[]>;
}

/** Entry of a slow log. */
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

/** Response of a synchronous operation: JSON, nothing, or a file. */
export type HandlerResult = object | typeof NO_BODY;

/** An operation that is answered immediately. */
export type PlainOperation<R extends string> = {
  kind: "plain";
  respond(context: HandlerContext<R>): HandlerResult | Promise<HandlerResult>;
};

/** Context of a task. */
export interface TaskContext<R extends string = string> {
  readonly path: PathOf<R>;
  readonly query: URLSearchParams;
  readonly account: AccountState;
  readonly world: World;
  /** Name of the API key that sent the request. */
  readonly keyName: string;
}

/** Response of a completed task, and the path that its resource link names. */
export interface TaskResult extends ProcessorResponse {
  resourcePath?: string;
}

/** An operation that is answered with a task. */
export type TaskHandler<R extends string> = {
  kind: "task";
  /** Throws the errors that the service reports immediately, over HTTP. @throws HttpError */
  preflight?(context: TaskContext<R>): void;
  /** @throws TaskError */
  process(context: TaskContext<R>, body: unknown): TaskResult;
};

export type Operation<R extends string> = PlainOperation<R> | TaskHandler<R>;

/** Operations by route. A route that the contract lacks does not compile. */
export type Operations = { readonly [R in Route]?: Operation<R> };
