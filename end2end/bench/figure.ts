// A figure as `xtask/src/bench/figure.rs` reads it: one line of JSON on the output.

/** Fewer rounds: to see that it works, not to be believed. */
export const quick = process.env.LANTERNE_BENCH_QUICK === "1";

/** How many rounds a measurement takes. */
export const rounds = (full: number) => (quick ? 2 : full);

export interface Measured {
  id: string;
  what: string;
  unit: string;
  better?: "less" | "more";
  samples: number[];
  aim?: number;
  /** What it is held against, measured in the same run. */
  baseline?: { what: string; samples: number[] };
}

const sorted = (samples: number[]) => [...samples].sort((a, b) => a - b);

/** The sample below which so many of a hundred are. */
export function percentile(samples: number[], percent: number): number {
  const order = sorted(samples);
  return order[Math.min(order.length - 1, Math.ceil((order.length * percent) / 100) - 1)] ?? Number.NaN;
}

export function median(samples: number[]): number {
  const order = sorted(samples);
  return ((order[Math.floor((order.length - 1) / 2)] ?? Number.NaN) + (order[Math.floor(order.length / 2)] ?? Number.NaN)) / 2;
}

/** Prints a figure. */
export function tell({ id, what, unit, better = "less", samples, aim, baseline }: Measured): void {
  if (samples.length === 0) throw new Error(`${id} was not measured`);
  const middle = median(samples);
  const against = baseline && { what: baseline.what, median: median(baseline.samples) };
  const figure = {
    ...{ id, area: "browser", what, unit, better },
    ...{ median: middle, low: Math.min(...samples), high: Math.max(...samples), runs: samples.length },
    ...{ aim: aim ?? null, baseline: against ?? null, ratio: against ? middle / against.median : null },
  };
  process.stdout.write(`\n${JSON.stringify(figure)}\n`);
}
