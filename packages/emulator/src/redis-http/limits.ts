/** Limits of one database and one request. */
export interface RestLimits {
  /** Maximum number of pooled connections per database. */
  pooled: number;
  /** Maximum number of concurrent requests with blocking commands per database, on separate connections. */
  blocking: number;
  /** Maximum number of concurrent event streams per database. */
  subscriptions: number;
  /** Idle time after which a pooled connection is closed. */
  idleMs: number;
  /** Maximum time that a request waits for a connection. */
  waitMs: number;
  /** Maximum total blocking time of a request. */
  blockingMs: number;
  /** Maximum duration of a request's commands, after which their connection is closed. */
  requestMs: number;
  /** Maximum size of a request body in bytes. */
  bodyBytes: number;
  /** Maximum number of commands per request. */
  commands: number;
  /** Interval of keep-alive messages in an event stream. */
  heartbeatMs: number;
  /** Maximum buffered bytes of an event stream, after which it is closed. */
  backlogBytes: number;
}

export const defaultRestLimits: Readonly<RestLimits> = {
  pooled: 8,
  blocking: 32,
  subscriptions: 128,
  idleMs: 10_000,
  waitMs: 10_000,
  blockingMs: 10_000,
  requestMs: 30_000,
  bodyBytes: 10 * 1024 * 1024,
  commands: 10_000,
  heartbeatMs: 15_000,
  backlogBytes: 8 * 1024 * 1024,
};
