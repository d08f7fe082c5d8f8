import { SystemClock } from "../time/clock.js";
import type { App } from "./app.js";
import type { TimeMode } from "./options.js";

/** Maximum delay of a timer. */
const MAX_MS = 2 ** 31 - 1;

/** Runs scheduled events when they are due, so that databases start without a request. */
export interface Scheduler {
  /** Has to be called when an event may have been scheduled. */
  reschedule(): void;
  stop(): void;
}

/** Starts the only timer of a server. With clocks other than the system clock, it never fires. */
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
