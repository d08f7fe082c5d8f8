import { randomBytes } from "node:crypto";

/** Account and secret key that a ticket was issued for. */
export interface TicketHolder {
  accountId: number;
  keyName: string;
}

/** Long enough to open a stream and to reconnect after a short interruption. */
export const TICKET_LIFETIME_MS = 60_000;

const MAX_TICKETS = 1_000;

/**
 * Tickets for the event stream, because EventSource cannot send headers and keys must not appear in URLs.
 */
export class TicketStore {
  readonly #now: () => number;
  readonly #tickets = new Map<string, TicketHolder & { expiresAt: number }>();

  /** @param now Real time, so that tickets expire even while the emulator's clock stands still. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  issue(holder: TicketHolder): { ticket: string; expiresAt: string } {
    this.#deleteExpired();
    const ticket = randomBytes(32).toString("base64url");
    const expiresAt = this.#now() + TICKET_LIFETIME_MS;
    this.#tickets.set(ticket, { ...holder, expiresAt });
    return { ticket, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** Returns the holder of a ticket; `undefined` if it is unknown or expired. */
  findHolder(ticket: string): TicketHolder | undefined {
    const found = this.#tickets.get(ticket);
    return found === undefined || found.expiresAt <= this.#now()
      ? undefined
      : { accountId: found.accountId, keyName: found.keyName };
  }

  /** Deletes expired tickets, which are stored in order of expiry, and the oldest ones beyond the limit. */
  #deleteExpired(): void {
    for (const [ticket, { expiresAt }] of this.#tickets) {
      if (expiresAt > this.#now() && this.#tickets.size < MAX_TICKETS) return;
      this.#tickets.delete(ticket);
    }
  }
}
