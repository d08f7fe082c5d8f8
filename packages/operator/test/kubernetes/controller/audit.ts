import { readFileSync } from "node:fs";

/** A line of the audit log, as far as these tests read it. */
interface AuditEvent {
  readonly user: { readonly username: string };
  readonly verb: string;
  readonly objectRef?: {
    readonly namespace?: string;
    readonly resource: string;
    readonly subresource?: string;
  };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Rights that a user has used and lacked, each as `verb resource/subresource`. */
export interface UsedRights {
  readonly used: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/** Reads which rights a user has used. */
export function readUsedRights(auditLog: string, username: string): UsedRights {
  const used = new Set<string>();
  const refused = new Set<string>();
  for (const line of readFileSync(auditLog, "utf8").trim().split("\n")) {
    const { user, verb, objectRef, annotations } = JSON.parse(line) as AuditEvent;
    if (user.username !== username || objectRef === undefined) continue;
    const { resource, subresource } = objectRef;
    const right = `${verb} ${resource}${subresource === undefined ? "" : `/${subresource}`}`;
    (annotations?.["authorization.k8s.io/decision"] === "allow" ? used : refused).add(right);
  }
  return { used, refused };
}
