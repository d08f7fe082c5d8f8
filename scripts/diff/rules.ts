/**
 * Impact of a change on programs that call the API through this package:
 * - `breaking`: a program that compiled and worked may no longer do so;
 * - `additive`: something is added, and existing programs still work;
 * - `noise`: no effect on callers.
 */
export type Impact = "breaking" | "additive" | "noise";

/** Direction of data: callers send requests and read responses. */
export type Direction = "request" | "response";

const B = "breaking";
const A = "additive";
const N = "noise";

/**
 * All rules. Requests may be accepted more widely, never more narrowly; responses may
 * be specified more strictly, never less. Types are compared as in TypeScript: every number is a `number`.
 */
const RULES = {
  //                               sent read
  "operation added": [A, A, "a new operation"],
  "operation removed": [B, B, "its method has no operation any more"],
  "schema added": [A, A, "a new model"],
  "schema removed": [B, B, "its model can no longer be imported"],

  "required parameter added": [B, B, "requests without it are rejected"],
  "optional parameter added": [A, A, "it may be left out"],
  "parameter removed": [B, B, "it no longer has an effect"],
  "parameter became required": [B, B, "requests without it are rejected"],
  "parameter became optional": [A, A, "it may be left out"],
  "required body added": [B, B, "requests without a body are rejected"],
  "optional body added": [A, A, "it may be left out"],
  "body removed": [B, B, "its content is no longer read"],
  "body became required": [B, B, "requests without a body are rejected"],
  "body became optional": [A, A, "it may be left out"],
  "content type added": [A, A, "the other content types still exist"],
  "content type removed": [B, B, "programs that use this content type break"],
  "response added": [A, A, "any success status is accepted"],
  "response removed": [B, B, "programs that wait for this status break"],
  "failure response changed": [N, N, "every error response is an ApiError, whatever the contract declares"],
  "header added": [A, A, "responses contain more"],
  "header removed": [B, B, "programs that read it break"],

  "required field added": [B, A, "sent: requests without it are rejected; read: responses contain more"],
  "optional field added": [A, A, "requests and responses may contain more"],
  "field removed": [B, B, "programs that name it no longer compile"],
  "field became required": [B, A, "sent: requests without it are rejected; read: it is always present"],
  "field became optional": [A, B, "sent: it may be left out; read: it may be missing"],
  "field became nullable": [A, B, "sent: null is accepted; read: it may be null"],
  "field became not nullable": [B, A, "sent: null is rejected; read: it is never null"],
  "field became read-only": [B, N, "sent: it can no longer be set"],
  "field became settable": [A, N, "sent: it can be set now"],
  "field became write-only": [N, B, "read: it is no longer returned"],
  "field became readable": [N, A, "read: it is returned now"],

  "type changed": [B, B, "values of one type are not valid for the other"],
  "type widened": [A, B, "sent: more values are accepted; read: other values may be returned"],
  "type narrowed": [B, A, "sent: fewer values are accepted; read: fewer values can be returned"],
  "model extended": [A, A, "another model replaces it and contains all of it"],
  "model renamed": [N, N, "another name for the same model; the models are listed separately"],
  "format added": [B, A, "sent: other strings are rejected; read: the format is guaranteed"],
  "format removed": [A, B, "sent: any string is accepted; read: any string may be returned"],
  "format changed": [B, B, "the same string has another meaning"],
  "number format changed": [A, A, "every number is a number"],
  "enum value added": [A, A, "one more value; programs must expect new values in responses"],
  "enum value removed": [B, A, "sent: the value is rejected; read: it is no longer returned"],
  "enum added": [B, A, "sent: other values are rejected; read: the values are known now"],
  "enum removed": [A, A, "any value is allowed"],
  "variant added": [A, B, "sent: one more variant; read: another variant may be returned"],
  "variant removed": [B, A, "sent: the variant is rejected; read: it is no longer returned"],
  "part added": [B, A, "sent: it must match one more schema; read: responses contain more"],
  "part removed": [A, B, "sent: it must match one schema less; read: responses contain less"],
  "extra fields allowed": [A, A, "undeclared fields are allowed"],
  "extra fields forbidden": [B, A, "sent: undeclared fields are rejected"],
  "limit tightened": [B, A, "sent: values within the old limit may be rejected"],
  "limit loosened": [A, A, "the limit allows more values"],
  "default changed": [B, N, "sent: an omitted value has another meaning"],
  deprecated: [A, A, "it still works and will be removed"],
  "no longer deprecated": [A, A, "it will not be removed"],

  "server changed": [B, B, "requests go to another server"],
  "security changed": [B, B, "requests are authenticated differently"],
  "tags changed": [N, N, "only the order of the vendor's reference changes"],
  "keyword changed": [B, B, "no rule covers this keyword: check it"],
} as const satisfies Record<string, readonly [request: Impact, response: Impact, why: string]>;

/** Rule names describe the change. */
export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

const ORDER: readonly Impact[] = [N, A, B];

/** Returns the worst of several impacts. */
export function findWorstImpact(impacts: Iterable<Impact>): Impact {
  return ORDER[Math.max(0, ...[...impacts].map((impact) => ORDER.indexOf(impact)))] ?? N;
}

/** Returns the impact of a rule for the directions in which the changed item is used. */
export function classifyImpact(rule: RuleName, directions: Iterable<Direction>): Impact {
  const [request, response] = RULES[rule];
  return findWorstImpact([...directions].map((direction) => (direction === "request" ? request : response)));
}

export function getReason(rule: RuleName): string {
  return RULES[rule][2];
}
