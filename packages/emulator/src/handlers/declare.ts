import { HttpError, TaskError } from "../errors.js";
import type { Transition } from "../lifecycle/state-machines.js";
import { appendSystemLog, type SystemLogEntry } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { ResourceKind } from "../state/state.js";
import type { StatusRecord } from "../state/status-record.js";
import type { Durations } from "../time/durations.js";
import type {
  BodyOf,
  HandlerContext,
  HandlerResult,
  PlainOperation,
  TaskContext,
  TaskHandler,
  TaskResult,
} from "./operation.js";

/** Error code of a task. */
export type ErrorCode = ConstructorParameters<typeof TaskError>[0];

/**
 * A row of a rule table: the error code (of a synchronous operation: the HTTP status), the condition under which the
 * request is rejected, the message, and what else the error contains.
 */
export type Rule<Context, Code = ErrorCode> = readonly [
  code: Code,
  when: (context: Context) => boolean,
  message: string | ((context: Context) => string),
  details?: ConstructorParameters<typeof TaskError>[2],
];

/** Finds the records that an operation is about. They become fields of its context. */
export type Target<Context, Found extends object> = (context: Context) => Found;

/** Context of the `rules`, `log` and `run` of a task: the request, the records of its target, and effects. */
export type RunContext<R extends string, Found extends object = object> = TaskContext<R> & {
  readonly body: BodyOf<R>;
  /** Moves a record through the statuses of a state machine. The first one applies immediately. */
  after(
    kind: ResourceKind,
    record: StatusRecord,
    steps: Transition | ((durations: Durations) => Transition),
  ): void;
  /** Writes an entry to the system log; for `run`, where `log` does not suffice. */
  log(entry: SystemLogEntry): void;
} & Found;

/** Parts of a task operation, in the order in which they apply. */
export interface TaskDeclaration<R extends string, Found extends object> {
  /** Throws the errors that the service reports immediately, over HTTP. @throws HttpError */
  preflight?(context: TaskContext<R>): void;
  /** Finds the records that the task is about. @throws TaskError */
  target?: Target<NoInfer<RunContext<R>>, Found>;
  /** Evaluated in order; the first one that applies fails the task. */
  rules?: readonly Rule<RunContext<R, Found>>[];
  /** Changes the state. @throws TaskError */
  run(context: RunContext<R, Found>): TaskResult;
  /** The system-log entry of a successful task; `undefined` for none, as for a dry run. */
  log?(context: RunContext<R, Found>, result: TaskResult): SystemLogEntry | undefined;
}

/**
 * Declares an operation that is answered with a task.
 *
 * ```ts
 * "PUT /subscriptions/{subscriptionId}": task({
 *   target: subscription("active"),
 *   rules: [
 *     ["SUBSCRIPTION_NAME_EMPTY", ({ body }) => body.name === "", "`name` must not be empty."],
 *   ],
 *   run: ({ subscription, body, after }) => {
 *     subscription.name = body.name ?? subscription.name;
 *     after("subscriptions", subscription, stateMachines.subscriptionUpdate);
 *     return { resourceId: subscription.id };
 *   },
 *   log: ({ subscription }) => describeSubscription(subscription, `Subscription ${subscription.name} was updated.`),
 * }),
 * ```
 *
 * The body has been checked against the contract. Its type, those of the path parameters, and the command type follow
 * from the route. A target may combine several lookups: `(context) => ({ ...database()(context), role: … })`. Tables
 * of rules that several operations share are constants; `assertRules(table, context)` evaluates one inside `run` or
 * `target`, where a rule depends on something that has been looked up in between.
 */
export function task<R extends string, Found extends object = object>({
  preflight,
  target,
  rules = [],
  run,
  log,
}: TaskDeclaration<R, Found>): TaskHandler<R> {
  return {
    kind: "task",
    ...(preflight === undefined ? {} : { preflight }),
    process: (request, body) => {
      const context = addTarget(createContext(request, body as BodyOf<R>), target);
      assertRules(rules, context);
      const result = run(context);
      const entry = log?.(context, result);
      if (entry !== undefined) context.log(entry);
      return result;
    },
  };
}

function createContext<R extends string>(request: TaskContext<R>, body: BodyOf<R>): RunContext<R> {
  const { world, account } = request;
  return {
    ...request,
    body,
    after: (kind, record, steps) => {
      const transition = typeof steps === "function" ? steps(world.durations) : steps;
      startTransition(world, account, kind, record, transition);
    },
    log: (entry) => appendSystemLog(request, entry),
  };
}

function addTarget<Context extends object, Found extends object>(
  context: Context,
  target: Target<Context, Found> | undefined,
): Context & Found {
  // Without a target nothing is found, and `Found` is `object`.
  return { ...context, ...(target?.(context) as Found) };
}

/** @throws TaskError for the first rule that applies. */
export function assertRules<Context>(rules: readonly Rule<Context>[], context: Context): void {
  const toError = findBrokenRule(rules, context);
  if (toError !== undefined) throw toError();
}

/** Finds the first rule that applies. Its error, which is more expensive than the rule, is created on demand. */
export function findBrokenRule<Context>(
  rules: readonly Rule<Context>[],
  context: Context,
): (() => TaskError) | undefined {
  const broken = rules.find(([, when]) => when(context));
  if (broken === undefined) return undefined;
  const [code, , message, details] = broken;
  return () => new TaskError(code, renderMessage(message, context), details);
}

function renderMessage<Context>(message: string | ((context: Context) => string), context: Context): string {
  return typeof message === "string" ? message : message(context);
}

/** Context of a synchronous operation: the request, and the records of its target. */
export type PlainContext<R extends string, Found extends object = object> = Omit<
  HandlerContext<R>,
  "body"
> & {
  readonly body: BodyOf<R>;
} & Found;

/** Parts of a synchronous operation, in the order in which they apply. */
export interface PlainDeclaration<R extends string, Found extends object> {
  /** Finds the records that the request is about. @throws HttpError */
  target?: Target<NoInfer<PlainContext<R>>, Found>;
  /** Evaluated in order; the first one that applies rejects the request with its HTTP status. */
  rules?: readonly Rule<PlainContext<R, Found>, number>[];
  respond(context: PlainContext<R, Found>): HandlerResult | Promise<HandlerResult>;
}

/**
 * Declares an operation that is answered immediately. Rules have an HTTP status in place of an error code.
 *
 * ```ts
 * "GET /subscriptions/{subscriptionId}/tags": plain({
 *   target: ({ account, path, world }) => ({ database: readDatabase(account, path, world) }),
 *   respond: ({ database, account }) => ({ accountId: account.id, tags: database.tags }),
 * }),
 * ```
 */
export function plain<R extends string, Found extends object = object>({
  target,
  rules = [],
  respond,
}: PlainDeclaration<R, Found>): PlainOperation<R> {
  return {
    kind: "plain",
    respond: ({ body, ...request }) => {
      const context = addTarget({ ...request, body: body as BodyOf<R> }, target);
      for (const [status, when, message] of rules) {
        if (when(context)) throw new HttpError(status, renderMessage(message, context));
      }
      return respond(context);
    },
  };
}

/** Declares a read that looks up its records itself. */
export function read<R extends string>(
  respond: (context: PlainContext<R>) => HandlerResult | Promise<HandlerResult>,
): PlainOperation<R> {
  return plain({ respond });
}
