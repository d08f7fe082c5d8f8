/** How much one database, and one request, may take. */
export interface RestLimits {
  /** Connections of a database that are kept and used again. */
  pooled: number;
  /** Requests with a blocking command that a database serves at the same time, on connections of their own. */
  blocking: number;
  /** Event streams of a database at the same time. */
  subscriptions: number;
  /** A pooled connection that nobody used for so long is closed. */
  idleMs: number;
  /** So long a request waits for a connection. */
  waitMs: number;
  /** So long the blocking commands of a request may block, all together. */
  blockingMs: number;
  /** So long the commands of a request may take. Then their connection is closed. */
  requestMs: number;
  /** Bytes of a request body. */
  bodyBytes: number;
  /** Commands of a request. */
  commands: number;
  /** An event stream says that it is alive after so long. */
  heartbeatMs: number;
  /** An event stream whose reader is so many bytes behind is ended. */
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
