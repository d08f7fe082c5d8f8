import type { Command } from "commander";
import { withTarget } from "./common-options.js";
import type { CommandContext } from "./context.js";
import { createParser } from "./option-values.js";
import { describeTime } from "./ready-message.js";
import type { TargetOptions } from "./target.js";

/** Adds `clock` with `show` and `advance`. */
export function addClock(program: Command, context: CommandContext): void {
  const clock = program.command("clock").description("show and advance the time of a running emulator");
  withTarget(clock.command("show", { isDefault: true }))
    .description("show the time, and how it passes")
    .action((options: ClockOptions) => show(options, context));
  withTarget(clock.command("advance"))
    .description("advance a manual clock (start --time manual), and do what is due until then")
    .argument("<duration>", "such as 250ms, 20s, 5m, 2h or 1d", parseDuration)
    .action((milliseconds: number, options: ClockOptions) => advance(milliseconds, options, context));
}

interface ClockOptions extends TargetOptions {
  json?: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const parseDuration = createParser(
  "duration",
  "a number with a unit, such as 250ms, 20s, 5m, 2h or 1d",
  (text) => {
    const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
    const milliseconds = Math.round(Number(amount) * (UNITS[unit] ?? Number.NaN));
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
  },
);

async function show(options: ClockOptions, context: CommandContext): Promise<void> {
  const { clock } = await (await context.client(options)).health();
  context.output(options).result(clock, [`${clock.now} (${describeTime(clock.mode, clock.speed)})`]);
}

async function advance(milliseconds: number, options: ClockOptions, context: CommandContext): Promise<void> {
  const client = await context.client(options);
  const body = JSON.stringify({ advanceMs: milliseconds });
  const clock = ((await client.requestJson("POST", "/emulator/time", body)) ?? {}) as { now?: string };
  context.output(options).result(clock, [`It is now ${clock.now ?? "?"}.`]);
}
