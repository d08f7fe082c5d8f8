import type { RedisCloud } from "redis-cloud-sdk";
import type {
  AccountFixedSubscriptionDatabases,
  AccountSubscriptionDatabases,
  AccountUsers,
  Database,
  DatabaseTag,
  FixedSubscriptionDatabases,
  ProcessorResponse,
  Subscription,
  SubscriptionDatabases,
  Tag,
  TaskError,
  TaskStateUpdate,
} from "redis-cloud-sdk/models";
import { expectTypeOf, test } from "vitest";
import type { KnownServiceCode, ServiceCode } from "../../generated/service-codes.js";

// What the compiler has to say is asserted; nothing here runs. `compiles.test.ts` asks the compiler.

/** The literals of an open union: what an editor completes. */
type Known<T> = T extends string
  ? string extends T & string
    ? never
    : T extends infer L extends string
      ? OnlyLiteral<L>
      : never
  : never;
type OnlyLiteral<L extends string> = Record<never, never> extends Record<L, never> ? never : L;

test("a status takes any string and completes the known ones", () => {
  expectTypeOf<"a status of tomorrow">().toExtend<Subscription["status"]>();
  expectTypeOf<Known<Subscription["status"]>>().toEqualTypeOf<
    "active" | "deleting" | "encryption_key_pending" | "error" | "not_activated" | "pending"
  >();
  expectTypeOf<Subscription["status"]>().not.toEqualTypeOf<string>();
  expectTypeOf<number>().not.toExtend<Subscription["status"]>();
  expectTypeOf<"active-change-pending">().toExtend<Known<Database["status"]>>();
});

test("a task's error is an object, or a bare code", () => {
  expectTypeOf<ProcessorResponse["error"]>().toEqualTypeOf<TaskError | ServiceCode | undefined>();
  expectTypeOf<TaskError>().toExtend<{ type: string; status: string; description: string }>();
  expectTypeOf<"DATABASE_NOT_FOUND">().toExtend<KnownServiceCode>();
  expectTypeOf<"NO_SUCH_CODE">().not.toExtend<KnownServiceCode>();
  expectTypeOf<"NO_SUCH_CODE">().toExtend<ServiceCode>();
  expectTypeOf<null>().toExtend<ProcessorResponse["resource"]>();
  expectTypeOf<TaskStateUpdate["taskId"]>().toEqualTypeOf<string>();
});

test("envelopes are typed as published", () => {
  expectTypeOf<AccountSubscriptionDatabases["subscription"]>().toEqualTypeOf<SubscriptionDatabases[]>();
  expectTypeOf<
    AccountFixedSubscriptionDatabases["subscription"]
  >().toEqualTypeOf<FixedSubscriptionDatabases>();
  expectTypeOf<AccountUsers["account"]>().toEqualTypeOf<number>();
  expectTypeOf<AccountUsers>().not.toHaveProperty("accountId");
});

test("the two kinds of tag have separate names", () => {
  expectTypeOf<DatabaseTag>().toEqualTypeOf<{ key: string; value: string }>();
  expectTypeOf<Tag>().toEqualTypeOf<{ key: string; value: string }>();
});

test("the package exports its models", () => {
  expectTypeOf<Awaited<ReturnType<RedisCloud["databases"]["get"]>>>().toEqualTypeOf<Database>();
});
