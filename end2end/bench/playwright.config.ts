// What `cargo xtask bench browser` runs: one measurement after the other, each alone. `LANTERNE_BENCH_ONLY=unlock` runs those whose
// title has that word.

import { defineConfig } from "@playwright/test";

const only = process.env.LANTERNE_BENCH_ONLY;

export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  outputDir: "../test-results/bench",
  ...(only ? { grep: new RegExp(only) } : {}),
  fullyParallel: false,
  retries: 0,
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 600_000 },
  reporter: "line",
});
