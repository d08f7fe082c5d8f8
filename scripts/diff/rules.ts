/**
 * What a change means to programs that call the API through this package:
 * - `breaking`: a program that compiled and worked may no longer do so;
 * - `additive`: there is more than before, and what worked still works;
 * - `noise`: nothing that a caller could notice.
 */
export type Impact = "breaking" | "additive" | "noise";

/** Who is on the giving side: callers send requests, callers read responses. */
export type Direction = "request" | "response";

const B = "breaking";
const A = "additive";
const N = "noise";

/**
 * The rules, all of them. What callers send may be accepted more widely, never more narrowly; what they read may
 * be promised more firmly, never less. Types are compared as TypeScript sees them: every number is a `number`.
 */
const RULES = {
  //                               sent read
  "operation added": [A, A, "a new operation"],
  "operation removed": [B, B, "its method has nothing to call any more"],
  "schema added": [A, A, "a new model"],
  "schema removed": [B, B, "its model can no longer be imported"],

  "required parameter added": [B, B, "requests without it are refused"],
  "optional parameter added": [A, A, "it may be left out"],
  "parameter removed": [B, B, "it no longer has an effect"],
  "parameter became required": [B, B, "requests without it are refused"],
  "parameter became optional": [A, A, "it may be left out"],
  "required body added": [B, B, "requests without a body are refused"],
  "optional body added": [A, A, "it may be left out"],
  "body removed": [B, B, "what was sent in it is no longer read"],
  "body became required": [B, B, "requests without a body are refused"],
  "body became optional": [A, A, "it may be left out"],
  "content type added": [A, A, "the other forms are still there"],
  "content type removed": [B, B, "programs that use this form break"],
  "response added": [A, A, "any success is taken"],
  "response removed": [B, B, "programs that wait for this status break"],
  "failure response changed": [N, N, "every failure is one ApiError, whatever the contract declares"],
  "header added": [A, A, "there is more to read"],
  "header removed": [B, B, "programs that read it break"],

  "required field added": [B, A, "sent: requests without it are refused; read: there is more to read"],
  "optional field added": [A, A, "there is more to say or to read"],
  "field removed": [B, B, "programs that name it no longer compile"],
  "field became required": [B, A, "sent: requests without it are refused; read: it is always there"],
  "field became optional": [A, B, "sent: it may be left out; read: it may be missing"],
  "field became nullable": [A, B, "sent: null is taken too; read: it may be null"],
  "field became not nullable": [B, A, "sent: null is refused; read: it is never null"],
  "field became read-only": [B, N, "sent: it can no longer be set"],
  "field became settable": [A, N, "sent: it can be set now"],
  "field became write-only": [N, B, "read: it is no longer shown"],
  "field became readable": [N, A, "read: it is shown now"],

  "type changed": [B, B, "values of one type are not values of the other"],
  "type widened": [A, B, "sent: more is taken; read: something else may come"],
  "type narrowed": [B, A, "sent: less is taken; read: less can come"],
  "model extended": [A, A, "another model in its place, with all that the old one has"],
  "model renamed": [N, N, "another name for the same model; the models themselves are listed apart"],
  "format added": [B, A, "sent: other texts are refused; read: the text can be relied upon"],
  "format removed": [A, B, "sent: any text is taken; read: any text may come"],
  "format changed": [B, B, "the same text no longer means the same"],
  "number format changed": [A, A, "every number is a number"],
  "enum value added": [A, A, "one more word; programs must expect new words in answers"],
  "enum value removed": [B, A, "sent: the word is refused; read: it no longer comes"],
  "enum added": [B, A, "sent: other words are refused; read: the words are known now"],
  "enum removed": [A, A, "any word will do"],
  "variant added": [A, B, "sent: one more form; read: something else may come"],
  "variant removed": [B, A, "sent: the form is refused; read: it no longer comes"],
  "part added": [B, A, "sent: it must fit one more schema; read: there is more to read"],
  "part removed": [A, B, "sent: it must fit one schema less; read: there is less to read"],
  "extra fields allowed": [A, A, "fields that the contract does not name"],
  "extra fields forbidden": [B, A, "sent: fields that the contract does not name are refused"],
  "limit tightened": [B, A, "sent: what was within the limit may be refused"],
  "limit loosened": [A, A, "more is within the limit"],
  "default changed": [B, N, "sent: what is left out now means something else"],
  deprecated: [A, A, "it still works, and will be withdrawn"],
  "no longer deprecated": [A, A, "it is here to stay"],

  "server changed": [B, B, "requests go elsewhere"],
  "security changed": [B, B, "requests are signed otherwise"],
  "tags changed": [N, N, "how the vendor's reference is ordered"],
  "keyword changed": [B, B, "no rule knows this keyword: look at it"],
} as const satisfies Record<string, readonly [request: Impact, response: Impact, why: string]>;

/** The name of a rule says what happened. */
export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

const ORDER: readonly Impact[] = [N, A, B];

/** The worse of two, and of any number. */
export function worst(impacts: Iterable<Impact>): Impact {
  return ORDER[Math.max(0, ...[...impacts].map((impact) => ORDER.indexOf(impact)))] ?? N;
}

/** What a rule says of a change to something that goes in these directions. */
export function impactOf(rule: RuleName, directions: Iterable<Direction>): Impact {
  const [request, response] = RULES[rule];
  return worst([...directions].map((direction) => (direction === "request" ? request : response)));
}

export function reasonOf(rule: RuleName): string {
  return RULES[rule][2];
}
