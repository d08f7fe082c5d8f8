import { FAULT_KINDS, type Fault, type FaultKind, InvalidFaultError } from "./fault.js";
import { readRule } from "./rule.js";

/** A request that carries this header goes wrong, once. */
export const FAULT_HEADER = "x-emulator-fault";

/** The field that the value after a kind's `=` is for. */
const VALUES: Partial<Readonly<Record<FaultKind, "status" | "delayMs" | "code" | "content-type">>> = {
  status: "status",
  html: "status",
  delay: "delayMs",
  "task-error": "code",
  "unknown-status": "code",
  "wrong-content-type": "content-type",
};

const FORM =
  "Write status=503, delay=250, html=502, task-error=SUBSCRIPTION_NOT_ACTIVE, unknown-status=SLEEPING, " +
  "wrong-content-type=text/plain, reset-before, reset-after, reset-mid-body, truncate or not-json. " +
  "A delay and one other may stand together, with a comma between.";

/**
 * Reads the faults of a request.
 *
 * ```
 * header = fault *( "," fault )
 * fault  = kind [ "=" value ]
 * ```
 *
 * `flap` is not among them: it needs more than one request.
 *
 * @throws {@link FaultRefusal} naming the part that is wrong.
 */
export function readFaultHeader(header: string): Fault[] {
  const faults = header.split(",").map((part) => readFault(part.trim()));
  const main = faults.filter(({ kind }) => kind !== "delay");
  if (main.length > 1 || faults.length - main.length > 1) {
    throw new InvalidFaultError(`${FAULT_HEADER} has too many faults: ${show(header)}.`, FORM);
  }
  return faults;
}

function readFault(part: string): Fault {
  const equals = part.indexOf("=");
  const name = equals < 0 ? part : part.slice(0, equals).trim();
  const value = equals < 0 ? undefined : part.slice(equals + 1).trim();
  const kind = FAULT_KINDS.find((known) => known === name && known !== "flap");
  if (kind === undefined)
    throw new InvalidFaultError(`${FAULT_HEADER} has an unknown fault ${show(part)}.`, FORM);
  const field = VALUES[kind];
  if (value !== undefined && field === undefined) {
    throw new InvalidFaultError(`${FAULT_HEADER}: ${kind} takes no value, but has ${show(value)}.`, FORM);
  }
  try {
    return readRule({ kind, ...(value === undefined ? {} : fieldOf(field ?? "code", value)) });
  } catch (error) {
    if (!(error instanceof InvalidFaultError)) throw error;
    throw new InvalidFaultError(
      `${FAULT_HEADER} has ${show(part)}: ${error.message}`,
      `${error.hint} ${FORM}`,
    );
  }
}

function fieldOf(field: "status" | "delayMs" | "code" | "content-type", value: string): object {
  if (field === "content-type") return { headers: { "content-type": value } };
  if (field === "code") return { code: value };
  // What is not a number stays as it is, and is refused by its name.
  return { [field]: /^\d{1,9}$/.test(value) ? Number(value) : value };
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
