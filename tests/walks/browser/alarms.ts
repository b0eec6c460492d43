import type { Clock } from './clock.ts';
import { isEnded } from './realm.ts';

interface Alarm {
  readonly name: string;
  scheduledTime: number;
  readonly periodInMinutes?: number;
}

interface AlarmInfo {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

const MINUTE = 60_000;
/** In minutes: browsers ring no alarm more often. */
const SHORTEST = 0.5;

/** Alarms by the computer's clock, as browsers keep them; they outlive the background. */
export interface FakeAlarms {
  create(name: string, info: AlarmInfo): Promise<void>;
  get(name: string): Promise<Alarm | undefined>;
  getAll(): Promise<Alarm[]>;
  clear(name: string): Promise<boolean>;
  clearAll(): Promise<void>;
}

/** `rang` is called for each alarm whose time has come. */
export function createAlarms(clock: Clock, rang: (alarm: Alarm) => void): FakeAlarms {
  const alarms = new Map<string, Alarm>();
  clock.alarms = {
    nextAt: () => Math.min(...[...alarms.values()].map(({ scheduledTime }) => scheduledTime)),
    ring: () => {
      for (const alarm of [...alarms.values()]) {
        if (alarm.scheduledTime > clock.now()) continue;
        const { periodInMinutes: period } = alarm;
        if (period === undefined) alarms.delete(alarm.name);
        else alarm.scheduledTime = clock.now() + Math.max(period, SHORTEST) * MINUTE;
        rang({ ...alarm });
      }
    },
  };
  return {
    create: async (name, { when, delayInMinutes, periodInMinutes }) => {
      if (isEnded()) return;
      const delay = Math.max(delayInMinutes ?? periodInMinutes ?? 0, SHORTEST) * MINUTE;
      const scheduledTime = when ?? clock.now() + delay;
      alarms.set(name, {
        name,
        scheduledTime,
        ...(periodInMinutes === undefined ? {} : { periodInMinutes }),
      });
    },
    get: async (name) => {
      const found = alarms.get(name);
      return found && { ...found };
    },
    getAll: async () => [...alarms.values()],
    clear: async (name) => !isEnded() && alarms.delete(name),
    clearAll: async () => {
      if (!isEnded()) alarms.clear();
    },
  };
}
