import fc from "fast-check";
import { type Json, raw } from "./json.js";

const FIELDS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "length",
  "$ref",
  "",
  "a.b",
  "\u0000",
  "x".repeat(3_000),
];

const TEXTS = [
  "",
  " ",
  "NaN",
  "Infinity",
  "-0",
  "1e999",
  "0x10",
  "null",
  "undefined",
  "true",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "file:///etc/passwd",
  "s3://../../x",
  "%00",
  "\u0000",
  "\ud800",
  "\u202e\u200bçñ漢字🙂",
  "a\r\nset-cookie: x=1",
  "<script>alert(1)</script>",
  "'; DROP TABLE databases; --",
  "#{7*7}",
  "0.0.0.0/0",
  "10.0.0.0/99",
  "::/0",
  "redis://",
  "redis://[::1",
  "2026-02-30",
  "9999-99-99T99:99:99Z",
  "+275760-09-13T00:00:00Z",
  "(((((((((((((((((((((",
  "+@all ~* &* %R~* (+get ~x",
  "a".repeat(5_000),
];

const NUMBERS: Json[] = [
  0,
  -1,
  1.5,
  1e-7,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  raw("-0"),
  raw("1e400"),
  raw("-1e400"),
  raw(`1${"0".repeat(400)}`),
  raw("0.1e-400"),
];

/** Creates nested lists or objects. */
function nested(depth: number, list: boolean): Json {
  return raw(list ? "[".repeat(depth) + "]".repeat(depth) : `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);
}

/** Unusual field names. */
export const maliciousNames = fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 8 }));

/** Unusual, huge and malformed values. */
export const maliciousValues: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}, [null], [[]], [{}], { a: null }) },
  { weight: 4, arbitrary: fc.constantFrom<Json>(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom<Json>(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
  { weight: 1, arbitrary: fc.constantFrom(nested(200, true), nested(200, false), nested(4_000, true)) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 2_000 }, () => "x")) },
);
