import { stringify } from "yaml";
import { describeDocument, type SourcedDocument } from "../document/document.js";
import { createJsonSchema } from "../document/json-schema.js";
import { resolveReferences } from "../document/references.js";
import { describeChanges } from "../engine/conditions.js";
import { type EnsureOptions, type ReadyResource, status } from "../engine/ensure.js";
import {
  type DocumentResult,
  executeAll,
  type FailedDocument,
  findObstacle,
  planAll,
  removeAll,
} from "../engine/ensure-all.js";
import type { Connection } from "../engine/provider.js";
import { EnsureError } from "../errors.js";
import { kindNames } from "../kinds/kinds.js";
import { describeError, describeFailure } from "./describe-error.js";
import { assertDistinctVariables, assertWritable, formatConnections, writeSecretFile } from "./env-file.js";
import type { Environment } from "./environment.js";
import { ProgressBoard } from "./progress-board.js";
import { createProviders, readFeatures } from "./providers.js";
import { readFiles } from "./read-files.js";

/** Options of all commands. */
export interface CommandOptions {
  file: string[];
  json?: boolean;
  detailedExitcode?: boolean;
  envFile?: string;
  showConnection?: boolean;
  maxHourlyPrice?: number;
  allow?: "replace"[];
  feature?: string[];
  interval: number;
}

/** Shows the changes that `apply` would make. */
export async function planFiles(options: CommandOptions, environment: Environment): Promise<number> {
  const { documents, ensureOptions } = await prepare(options, environment);
  const results = await planAll(documents, ensureOptions);
  if (options.json) {
    printJson(environment, results, ({ changes, hourlyPrice, currency }) => ({
      changes,
      hourlyPrice,
      currency,
    }));
  } else {
    for (const result of results) {
      environment.stdout.write(`${describeResult(result, describePlan)}\n`);
    }
  }
  const hasFailed = results.some(
    (result) => "error" in result || result.value.changes.some(({ action }) => action === "blocked"),
  );
  if (hasFailed) return 1;
  const hasChanges = results.some((result) => "value" in result && result.value.changes.length > 0);
  return hasChanges && options.detailedExitcode ? 2 : 0;
}

/** Creates or changes the resources of the documents. */
export async function apply(options: CommandOptions, environment: Environment): Promise<number> {
  const { documents, ensureOptions } = await prepare(options, environment);
  if (options.envFile !== undefined) await assertWritable(options.envFile);
  if (options.envFile !== undefined || options.showConnection) assertDistinctVariables(documents);
  const obstacle = await findObstacle(documents, ensureOptions);
  if (obstacle !== undefined) {
    reportErrors([obstacle], environment);
    return 1;
  }
  const results = await executeAll(documents, ensureOptions);
  if (options.json) {
    printJson(environment, results, ({ id, status: { state, endpoints }, changed }) => ({
      id,
      state,
      endpoints,
      changed,
    }));
  }
  const hasFailed = reportErrors(results, environment);
  await writeConnections(options, environment, results);
  if (hasFailed) return 1;
  const hasChanged = results.some((result) => "value" in result && result.value.changed);
  return hasChanged && options.detailedExitcode ? 2 : 0;
}

/** Shows the status of each document. */
export async function showStatus(options: CommandOptions, environment: Environment): Promise<number> {
  const { documents, ensureOptions } = await prepare(options, environment);
  const resolved = resolveReferences(documents.map(({ document }) => document));
  const results = await Promise.all(
    resolved.map(async ({ document }, index) => {
      const source = documents[index]?.source;
      try {
        return { document, source, value: await status(document, ensureOptions) };
      } catch (error) {
        return { document, source, error: error as Error };
      }
    }),
  );
  if (options.json) printJson(environment, results, (value) => value);
  else {
    for (const result of results) {
      environment.stdout.write(`${describeResult(result, describeStatus)}\n`);
    }
  }
  return results.some((result) => "error" in result) ? 1 : 0;
}

/** Deletes or detaches the resources of the documents. */
export async function destroy(options: CommandOptions, environment: Environment): Promise<number> {
  const { documents, ensureOptions } = await prepare(options, environment);
  const { policy: _, ...removeOptions } = ensureOptions;
  const results = await removeAll(documents, removeOptions);
  if (options.json) printJson(environment, results, (removed) => ({ removed }));
  return reportErrors(results, environment) ? 1 : 0;
}

/** Applies the documents periodically. A failed round is reported, and the next one tries again. */
export async function watch(options: CommandOptions, environment: Environment): Promise<number> {
  const { signal, stderr, sleep } = environment;
  while (!signal.aborted) {
    try {
      await apply(options, environment);
    } catch (error) {
      if (!signal.aborted) stderr.write(`redis-cloud-ensure: ${describeError(error)}\n`);
    }
    await sleep(options.interval * 1_000, signal).catch(() => undefined);
  }
  return 0;
}

/** Prints the document of an existing resource. */
export async function importDocument(kind: string, id: string, environment: Environment): Promise<number> {
  const known = kindNames.find((name) => name === kind);
  if (known === undefined) {
    throw new EnsureError(`kind must be one of ${kindNames.join(", ")} (got ${JSON.stringify(kind)})`);
  }
  const providers = await createProviders(new Set([known]), readFeatures([], environment), environment);
  for (const provider of providers) environment.stdout.write(stringify(await provider.import(known, id)));
  return 0;
}

/** Prints the JSON Schema. */
export async function printSchema(_options: CommandOptions, { stdout }: Environment): Promise<number> {
  stdout.write(`${JSON.stringify(createJsonSchema(), null, 2)}\n`);
  return 0;
}

async function prepare(
  { file, maxHourlyPrice, allow, feature }: CommandOptions,
  environment: Environment,
): Promise<{ documents: SourcedDocument[]; ensureOptions: EnsureOptions }> {
  const documents = await readFiles(file, environment);
  const board = new ProgressBoard(environment.stderr);
  return {
    documents,
    ensureOptions: {
      providers: await createProviders(
        new Set(documents.map(({ document }) => document.kind)),
        readFeatures(feature, environment),
        environment,
      ),
      maxHourlyPrice,
      allow,
      signal: environment.signal,
      onEvent: (event) => board.show(event),
    },
  };
}

async function writeConnections(
  { envFile, showConnection }: CommandOptions,
  { stdout }: Environment,
  results: readonly DocumentResult<ReadyResource>[],
): Promise<void> {
  if (envFile === undefined && !showConnection) return;
  const connections: [string, Connection][] = [];
  for (const result of results) {
    const connection = "value" in result ? await result.value.connection() : undefined;
    if (connection !== undefined) connections.push([result.document.metadata.name, connection]);
  }
  const text = formatConnections(connections);
  if (envFile !== undefined) {
    // A document that failed this time may still have the resource that its lines describe.
    const failed = results.filter((result) => "error" in result);
    await writeSecretFile(
      envFile,
      text,
      failed.map(({ document }) => document.metadata.name),
    );
  }
  if (showConnection) stdout.write(text);
}

function reportErrors(results: readonly DocumentResult<unknown>[], { stderr }: Environment): boolean {
  const failed = results.filter((result): result is FailedDocument => "error" in result);
  for (const failure of failed) stderr.write(`redis-cloud-ensure: ${describeFailure(failure)}\n`);
  return failed.length > 0;
}

function printJson<T>(
  { stdout }: Environment,
  results: readonly DocumentResult<T>[],
  toJson: (value: T) => unknown,
): void {
  const lines = results.map((result) => ({
    kind: result.document.kind,
    name: result.document.metadata.name,
    ...("error" in result ? { error: describeError(result.error) } : (toJson(result.value) as object)),
  }));
  stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
}

/** Formats the status of a document as one line. */
function describeResult<T>(result: DocumentResult<T>, describe: (value: T) => string): string {
  if ("error" in result) return `error: ${describeFailure(result)}`;
  return `${describeDocument(result.document)}: ${describe(result.value)}`;
}

function describePlan(plan: {
  changes: Parameters<typeof describeChanges>[0]["changes"];
  hourlyPrice?: number | undefined;
  currency?: string | undefined;
}): string {
  if (plan.changes.length === 0) return "no change";
  const price = plan.hourlyPrice === undefined ? "" : ` (${plan.hourlyPrice} ${plan.currency ?? ""} an hour)`;
  return `${describeChanges(plan)}${price}`;
}

function describeStatus({ state, conditions }: Awaited<ReturnType<typeof status>>): string {
  const ready = conditions.find(({ type }) => type === "Ready");
  return state === "Ready" ? state : `${state}: ${ready?.message ?? ""}`;
}
