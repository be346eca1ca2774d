import { collectDefaultMetrics, Registry } from 'prom-client';

/** What the features count. Read by `GET /metrics`, if that is open at all. */
export const registry = new Registry();

/** The loop's delay is looked at this often, in milliseconds: each look wakes the process. */
const LOOK_MS = 50;

/** Adds what Node knows of the process itself: CPU, memory, garbage collection, delay of the loop. */
export const watchProcess = (): void => {
  if (registry.getSingleMetric('nodejs_eventloop_lag_seconds')) return;
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOK_MS });
};
