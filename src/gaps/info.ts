import { formatValue } from "../core/path-params.js";
import { type CommandClient, toSendCommand } from "./command.js";

/** Fields of an `INFO` reply. */
export class InfoFields {
  readonly #fields: ReadonlyMap<string, string>;

  constructor(text: string) {
    this.#fields = new Map(
      text.split(/\r?\n/).flatMap((line): [string, string][] => {
        const at = line.indexOf(":");
        return at <= 0 || line.startsWith("#") ? [] : [[line.slice(0, at), line.slice(at + 1)]];
      }),
    );
  }

  text(name: string): string | undefined {
    return this.#fields.get(name);
  }

  /** Returns a number; `undefined` if the field is absent or not a number. */
  number(name: string): number | undefined {
    return toNumber(this.text(name));
  }

  /** Returns the structured fields (`a=1,b=2`) whose names match. */
  records(name: RegExp): Record<string, string>[] {
    return [...this.#fields]
      .filter(([field]) => name.test(field))
      .map(([, value]) => Object.fromEntries(value.split(",").map((pair) => pair.split("=", 2))));
  }
}

/** Parses a number; `undefined` for anything else. */
export function toNumber(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** Reads sections of `INFO`. @throws TypeError if the connection returns something else. */
export async function readInfo(client: CommandClient, ...sections: string[]): Promise<InfoFields> {
  const send = toSendCommand(client);
  const texts: string[] = [];
  for (const section of sections) {
    const reply = await send("INFO", section);
    const text = reply instanceof Uint8Array ? new TextDecoder().decode(reply) : reply;
    if (typeof text !== "string") throw new TypeError(`INFO must return text (got ${formatValue(reply)}).`);
    texts.push(text);
  }
  return new InfoFields(texts.join("\n"));
}
