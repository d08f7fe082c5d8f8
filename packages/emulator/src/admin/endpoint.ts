import type { Fields } from "./body.js";
import type { AdminCall } from "./context.js";
import type { ResponseSchemaName } from "./response-schemas.js";
import type { Schema } from "./schema.js";

/** An endpoint of the admin API: its handler, and what its OpenAPI operation contains. */
export interface AdminEndpoint {
  /** Required access: an Owner of any account, or only of the first one, which belongs to the operator. */
  access: "owner" | "operator";
  summary: string;
  /** Query parameters, by name. */
  query?: Readonly<Record<string, Schema & { description: string }>>;
  /** Fields of the request body. */
  fields?: Fields;
  /** Schema of a request body that is more than fields. */
  body?: Schema;
  example?: object;
  /** Status and schema of the response; without a schema it has no body. */
  status: number;
  response?: ResponseSchemaName;
  handle(call: AdminCall): Response | Promise<Response>;
}

/** Endpoints by method and path below `/emulator`. */
export type AdminEndpoints = Readonly<Record<string, AdminEndpoint>>;
