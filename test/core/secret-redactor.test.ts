import { expect, test } from "vitest";
import type { Credentials } from "../../src/core/credentials.js";
import { REDACTED } from "../../src/core/redact.js";
import { MAX_TEXT_LENGTH, SecretRedactor, SentSecrets } from "../../src/core/secrets.js";

const { hide } = new SecretRedactor({ apiKey: "account-key-1", secretKey: "user-key-22" }, [
  { password: "two words" },
]);

test.for([
  ["a text without a secret stays", "nothing to hide here", "nothing to hide here"],
  ["a secret is replaced wherever it occurs", "user-key-22, user-key-22.", `${REDACTED}, ${REDACTED}.`],
  ["the first part of a secret at the end of a text is replaced", "sent user-key-2", `sent ${REDACTED}`],
  ["so is its shortest part, of six characters", "sent user-k", `sent ${REDACTED}`],
  ["shorter parts are words", "sent user-", "sent user-"],
  ["the first part before an ellipsis is replaced", "sent user-key…", `sent ${REDACTED}`],
  ["the first part in the middle stays", "user-key is a name", "user-key is a name"],
  ["a word with an escaped secret is replaced, others stay", "a user%2Dkey%2D22 b", `a ${REDACTED} b`],
  ["a text with a partly escaped secret of two words is replaced", "a two wo%72ds b", REDACTED],
] as const)("%s", ([, text, expected]) => {
  expect(hide(text)).toBe(expected);
});

/** Hides the secrets of a request with this body in what another program wrote. */
const hideSent = (body: unknown, text: string) =>
  new SecretRedactor({ apiKey: "account-key-1", secretKey: "user-key-22" }, [body]).hide(text);

test.for<[string, unknown, string, string]>([
  ["a value of JSON text is a secret", '{"password":"Marked-1!"}', "is Marked-1!", `is ${REDACTED}`],
  ["text that is not JSON has no secret", "password", "the password", "the password"],
  ["a number may be a secret", { secretKey: 12_345_678 }, "is 12345678", `is ${REDACTED}`],
  [
    "values below a secret name are secrets",
    { password: { a: ["Marked-1!"] } },
    "is Marked-1!",
    `is ${REDACTED}`,
  ],
  [
    "the type of credentials is not",
    { credentials: { type: "certificate" } },
    "a certificate",
    "a certificate",
  ],
  ["values of other names are not", { name: "Marked-1!" }, "is Marked-1!", "is Marked-1!"],
  ["values of less than six characters are not", { password: "short" }, "a short text", "a short text"],
  ["spaces around a value do not count", { password: "  Marked-1! \n" }, "is Marked-1!", `is ${REDACTED}`],
  ["a form sends spaces as plus signs", { password: "Marked one" }, "is Marked+one", `is ${REDACTED}`],
  [
    "userinfo of a URI is a secret",
    { uri: "redis://me:Marked-1!@host" },
    "is me:Marked-1!",
    `is ${REDACTED}`,
  ],
  ["so is its password alone", { uri: "redis://me:Marked-1!@host" }, "is Marked-1!", `is ${REDACTED}`],
  ["a URI without userinfo has none", { uri: "redis://host.example" }, "host.example", "host.example"],
  [
    "each line of a certificate is a secret, its markers are not",
    { privateKey: "-----BEGIN KEY-----\nMarkedLine\r\nSecondLine\n-----END KEY-----" },
    "-----BEGIN KEY----- SecondLine MarkedLine",
    `-----BEGIN KEY----- ${REDACTED} ${REDACTED}`,
  ],
  [
    "the longer of two secrets is hidden first",
    { password: "Marked", key: "x", secret: "Marked-too" },
    "Marked-too",
    REDACTED,
  ],
])("%s", ([, body, text, expected]) => {
  expect(hideSent(body, text)).toBe(expected);
});

test.for([
  String.raw`Marked\u002dsecret`,
  String.raw`Marked\x2dsecret`,
  String.raw`Marked\-secret`,
  "Marked%2Dsecret",
  "Marked%2dsecret",
  "Marked&#x2d;secret",
  "Marked&#45;secret",
  "Marked%252Dsecret",
  "Marked%25252Dsecret",
])("a secret is hidden in its escaped form %s", (escaped) => {
  expect(hideSent({ password: "Marked-secret" }, `is ${escaped} now`)).toBe(`is ${REDACTED} now`);
});

test.for<[string, string]>([
  [String.raw`one\ntwo`, "one\ntwo"],
  [String.raw`secret-a\tb`, "secret-a\tb"],
  [String.raw`one\rtwo`, "one\rtwo"],
  [String.raw`secret-a\"b`, 'secret-a"b'],
  ["secret-a&amp;b", "secret-a&b"],
  ["secret-a&LT;b", "secret-a<b"],
  ["secret-a&gt;b", "secret-a>b"],
  ["secret-a&quot;b", 'secret-a"b'],
  ["secret-a&apos;b", "secret-a'b"],
  ["secret-a%C3%BCb", "secret-aüb"],
  ["secret-a&#x1F600;b", "secret-a😀b"],
])("the escape in %j is recognized", ([escaped, password]) => {
  expect(hideSent({ password }, escaped)).toBe(REDACTED);
});

test.for(["100% sure", "50%ff", "&#x110000;", "&#9999999;", "&unknown;", String.raw`C:\files\u12`])(
  "the text %j, which only looks escaped, stays",
  (text) => {
    expect(hideSent({ password: "Marked-secret" }, text)).toBe(text);
  },
);

test("the secrets of the latest 32 changes are hidden in later responses", () => {
  const sent = new SentSecrets({ apiKey: "account-key-1", secretKey: "user-key-22" } as Credentials);
  const passwordOf = (index: number) => `Marked-${String(index).padStart(3, "0")}`;
  const first = { password: passwordOf(0) };
  sent.remember(first);
  for (let times = 0; times < 40; times += 1) sent.remember(first);
  for (let index = 1; index < 32; index += 1) sent.remember({ password: passwordOf(index) });
  expect(sent.createRedactor().hide(passwordOf(0))).toBe(REDACTED);
  sent.remember({ password: passwordOf(32) });
  expect(sent.createRedactor().hide(passwordOf(0))).toBe(passwordOf(0));
  expect(sent.createRedactor().hide(passwordOf(1))).toBe(REDACTED);
  expect(sent.createRedactor(first).hide(passwordOf(0))).toBe(REDACTED);
});

test("data of a response is redacted in its texts, and a very long text only in plain", () => {
  const redactor = new SecretRedactor({ apiKey: "account-key-1", secretKey: "user-key-22" }, []);
  expect(redactor.redact({ message: ["user-key-22"], count: 5 })).toEqual({ message: [REDACTED], count: 5 });
  const long = `${"x ".repeat(MAX_TEXT_LENGTH / 2)}user%2Dkey%2D22 user-key-22`;
  expect(redactor.hide(long).endsWith(`user%2Dkey%2D22 ${REDACTED}`)).toBe(true);
});
