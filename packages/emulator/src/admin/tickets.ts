import { randomBytes } from "node:crypto";

/** Whom a ticket lets in. */
export interface TicketHolder {
  accountId: number;
  keyName: string;
}

/** Long enough for a page to open its stream and to come back after a hiccup. */
export const TICKET_LIFETIME_MS = 60_000;

const MAX_TICKETS = 1_000;

/**
 * Tickets for the stream of events: a browser's EventSource cannot send keys in headers, and keys do not belong
 * in an address.
 */
export class TicketStore {
  readonly #now: () => number;
  readonly #tickets = new Map<string, TicketHolder & { expiresAt: number }>();

  /** @param now Real time: a ticket must also expire where the emulator's time stands still. */
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

  /** Whose ticket it is; `undefined` when it is none, or no longer. */
  findHolder(ticket: string): TicketHolder | undefined {
    const found = this.#tickets.get(ticket);
    return found === undefined || found.expiresAt <= this.#now()
      ? undefined
      : { accountId: found.accountId, keyName: found.keyName };
  }

  /** They are in the order in which they expire. */
  #deleteExpired(): void {
    for (const [ticket, { expiresAt }] of this.#tickets) {
      if (expiresAt > this.#now() && this.#tickets.size < MAX_TICKETS) return;
      this.#tickets.delete(ticket);
    }
  }
}
