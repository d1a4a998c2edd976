// What `cargo xtask bench browser` runs: one measurement after the other, each alone. `LANTERNE_BENCH_ONLY=unlock` runs those whose
// title has that word.

import { defineConfig } from "@playwright/test";

const only = process.env.LANTERNE_BENCH_ONLY;

// The group `live` is one measurement of its own: it takes some minutes, and its machine for itself.
const live = process.env.LANTERNE_BENCH_GROUP === "live";

export default defineConfig({
  testDir: ".",
  testMatch: live ? "live.bench.ts" : "*.bench.ts",
  testIgnore: live ? [] : ["live.bench.ts"],
  outputDir: "../test-results/bench",
  ...(only ? { grep: new RegExp(only) } : {}),
  fullyParallel: false,
  retries: 0,
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 600_000 },
  reporter: "line",
});
