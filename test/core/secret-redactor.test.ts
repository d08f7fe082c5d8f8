import { expect, test } from "vitest";
import { REDACTED } from "../../src/core/redact.js";
import { SecretRedactor } from "../../src/core/secrets.js";

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
