import { defineConfig } from "@playwright/test";

// Two workers because the machines that run this have two cores; no retries because a test that fails once is wrong or right.
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/files",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
});
