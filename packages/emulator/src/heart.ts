import type { Assembly } from "./assembly.js";
import { WallClock } from "./clock.js";
import type { Time } from "./options.js";

/** Timers hold no more. */
const LONGEST_MS = 2 ** 31 - 1;

/** Lets happen what is planned when its time has come, so that databases start without anybody asking. */
export interface Heart {
  /** To be called when something may have been planned. */
  beat(): void;
  stop(): void;
}

/** The one timer of a server. Where time does not pass by itself, there is nothing to wait for. */
export function startHeart(
  assembly: Pick<Assembly, "clock" | "history" | "tick" | "onDefect">,
  time: Time,
): Heart {
  const { clock, history } = assembly;
  if (time === "manual" || !(clock instanceof WallClock))
    return { beat: () => undefined, stop: () => undefined };
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const beat = () => {
    clearTimeout(timer);
    const due = history.state.agenda[0]?.at;
    if (stopped || due === undefined) return;
    timer = setTimeout(
      () => {
        assembly.tick().catch(assembly.onDefect).finally(beat);
      },
      Math.min(Math.max(due - clock.now(), 0), LONGEST_MS),
    );
    timer.unref();
  };
  return {
    beat,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
