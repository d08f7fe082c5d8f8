import { FAULT_KINDS, type Fault, type FaultKind, InvalidFaultError } from "./fault.js";
import { parseRule } from "./rule.js";

/** Request header that injects faults into its own request. */
export const FAULT_HEADER = "x-emulator-fault";

/** Field that the value after `=` sets, by kind. */
const VALUE_FIELDS: Partial<Readonly<Record<FaultKind, "status" | "delayMs" | "code" | "content-type">>> = {
  status: "status",
  html: "status",
  delay: "delayMs",
  "task-error": "code",
  "unknown-status": "code",
  "wrong-content-type": "content-type",
};

const USAGE =
  "Write status=503, delay=250, html=502, task-error=SUBSCRIPTION_NOT_ACTIVE, unknown-status=SLEEPING, " +
  "wrong-content-type=text/plain, reset-before, reset-after, reset-mid-body, truncate or not-json. " +
  "A delay can be combined with one other fault, separated by a comma.";

/**
 * Parses the fault header of a request.
 *
 * ```
 * header = fault *( "," fault )
 * fault  = kind [ "=" value ]
 * ```
 *
 * `flap` is not supported here, because it applies to several requests.
 *
 * @throws {@link InvalidFaultError} naming the invalid part.
 */
export function parseFaultHeader(header: string): Fault[] {
  const faults = header.split(",").map((part) => parseFault(part.trim()));
  const main = faults.filter(({ kind }) => kind !== "delay");
  if (main.length > 1 || faults.length - main.length > 1) {
    throw new InvalidFaultError(`${FAULT_HEADER} has too many faults: ${formatValue(header)}.`, USAGE);
  }
  return faults;
}

function parseFault(part: string): Fault {
  const equals = part.indexOf("=");
  const name = equals < 0 ? part : part.slice(0, equals).trim();
  const value = equals < 0 ? undefined : part.slice(equals + 1).trim();
  const kind = FAULT_KINDS.find((known) => known === name && known !== "flap");
  if (kind === undefined)
    throw new InvalidFaultError(`${FAULT_HEADER} has an unknown fault ${formatValue(part)}.`, USAGE);
  const field = VALUE_FIELDS[kind];
  if (value !== undefined && field === undefined) {
    throw new InvalidFaultError(
      `${FAULT_HEADER}: ${kind} takes no value (got ${formatValue(value)}).`,
      USAGE,
    );
  }
  try {
    return parseRule({ kind, ...(value === undefined ? {} : toField(field ?? "code", value)) });
  } catch (error) {
    if (!(error instanceof InvalidFaultError)) throw error;
    throw new InvalidFaultError(
      `${FAULT_HEADER} has ${formatValue(part)}: ${error.message}`,
      `${error.hint} ${USAGE}`,
    );
  }
}

function toField(field: "status" | "delayMs" | "code" | "content-type", value: string): object {
  if (field === "content-type") return { headers: { "content-type": value } };
  if (field === "code") return { code: value };
  // A value that is not a number is kept, so that the rule check rejects it by name.
  return { [field]: /^\d{1,9}$/.test(value) ? Number(value) : value };
}

function formatValue(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
