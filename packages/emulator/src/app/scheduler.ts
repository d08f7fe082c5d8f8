import { SystemClock } from "../clock.js";
import type { App } from "./app.js";
import type { TimeMode } from "./options.js";

/** Timers hold no more. */
const MAX_MS = 2 ** 31 - 1;

/** Lets happen what is planned when its time has come, so that databases start without anybody asking. */
export interface Scheduler {
  /** To be called when something may have been planned. */
  reschedule(): void;
  stop(): void;
}

/** The one timer of a server. Where time does not pass by itself, there is nothing to wait for. */
export function startScheduler(
  app: Pick<App, "clock" | "eventLog" | "tick" | "onDefect">,
  time: TimeMode,
): Scheduler {
  const { clock, eventLog } = app;
  if (time === "manual" || !(clock instanceof SystemClock))
    return { reschedule: () => undefined, stop: () => undefined };
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const reschedule = () => {
    clearTimeout(timer);
    const due = eventLog.state.scheduledEvents[0]?.at;
    if (stopped || due === undefined) return;
    timer = setTimeout(
      () => {
        app.tick().catch(app.onDefect).finally(reschedule);
      },
      Math.min(Math.max(due - clock.now(), 0), MAX_MS),
    );
    timer.unref();
  };
  return {
    reschedule,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
