import type {
  MemoryStoreCreateRequest,
  MemoryStoreCustomMemoryType,
  MemoryStoreLongTermMemoryExclusions,
  MemoryStoreModelConfig,
  MemoryStoreUpdateRequest,
} from "redis-cloud-sdk/models";

const MAX_TTL_SECONDS = 31_536_000;
const MAX_EVENTS = 10_000;
const MAX_CUSTOM_DETECTORS = 32;

/** Maximum number of custom memory types of a store. */
export const MAX_CUSTOM_TYPES = 3;

const BUILT_IN_DETECTORS: readonly string[] = ["credit-card", "email", "ip-address", "phone", "us-ssn"];

/** Settings that a create and an update have in common. */
type MemoryStoreSettings = MemoryStoreUpdateRequest & Pick<MemoryStoreCreateRequest, "customMemoryTypes">;

/** Yields one message for each setting that violates a limit. */
export function* checkLimits(settings: MemoryStoreSettings): Generator<string> {
  const { name, shortMemory, longTermMemory, extractionCadence, summarization } = settings;
  if (name !== undefined && (name.trim() === "" || name.length > 64))
    yield `\`name\` must be 1 to 64 characters, not all blank (got ${JSON.stringify(name.slice(0, 80))}).`;
  yield* checkRange("shortMemory.ttlSeconds", shortMemory?.ttlSeconds, 1, MAX_TTL_SECONDS);
  yield* checkRange("longTermMemory.ttlSeconds", longTermMemory?.ttlSeconds, 1, MAX_TTL_SECONDS);
  yield* checkRange(
    "extractionCadence.activeIntervalSeconds",
    extractionCadence?.activeIntervalSeconds,
    60,
    600,
  );
  const { threshold, retainCount } = summarization?.eventCount ?? {};
  yield* checkRange("summarization.eventCount.threshold", threshold, 0, MAX_EVENTS);
  yield* checkRange("summarization.eventCount.retainCount", retainCount, 0, MAX_EVENTS);
  if (threshold !== undefined && retainCount !== undefined && threshold <= retainCount)
    yield `\`summarization.eventCount.threshold\` must be greater than \`retainCount\` (got ${threshold} and ${retainCount}).`;
  yield* checkTypes("customMemoryTypes", settings.customMemoryTypes);
  yield* checkTypes("addCustomMemoryTypes", settings.addCustomMemoryTypes);
  yield* checkExclusions(settings.longTermMemoryExclusions);
}

/** Yields the missing settings of a new model of the customer, one message per setting. */
export function* checkNewModel(field: string, model: MemoryStoreModelConfig | undefined): Generator<string> {
  if (model === undefined) return;
  for (const name of ["provider", "model"] as const)
    if (!model[name]?.trim()) yield `\`${field}.${name}\` is required.`;
  if (!model.credentials?.apiKey) yield `\`${field}.credentials.apiKey\` is required.`;
}

function* checkRange(field: string, value: number | undefined, min: number, max: number): Generator<string> {
  if (value !== undefined && !(value >= min && value <= max))
    yield `\`${field}\` must be between ${min} and ${max} (got ${value}).`;
}

function* checkLength(field: string, text: string | undefined, max: number): Generator<string> {
  if (text !== undefined && text.length > max)
    yield `\`${field}\` must be at most ${max} characters (got ${text.length}).`;
}

function* checkIdentifier(field: string, text: string): Generator<string> {
  yield* checkLength(field, text, 64);
  if (!/^[a-zA-Z][a-zA-Z0-9_-]*$/.test(text))
    yield `\`${field}\` must start with a letter and contain only letters, digits, "_" and "-".`;
}

function* checkUnique(field: string, items: readonly { name: string }[]): Generator<string> {
  const names = items.map(({ name }) => name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) yield `\`${field}\` must have different names (got ${double} twice).`;
}

function* checkTypes(field: string, types: readonly MemoryStoreCustomMemoryType[] = []): Generator<string> {
  if (types.length > MAX_CUSTOM_TYPES)
    yield `\`${field}\` must have at most ${MAX_CUSTOM_TYPES} items (got ${types.length}).`;
  yield* checkUnique(field, types);
  for (const [index, { name, description, fields = [] }] of types.entries()) {
    const at = `${field}[${index}]`;
    yield* checkIdentifier(`${at}.name`, name);
    yield* checkLength(`${at}.description`, description, 200);
    yield* checkUnique(`${at}.fields`, fields);
    for (const [position, own] of fields.entries()) {
      yield* checkIdentifier(`${at}.fields[${position}].name`, own.name);
      yield* checkLength(`${at}.fields[${position}].description`, own.description, 200);
    }
  }
}

function* checkExclusions(exclusions: MemoryStoreLongTermMemoryExclusions | undefined): Generator<string> {
  const { semantic, builtInDetectors, customDetectors } = exclusions ?? {};
  yield* checkLength("longTermMemoryExclusions.semantic.prompt", semantic?.prompt, 2000);
  const unknown = builtInDetectors?.detectors?.find(({ id }) => !BUILT_IN_DETECTORS.includes(id));
  if (unknown !== undefined)
    yield `\`longTermMemoryExclusions.builtInDetectors.detectors\` must be of [${BUILT_IN_DETECTORS.join(", ")}] (got ${unknown.id}).`;
  const field = "longTermMemoryExclusions.customDetectors.detectors";
  const detectors = customDetectors?.detectors ?? [];
  if (detectors.length > MAX_CUSTOM_DETECTORS)
    yield `\`${field}\` must have at most ${MAX_CUSTOM_DETECTORS} items (got ${detectors.length}).`;
  yield* checkUnique(field, detectors);
  for (const [index, { name, matcher }] of detectors.entries()) {
    yield* checkIdentifier(`${field}[${index}].name`, name);
    const pattern = matcher.regex?.pattern;
    if (pattern === undefined) yield `\`${field}[${index}].matcher.regex.pattern\` is required.`;
    yield* checkLength(`${field}[${index}].matcher.regex.pattern`, pattern, 512);
    if (pattern !== undefined && !isRe2(pattern))
      yield `\`${field}[${index}].matcher.regex.pattern\` must be a regular expression in RE2 syntax.`;
  }
}

/** Whether a pattern is in RE2 syntax, as far as JavaScript can check: RE2 has no lookaround and no backreferences. */
function isRe2(pattern: string): boolean {
  if (/\(\?<?[=!]|\\[1-9]|\\k</.test(pattern)) return false;
  try {
    new RegExp(
      pattern
        .replaceAll("(?P<", "(?<")
        .replace(/\(\?[imsU]+\)/g, "")
        .replace(/\(\?[imsU-]+:/g, "(?:"),
    );
    return true;
  } catch {
    return false;
  }
}
