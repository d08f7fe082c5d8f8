/** Fields of every resource with a status. */
export interface StatusRecord {
  id: number;
  status: string;
  /**
   * Number of the transition. A scheduled status belongs to one transition, and is dropped once a newer one has
   * started.
   */
  change: number;
}
