import type { Contract } from "../contract/document.js";
import type { ContractOperation } from "../contract/operations.js";
import { refName } from "../contract/schemas.js";
import { fold } from "./banner.js";

/** The parts of a facade method on which its comment depends. */
export interface DocumentedMethod {
  route: ContractOperation;
  contract: Contract;
  className: string;
  name: string;
  /** The method of the core that it calls: `call`, `list`, `submit`, `read` and so on. */
  verb: string;
  /** Wait target of the operation: `"database"`, `"database gone"`, `"done"`. */
  outcome?: string | undefined;
  /** Names of its parameters. */
  parameters: readonly string[];
  /** Date of the first published contract with the operation. */
  since?: string | undefined;
}

/**
 * Formats the TSDoc of a facade method: summary and facts from the contract's words, the parameters that are not
 * self-explanatory, the result and the errors.
 */
export function formatFacadeDoc(method: DocumentedMethod): string {
  const { route, verb, className, name, since } = method;
  const summary =
    route.methodSummaries[`${className}.${name}`] ??
    (verb === "estimate" ? route.estimateSummary : route.summary);
  const facts = verb === "estimate" ? "" : joinFacts(route, verb);
  const tags = [
    ...formatParamTags(method),
    ...formatResultTags(method),
    ...formatThrowsTags(method),
    ...(since === undefined ? [] : [`@since ${since}`]),
    `@route ${route.route}`,
  ];
  return [summary || "TODO: what it does.", ...(facts === "" ? [] : ["", ...fold(facts)]), "", ...tags].join(
    "\n",
  );
}

/** Joins description and SDK note: the note comes first for task reads, otherwise last. */
function joinFacts({ description, sdkNote }: ContractOperation, verb: string): string {
  const facts = verb.startsWith("read") ? [sdkNote, description] : [description, sdkNote];
  return facts.filter((text) => text !== "").join(" ");
}

function formatParamTags({ route, parameters }: DocumentedMethod): string[] {
  if (!parameters.includes("query")) return [];
  return route.query
    .filter(({ name, description }) => name !== "offset" && name !== "limit" && description)
    .flatMap(({ name, description = "" }) => fold(`@param query.${name} - ${description}`));
}

function formatResultTags({ route, verb, outcome }: DocumentedMethod): string[] {
  switch (verb) {
    case "submit":
    case "submitInTurn":
    case "change":
      return fold(`@returns The accepted operation; \`.wait()\` resolves ${describeOutcome(outcome)}.`);
    case "estimate":
      return ["@returns The price lines. The request is sent as a dry run, which has no effect."];
    case "read":
    case "readList":
      return ["@returns The result of the task with which the service performs this read."];
    case "pages":
      return ["@returns A list that fetches 100 items per request while it is iterated."];
    case "download":
      return ["@returns The bytes of the file."];
    default:
      return route.kind === "empty" ? ["@returns Nothing; the response has no body."] : [];
  }
}

function formatThrowsTags({ route, contract, name, verb }: DocumentedMethod): string[] {
  if (verb === "read" || verb === "readList") return ["@throws `TaskError` when the task fails."];
  if (verb !== "submit" || !takesDryRun(route, contract)) return [];
  const estimate = `estimate${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const instead = route.estimateSummary === "" ? "" : `; use \`${estimate}()\``;
  return [`@throws \`ConfigError\` when \`request.dryRun\` is true${instead}.`];
}

function takesDryRun({ body }: ContractOperation, contract: Contract): boolean {
  const schema =
    body?.schema.$ref === undefined ? body?.schema : contract.components.schemas[refName(body.schema.$ref)];
  return schema?.properties?.["dryRun"] !== undefined;
}

/** Names of resources that are not their kind in lower case. */
const RESOURCES: Readonly<Record<string, string>> = {
  aclUser: "user",
  aclRole: "role",
  redisRule: "rule",
  cidrAllowlist: "resulting allow list",
  costReport: "id of the finished report",
  workspaceEndpoint: "PrivateLink endpoint",
  privateLink: "PrivateLink",
  privateServiceConnect: "service",
  privateServiceConnectEndpoint: "endpoint",
  transitGateway: "Transit Gateway",
  accessPolicyAssignment: "assignment",
  privateDnsZone: "DNS zone",
  privateDnsZoneGroup: "zone group",
  privateEndpointConnection: "connection",
  virtualNetworkLink: "link",
  transitGatewayInvitation: "invitation",
};

function describeOutcome(outcome = "done"): string {
  if (outcome === "done") return "once the task has completed";
  const [kind = "", gone] = outcome.split(" ");
  const base = kind.replace(/^(activeActive|essentials)(?=[A-Z])/, "");
  const name = `${base.charAt(0).toLowerCase()}${base.slice(1)}`;
  const resource = RESOURCES[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (kind === "workspaceEndpoint" && gone === undefined) return "once the task has completed";
  const running = /^(started|stopped)Pipeline$/.exec(name)?.[1];
  if (running !== undefined) return `with the pipeline once it has ${running}`;
  if (gone !== undefined) return `once the ${resource} is gone`;
  if (kind === "accessKeys") return "with both keys";
  if (kind === "canceledMigration") return "once the migration is canceled";
  return kind === "costReport" || kind === "cidrAllowlist"
    ? `with the ${resource}`
    : `with the ${resource} once it is ready`;
}
