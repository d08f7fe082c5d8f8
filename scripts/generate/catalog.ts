import type { Contract, Schema } from "../contract/document.js";
import type { Since } from "../contract/history.js";
import { listOperations } from "../contract/operations.js";
import { refName } from "../contract/schemas.js";
import { BANNER } from "./banner.js";
import { toModelName } from "./names.js";

/** Modules that a catalog refers to. */
export interface CatalogModules {
  /** Module that declares the entries, if it is another. */
  entryType?: string | undefined;
  /** Module with the client's facts, if the catalog exports them too. */
  facts?: string | undefined;
}

/** Generates `generated/catalog.ts`: the routes as data, for the emulator, the coverage report and the docs. */
export function generateCatalog(
  contract: Contract,
  since: Since,
  { entryType, facts }: CatalogModules,
): string {
  const entries = listOperations(contract).map((route) => {
    const entry = {
      tag: route.tag,
      summary: route.summary,
      since: since.operation(route.route),
      kind: route.kind,
      status: route.status,
      ids: route.ids.map((parameter) => parameter.name),
      query: route.query.map((parameter) => parameter.name),
      body: nameModel(route.body?.schema),
      bodyRequired: route.body?.required,
      response: nameModel(route.response),
      commandType: route.commandTypes[0],
      resource: nameModel(route.resource ?? route.dryRunResource),
      publishedPath: route.publishedPath,
    };
    return `  ${JSON.stringify(route.route)}: ${JSON.stringify(entry)},`;
  });
  const types =
    entryType === undefined
      ? (facts === undefined ? "" : exportFacts(facts)) + ENTRY_TYPE
      : `import type { CatalogEntry } from ${JSON.stringify(entryType)};\n\n`;
  return `${BANNER}import type { Route } from "./routes.js";

${types}/** Every operation of the contract, by route. */
export const catalog: Readonly<Record<Route, CatalogEntry>> = {
${entries.join("\n")}
};
`;
}

function exportFacts(module: string): string {
  return `export { PAGE_SIZE, STRING_PATH_PARAMS, type StringPathParam } from ${JSON.stringify(module)};\n\n`;
}

const ENTRY_TYPE = `/** Kind of response of an operation: immediate JSON, a task, a file, or an empty body. */
export type RouteKind = "plain" | "task" | "binary" | "empty";

/** Facts from the contract about one operation. */
export interface CatalogEntry {
  /** The contract's tag. */
  tag: string;
  summary: string;
  /** Date of the first published contract with the operation; absent when it is not known. */
  since?: string;
  kind: RouteKind;
  /** The HTTP status that the contract declares for success. Any 2xx may come. */
  status: number;
  /** Names of the path parameters, in order. */
  ids: readonly string[];
  /** Names of the query parameters. */
  query: readonly string[];
  /** Model of the request body. */
  body?: string;
  bodyRequired?: boolean;
  /** Model of the response. */
  response?: string;
  /** The \`commandType\` of the task; absent when it is not known. */
  commandType?: string;
  /** Model of what the completed task carries. */
  resource?: string;
  /** The path as the vendor publishes it, where that is not a valid template. */
  publishedPath?: string;
}

`;

/** Returns a named schema's model, or the names of a union's, joined as TypeScript joins them. */
function nameModel(schema: Schema | undefined): string | undefined {
  if (schema?.$ref !== undefined) return toModelName(refName(schema.$ref));
  return (schema?.anyOf ?? schema?.oneOf)?.map((part) => nameModel(part) ?? "unknown").join(" | ");
}
