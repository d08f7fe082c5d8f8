/** Fields of every resource with a status. */
export interface StatusRecord {
  id: number;
  status: string;
  /** Counts the changes of course. A planned status belongs to one course and is dropped when a new one began. */
  change: number;
}
