import { isConnectError } from "./platform.js";

/** Reason for which a request did not leave this machine. */
export interface PreSendFailure {
  /** Whether a retry fails in the same way until the configuration changes. */
  isPermanent: boolean;
  /** Advice to fix it. */
  hint: string;
}

/** System calls that precede the first byte of a request: name resolution and connection. */
const CONNECT_SYSCALLS = /^(connect|getaddrinfo|query[A-Z]\w*)$/;

const PROXY = "The proxy refused: check its URL, credentials and rules (`HTTPS_PROXY`).";

/** Reasons by code and message. Those that are proof only occur before the first byte of a request is sent. */
const REASONS: readonly [codeAndMessage: RegExp, isProof: boolean, isPermanent: boolean, hint: string][] = [
  // A port that `fetch` refuses by its specification.
  [/ (bad|unsafe) port/i, true, true, "`fetch` refuses this port: use another one in the base URL."],
  // undici's error for a proxy that does not establish the connection.
  [/ Proxy response \(4/, true, true, PROXY],
  [/ Proxy response \(/, true, false, PROXY],
  [
    /^\S*(CERT|CRL_|HOSTNAME_MISMATCH|UNABLE_TO_VERIFY)/,
    true,
    true,
    "The certificate was rejected: check the host, or trust its authority (`NODE_EXTRA_CA_CERTS`).",
  ],
  // A TLS error may also interrupt a response.
  [/^ERR_SSL_/, false, true, "The port does not accept TLS: check protocol and port of the base URL."],
  [/^(ENOTFOUND|EAI_)/, true, false, "The host name was not found: check the base URL and DNS."],
  [
    /^(ECONNREFUSED|ConnectionRefused|UND_ERR_CONNECT_TIMEOUT) /,
    true,
    false,
    "No connection: check the base URL, network and proxy.",
  ],
];

/**
 * Returns the reason for which a request did not leave this machine; `undefined` if it may have arrived.
 *
 * Judges by the phase, not by the code alone: `EHOSTUNREACH` from `connect` precedes the request, the same code from
 * `read` follows it; a TLS error precedes it only while the connection is being established.
 *
 * @param chain - The error, its causes, and the errors of each `AggregateError`.
 */
export function findPreSendFailure(chain: readonly Error[]): PreSendFailure | undefined {
  if (!chain.some(isConnectError) && !isBeforeSend(chain)) return undefined;
  const [, , isPermanent, hint] =
    REASONS.find(([pattern]) => chain.some((error) => pattern.test(toCodeAndMessage(error)))) ??
    (REASONS.at(-1) as (typeof REASONS)[number]);
  return { isPermanent, hint: `The request was not sent. ${hint}` };
}

/** Whether all errors with a system call or a code are from before the first byte of the request. */
function isBeforeSend(chain: readonly Error[]): boolean {
  const phases = chain.flatMap((error) => {
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    if (typeof syscall === "string") return [CONNECT_SYSCALLS.test(syscall)];
    if (REASONS.some(([pattern, isProof]) => isProof && pattern.test(toCodeAndMessage(error)))) return [true];
    return typeof code !== "string" || error instanceof AggregateError ? [] : [false];
  });
  return phases.length > 0 && phases.every(Boolean);
}

function toCodeAndMessage({ code = "", message }: Error & { code?: unknown }): string {
  return `${code} ${message}`;
}
