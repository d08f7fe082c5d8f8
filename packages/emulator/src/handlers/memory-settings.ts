import type {
  MemoryStoreCreateRequest,
  MemoryStoreLongTermMemoryExclusions,
  MemoryStoreModelConfig,
  MemoryStoreModelStatus,
  MemoryStoreUpdateRequest,
} from "redis-cloud-sdk/models";
import type { DatabaseRecord } from "../state/database-record.js";
import type { MemoryStoreRecord, MemoryStoreSettings } from "../state/memory-record.js";
import type { AccountState } from "../state/state.js";
import type { Rule } from "./declare.js";
import { checkLimits, checkNewModel, MAX_CUSTOM_TYPES } from "./memory-limits.js";

const INVALID = "AGENT_MEMORY_STORE_INVALID_REQUEST";

const HOUR_SECONDS = 3_600;
const YEAR_SECONDS = 31_536_000;

interface CreateContext {
  readonly body: MemoryStoreCreateRequest;
  readonly account: AccountState;
  readonly database: DatabaseRecord;
}

interface UpdateContext {
  readonly body: MemoryStoreUpdateRequest;
  readonly store: MemoryStoreRecord;
}

/** Rules for the settings and the database of a new memory store. */
export const memoryCreateRules: readonly Rule<CreateContext>[] = [
  limitRule(({ body }: CreateContext) => checkLimits(body)),
  limitRule(({ body }: CreateContext) => checkNewModel("llm", body.llm)),
  limitRule(({ body }: CreateContext) =>
    checkNewModel("longTermMemory.embedding", body.longTermMemory?.embedding),
  ),
  [
    INVALID,
    ({ body }) => (body.llm === undefined) !== (body.longTermMemory?.embedding === undefined),
    "`llm` and `longTermMemory.embedding` must be set together, or neither.",
  ],
  [
    INVALID,
    ({ database }) => database.crdb !== undefined,
    ({ database }) => `Database ${database.id} must not be Active-Active.`,
  ],
  [
    INVALID,
    ({ database }) => database.view.memoryStorage === "ram-and-flash",
    ({ database }) => `Database ${database.id} must not be Redis Flex.`,
  ],
  [
    INVALID,
    ({ database, account }) =>
      Object.values(account.privateLinks).some(
        ({ subscriptionId }) => subscriptionId === database.subscriptionId,
      ),
    ({ database }) => `Database ${database.id} must not have AWS PrivateLink.`,
  ],
  [
    INVALID,
    ({ database }) => database.view.security.enableDefaultUser === false,
    ({ database }) => `The default user of database ${database.id} must be enabled.`,
  ],
];

/** Rules for changed settings: their limits, and what cannot be changed. */
export const memoryUpdateRules: readonly Rule<UpdateContext>[] = [
  limitRule(({ body }: UpdateContext) => checkLimits(body)),
  [
    INVALID,
    ({ body, store }) =>
      store.settings.llm === undefined &&
      (body.llm !== undefined || body.longTermMemory?.embedding !== undefined),
    "A memory store on the platform's models cannot be moved to other models.",
  ],
  limitRule(({ body: { llm }, store }: UpdateContext) =>
    checkSame("llm", llm, store.settings.llm, ["provider"]),
  ),
  limitRule(({ body: { longTermMemory }, store }: UpdateContext) =>
    checkSame(
      "longTermMemory.embedding",
      longTermMemory?.embedding,
      store.settings.longTermMemory?.embedding,
      ["provider", "model"],
    ),
  ),
  [
    INVALID,
    ({ body, store }) => (body.addCustomMemoryTypes ?? []).some(({ name }) => hasType(store, name)),
    ({ body, store }) =>
      `Custom memory type ${body.addCustomMemoryTypes?.find(({ name }) => hasType(store, name))?.name} exists and cannot be changed.`,
  ],
  [
    INVALID,
    ({ body, store }) =>
      listTypes(store).length + (body.addCustomMemoryTypes?.length ?? 0) > MAX_CUSTOM_TYPES,
    `A memory store must have at most ${MAX_CUSTOM_TYPES} custom memory types.`,
  ],
  [
    INVALID,
    ({ body, store }) =>
      (body.updateCustomMemoryTypeStrategies ?? []).some(({ typeName }) => !hasType(store, typeName)),
    "`updateCustomMemoryTypeStrategies` must name existing custom memory types.",
  ],
];

/** Settings of a new memory store, with the service's defaults. */
export function createMemorySettings(body: MemoryStoreCreateRequest): MemoryStoreSettings {
  const { shortMemory, longTermMemory, llm, longTermMemoryExclusions } = body;
  const embedding = longTermMemory?.embedding;
  return {
    shortMemory: shortMemory ?? { ttlSeconds: HOUR_SECONDS },
    longTermMemory: {
      ttlSeconds: longTermMemory?.ttlSeconds ?? YEAR_SECONDS,
      ...(embedding === undefined ? {} : { embedding: toModelStatus(embedding) }),
    },
    ...(llm === undefined ? {} : { llm: toModelStatus(llm) }),
    extractionStrategy: body.extractionStrategy ?? "INSTRUCT",
    extractionCadence: body.extractionCadence ?? { activeIntervalSeconds: 300 },
    summarization: body.summarization ?? { enabled: false },
    customMemoryTypes: body.customMemoryTypes ?? [],
    ...(longTermMemoryExclusions === undefined ? {} : { longTermMemoryExclusions }),
  };
}

/** Applies the given settings; omitted ones keep their values. */
export function updateMemoryStore(store: MemoryStoreRecord, body: MemoryStoreUpdateRequest): void {
  const { settings } = store;
  const {
    name,
    shortMemory,
    longTermMemory,
    llm,
    summarization,
    longTermMemoryExclusions,
    extractionCadence,
  } = body;
  store.name = name ?? store.name;
  if (shortMemory !== undefined) settings.shortMemory = shortMemory;
  if (extractionCadence !== undefined) settings.extractionCadence = extractionCadence;
  if (summarization !== undefined) settings.summarization = summarization;
  if (longTermMemory?.ttlSeconds !== undefined)
    settings.longTermMemory = { ...settings.longTermMemory, ttlSeconds: longTermMemory.ttlSeconds };
  if (llm !== undefined) settings.llm = { ...settings.llm, ...toModelStatus(llm) };
  if (longTermMemoryExclusions !== undefined)
    settings.longTermMemoryExclusions = mergeExclusions(
      settings.longTermMemoryExclusions,
      longTermMemoryExclusions,
    );
  settings.customMemoryTypes = [...listTypes(store), ...(body.addCustomMemoryTypes ?? [])].map((type) => {
    const change = body.updateCustomMemoryTypeStrategies?.find(({ typeName }) => typeName === type.name);
    if (change === undefined) return type;
    const { prompt = type.extractionStrategy?.prompt ?? "", enabled = type.extractionStrategy?.enabled } =
      change;
    return { ...type, extractionStrategy: { prompt, ...(enabled === undefined ? {} : { enabled }) } };
  });
}

function mergeExclusions(
  before: MemoryStoreLongTermMemoryExclusions | undefined,
  { semantic, builtInDetectors, customDetectors, ...rest }: MemoryStoreLongTermMemoryExclusions,
): MemoryStoreLongTermMemoryExclusions {
  return {
    ...before,
    ...rest,
    ...(semantic === undefined ? {} : { semantic: { ...before?.semantic, ...semantic } }),
    ...(builtInDetectors === undefined
      ? {}
      : { builtInDetectors: { ...before?.builtInDetectors, ...builtInDetectors } }),
    ...(customDetectors === undefined
      ? {}
      : { customDetectors: { ...before?.customDetectors, ...customDetectors } }),
  };
}

/** Creates a rule that is violated by the first of the found errors. */
function limitRule<Context>(find: (context: Context) => Iterable<string>): Rule<Context> {
  const first = (context: Context): string | undefined => [...find(context)][0];
  return [INVALID, (context) => first(context) !== undefined, (context) => first(context) ?? ""];
}

function* checkSame(
  field: string,
  given: MemoryStoreModelConfig | undefined,
  own: MemoryStoreModelStatus | undefined,
  names: readonly ("provider" | "model")[],
): Generator<string> {
  for (const name of names)
    if (given?.[name] !== undefined && given[name] !== own?.[name])
      yield `\`${field}.${name}\` cannot be changed (got ${given[name]}).`;
}

/** The credentials of a model are not stored. */
function toModelStatus({ provider, model }: MemoryStoreModelConfig): MemoryStoreModelStatus {
  return { ...(provider === undefined ? {} : { provider }), ...(model === undefined ? {} : { model }) };
}

function listTypes({ settings }: MemoryStoreRecord) {
  return settings.customMemoryTypes ?? [];
}

function hasType(store: MemoryStoreRecord, name: string): boolean {
  return listTypes(store).some((type) => type.name === name);
}
