import type { Schema } from "../contract/document.js";
import { fold } from "./banner.js";

/** Formats the comment of a field: its summary, then unit, default, format and limits that the summary does not state. */
export function formatFieldDoc(name: string, schema: Schema): string {
  const { description = "", deprecated } = schema;
  const facts = [
    describeUnit(name, schema),
    describeDefault(schema),
    describeFormat(schema),
    ...describeLimits(schema),
  ].filter((fact): fact is Fact => fact !== undefined && !fact.stated.test(description));
  const text = [description.trim(), ...facts.map((fact) => fact.text)]
    .filter((part) => part !== "")
    .join(" ");
  return [...(text === "" ? [] : foldParagraphs(text)), ...(deprecated === true ? ["@deprecated"] : [])].join(
    "\n",
  );
}

/** A sentence, and what a summary that states the same contains. */
interface Fact {
  text: string;
  stated: RegExp;
}

function foldParagraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .flatMap((paragraph, index) => [...(index === 0 ? [] : [""]), ...fold(paragraph)]);
}

const UNITS: readonly [suffix: RegExp, unit: string, stated: RegExp][] = [
  [/(InGb|GB|Gb)$/, "In GB.", /\bGB\b/],
  [/(InMb|MB|Mb)$/, "In MB.", /\bMB\b/],
  [/(InBytes?|Bytes)$/, "In bytes.", /\bbytes?\b/],
  [/(Seconds|InSec)$/, "In seconds.", /\bseconds?\b/],
  [/Minutes$/, "In minutes.", /\bminutes?\b/],
  [/Hours$/, "In hours.", /\bhours?\b/],
  [/Days$/, "In days.", /\bdays?\b/],
  [/(Millis|Ms)$/, "In milliseconds.", /\bmilliseconds?\b/],
  [/Percent(age)?$/, "In percent.", /\bpercent\b/i],
];

/** Returns the unit in which a number is counted, from the end of its name. */
function describeUnit(name: string, { type }: Schema): Fact | undefined {
  if (type !== "number" && type !== "integer") return undefined;
  if (/PerSecond$/.test(name)) return { text: "Per second.", stated: /\b(a|per) second\b/ };
  const unit = UNITS.find(([suffix]) => suffix.test(name));
  return unit && { text: unit[1], stated: unit[2] };
}

function describeDefault({ default: value }: Schema): Fact | undefined {
  return value === undefined
    ? undefined
    : { text: `Default: \`${JSON.stringify(value)}\`.`, stated: /\bdefault|when absent\b/i };
}

const FORMATS: Readonly<Record<string, Fact>> = {
  "date-time": { text: "Date and time, ISO 8601.", stated: /ISO 8601/ },
  date: { text: "Date as `YYYY-MM-DD`.", stated: /YYYY-MM-DD/ },
  uuid: { text: "UUID.", stated: /\bUUID\b/i },
  cidr: { text: "CIDR block.", stated: /\bCIDR/i },
  email: { text: "Email address.", stated: /\be-?mail\b/i },
  uri: { text: "URL.", stated: /\bUR[LI]\b/ },
  ip: { text: "IP address.", stated: /\bIP\b/ },
  byte: { text: "Base64.", stated: /\bbase ?64\b/i },
};

function describeFormat({ format = "" }: Schema): Fact | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
}

function describeLimits(schema: Schema): (Fact | undefined)[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  return [
    range(minimum, maximum, ""),
    range(minLength, maxLength, " characters"),
    range(minItems, maxItems, " items"),
    pattern === undefined ? undefined : { text: `Must match \`${pattern}\`.`, stated: /\bmatch/i },
  ];
}

/** A summary that names the highest limit, or else the lowest, states the range. */
function range(min: number | undefined, max: number | undefined, noun: string): Fact | undefined {
  const stated = new RegExp(`(?<![\\d.])${String(max ?? min).replace(".", "\\.")}(?![\\d.]*\\d)`);
  const what = (count: number) => `${count}${count === 1 ? noun.replace(/s$/, "") : noun}`;
  if (max === undefined) return min === undefined ? undefined : { text: `At least ${what(min)}.`, stated };
  if (min === undefined) return { text: `At most ${what(max)}.`, stated };
  return min === max
    ? { text: `Exactly ${what(min)}.`, stated }
    : { text: `${min} to ${max}${noun}.`, stated };
}
