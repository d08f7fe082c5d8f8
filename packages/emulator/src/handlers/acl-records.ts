import { stateMachines } from "../lifecycle/state-machines.js";
import type { SystemLogEntry } from "../lifecycle/system-log.js";
import type { ResourceKind } from "../state/state.js";
import type { StatusRecord } from "../state/status-record.js";
import type { Rule, RunContext } from "./declare.js";
import type { TaskResult } from "./operation.js";

const MAX_NAME_LENGTH = 64;

/** A record to be created or changed, and the records that its name must differ from. */
export interface NamedRequest {
  readonly name: string;
  readonly others: readonly { readonly name: string }[];
}

/** Rules for the names of one kind of records. The contract does not require names here. */
export function nameRules(
  code: "ACL_USER" | "ACL_ROLE" | "ACL_REDIS_RULE",
  noun: string,
): readonly Rule<NamedRequest>[] {
  const invalid = `${code}_NAME_NOT_VALID` as const;
  return [
    [
      `${code}_NAME_IS_MISSING`,
      ({ name }: Partial<NamedRequest>) => name === undefined,
      "`name` is required.",
    ],
    [
      invalid,
      ({ name }) => name.length < 1 || name.length > MAX_NAME_LENGTH,
      ({ name }) => `\`name\` must be 1 to ${MAX_NAME_LENGTH} characters (got ${name.length}).`,
    ],
    [
      invalid,
      ({ name }) => !/^[\w.-]+$/.test(name),
      "`name` must contain only letters, digits, dots, hyphens and underscores.",
    ],
    [
      `${code}_NAME_ALREADY_EXISTS`,
      ({ name, others }) => others.some((other) => other.name === name),
      ({ name }) => `${noun} named "${name}" already exists.`,
    ],
  ];
}

/** Lists the records of a table other than one of them. */
export function listOthers<R extends { readonly id: number }>(table: Record<number, R>, own?: number): R[] {
  return Object.values(table).filter(({ id }) => id !== own);
}

/** Lets a created or changed record become active. */
export function activate(
  { after, world }: Pick<RunContext<string>, "after" | "world">,
  kind: ResourceKind,
  record: StatusRecord,
): void {
  after(kind, record, (durations) => stateMachines.acl(durations, world.behavior.aclFlapping));
}

/** Describes a change of a record in the system log. */
export function logChange(noun: string, change: string) {
  return ({ name }: { readonly name: string }, { resourceId = 0 }: TaskResult): SystemLogEntry => ({
    type: "Account",
    resourceId,
    description: `ACL ${noun} ${name} ${change}.`,
  });
}

/** Returns the resource path of an ACL task. The service's own links are dead, so clients must not follow them. */
export function getBrokenPath(id: number, kind: string): string {
  return `/acl/${id}/acl/${kind}`;
}
