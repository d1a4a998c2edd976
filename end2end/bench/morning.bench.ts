// Opening Ce matin after a night of 300 notes.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { alive } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { Demo } from "../fixtures/demo.ts";
import { test } from "../fixtures/index.ts";
import { rounds, tell } from "./figure.ts";
import { rows, throttle } from "./profile.ts";

const NOTES = 300;

test("morning at 1× and 4×", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lanterne-bench-"));
  const demo = await Demo.start(folder, "--night", String(NOTES));
  const phone = await Phone.open(join(folder, "profile"), demo.server.url);
  const page = await phone.page();
  const { sheet, phrase } = demo.coordinator;
  await page.goto("/sign-in");
  await alive(page);
  await page.getByLabel("Les douze mots de la fiche").fill(sheet);
  await page.getByLabel("Phrase de passe").fill(phrase);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("button", { name: "Ouvrir", exact: true }).waitFor();
  await page.getByLabel("Phrase de passe").fill(phrase);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await expect.poll(() => rows(page, "revisions")).toBeGreaterThan(NOTES);
  await expect(page.getByText("Tout est chez l’équipe")).toBeVisible();

  for (const rate of [1, 4]) {
    const samples: number[] = [];
    await throttle(page, rate);
    for (let round = 0; round < rounds(9); round++) {
      await page.getByRole("link", { name: "Ce soir", exact: true }).click();
      await page.getByRole("link", { name: /^Ce matin/ }).waitFor();
      samples.push(
        await page.evaluate(async () => {
          const started = performance.now();
          document.querySelector<HTMLElement>('a[href="/app/morning"]')?.click();
          while (!document.querySelector("a.morning-row")) {
            if (performance.now() - started > 30_000) throw new Error("the list does not come");
            await new Promise(requestAnimationFrame);
          }
          // What was drawn is on the screen after the next frame.
          await new Promise(requestAnimationFrame);
          return performance.now() - started;
        }),
      );
    }
    const slow = rate === 1 ? "" : `, ${rate}× throttled`;
    tell({ id: rate === 1 ? "morning-300" : `morning-300-${rate}x`, what: `open Ce matin with ${NOTES} new notes${slow}`, unit: "ms", samples, ...(rate === 1 ? {} : { aim: 500 }) });
  }
  await phone.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
});
