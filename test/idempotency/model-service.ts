import type { Clock } from "redis-cloud-sdk";
import { createJsonResponse } from "../support/json-response.js";

export interface RuleSpec {
  name: string;
  redisRule: string;
}

/** Delays of one create, in milliseconds. */
export interface Timing {
  /** From acceptance to the first list that contains the task. */
  listedAfterMs: number;
  /** From acceptance to the task's first change. */
  startsAfterMs: number;
  /** From that change to the task's end. */
  runsMs: number;
  /** From the task's end to the first list that contains the resource. */
  visibleAfterMs: number;
}

/** A create that the service executed, and who made it: the latter is what no client can see. */
export interface ExecutedCreate<M> {
  maker: M;
  spec: RuleSpec;
  taskId: string;
  resourceId: number;
  acceptedAt: number;
  listedAt: number;
  endsAt: number;
  startsAt: number;
  visibleAt: number;
}

/** Service with one kind of resource, whose tasks and resources become visible some time after they exist. */
export class ModelService<M> {
  readonly executed: ExecutedCreate<M>[] = [];
  readonly #clock: Clock;
  readonly #hasUniqueNames: boolean;
  /** Difference between the clocks that write timestamps and `Date` headers. */
  readonly #timestampSkewMs: number;

  constructor(clock: Clock, hasUniqueNames: boolean, timestampSkewMs: number) {
    this.#clock = clock;
    this.#hasUniqueNames = hasUniqueNames;
    this.#timestampSkewMs = timestampSkewMs;
  }

  /** Executes a create, and returns the response. */
  create(maker: M, spec: RuleSpec, timing: Timing): Response {
    const acceptedAt = this.#clock.now();
    const startsAt = acceptedAt + timing.startsAfterMs;
    const endsAt = startsAt + timing.runsMs;
    const number = this.executed.length + 1;
    const created: ExecutedCreate<M> = {
      maker,
      spec,
      taskId: `task-${number}`,
      resourceId: 1_000 + number,
      acceptedAt,
      listedAt: acceptedAt + timing.listedAfterMs,
      startsAt,
      endsAt,
      visibleAt: endsAt + timing.visibleAfterMs,
    };
    this.executed.push(created);
    return this.#respond(this.#toTask(created), 202);
  }

  /** Responds to a GET. */
  read(path: string): Response {
    const now = this.#clock.now();
    const listed = this.executed.filter(({ listedAt }) => listedAt <= now);
    if (path === "/tasks") return this.#respond({ tasks: listed.map((created) => this.#toTask(created)) });
    if (path === "/acl/redisRules") {
      const visible = this.executed.filter(
        (created) => created.visibleAt <= now && !this.isNameConflict(created),
      );
      const redisRules = visible.map(({ resourceId, spec }) => ({
        id: resourceId,
        name: spec.name,
        acl: spec.redisRule,
        status: "active",
      }));
      return this.#respond({ redisRules });
    }
    const task = listed.find(({ taskId }) => path === `/tasks/${taskId}`);
    return task === undefined
      ? this.#respond({ error: "Not Found" }, 404)
      : this.#respond(this.#toTask(task));
  }

  /** Whether the create fails because another one with its name ended before. */
  isNameConflict({ spec, endsAt, resourceId }: ExecutedCreate<M>): boolean {
    return (
      this.#hasUniqueNames &&
      this.executed.some(
        (other) =>
          other.spec.name === spec.name &&
          (other.endsAt < endsAt || (other.endsAt === endsAt && other.resourceId < resourceId)),
      )
    );
  }

  #toTask(created: ExecutedCreate<M>): object {
    const { taskId, resourceId, acceptedAt, startsAt, endsAt } = created;
    const now = this.#clock.now();
    const view = (status: string, changedAt: number, response?: object) => ({
      taskId,
      commandType: "aclRedisRuleCreateRequest",
      status,
      timestamp: new Date(changedAt + this.#timestampSkewMs).toISOString(),
      response,
      links: [],
    });
    if (now < startsAt) return view("received", acceptedAt);
    if (now < endsAt) return view("processing-in-progress", startsAt);
    return this.isNameConflict(created)
      ? view("processing-error", endsAt, { error: { type: "ACL_REDIS_RULE_NAME_ALREADY_EXISTS" } })
      : view("processing-completed", endsAt, { resourceId });
  }

  #respond(body: object, status = 200): Response {
    const headers = { date: new Date(this.#clock.now()).toUTCString() };
    return createJsonResponse(body, { status, headers });
  }
}
