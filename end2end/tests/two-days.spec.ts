// Two days without the server: the phone is used as if nothing were missing, dies in between, and brings everything when it is back.

import type { Page } from "@playwright/test";
import { openNotebook } from "../fixtures/acts.ts";
import { beginEncounter, exchange, pair, save, startRound } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

const DAY = 24 * 3600 * 1000;

async function encounter(page: Page, who: string): Promise<void> {
  await beginEncounter(page, who);
  await page.getByRole("region", { name: who }).getByRole("radio", { name: "Avérée" }).click();
  await save(page, "Rencontre enregistrée");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
}

async function endRound(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Terminer la tournée" }).click();
  await page.getByLabel("Comment était la nuit ?").fill("calme");
  await page.getByRole("button", { name: "Terminer la tournée" }).click();
  await expect(page.getByText("Tournée terminée")).toBeVisible();
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
}

test("three nights of rounds without the server, the phone dying twice, all arrive once", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  let phone = await openPhone("ines");
  let page = await phone.page();
  const { sofia, ines } = await pair(desk, page, server);
  await exchange(page);
  await server.kill();

  await startRound(page, "Secteur 1");
  await encounter(page, "Lune");
  await endRound(page);
  for (const [night, who] of [[1, "Kiwi"], [2, "Plume"]] as const) {
    await phone.kill();
    phone = await openPhone("ines");
    // The phone's clock goes on, night after night.
    await phone.context.addInitScript((ms) => {
      const now = Date.now;
      Date.now = () => now.call(Date) + ms;
    }, night * DAY);
    page = await phone.page();
    await openNotebook(page, ines);
    await startRound(page, `Secteur ${night + 1}`);
    await encounter(page, who);
    await endRound(page);
  }
  // Three rounds begun and ended, three people, three encounters.
  await expect(page.getByText("12 sur ce téléphone")).toBeVisible();
  await beginEncounter(page, "Brume");
  await page.getByLabel("Note libre").fill("attend devant la gare");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await page.getByRole("link", { name: "Retour" }).click();

  await server.restart();
  await page.getByText("12 sur ce téléphone").click();
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await exchange(page);
  await expect(page.getByRole("link", { name: /Rencontre.*Brouillon|Brouillon.*Rencontre/ })).toBeVisible();
  await openNotebook(desk, sofia, "/app/encounters");
  const rows = desk.getByRole("main").locator("a.row");
  for (const who of ["Lune", "Kiwi", "Plume"]) await expect(rows.filter({ hasText: who })).toHaveCount(1);
  await openNotebook(desk, sofia, "/app/rounds");
  for (const sector of [1, 2, 3]) await expect(rows.filter({ hasText: `Secteur ${sector}` })).toHaveCount(1);
});
