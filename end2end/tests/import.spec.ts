// A list that was kept in a spreadsheet: looked at, put right by hand, taken up, found, known again, and taken back as a whole.

import { createTeam, unlock } from "../fixtures/acts.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

/** As French Excel writes it: Windows-1252, semicolons, CR LF. */
const list = Buffer.from(
  ["Code interne;Sexe;Date de naissance", "Zéphyrine;F;12/05/2009", "Orphée;F;2010", "Isaure;F;31/02/2010"].join("\r\n"),
  "latin1",
);

test("a list is taken up, known again, and taken back", async ({ page, server }) => {
  const member = await createTeam(page, server, "Jeanne");
  await unlock(page, member);
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  await go(page, "/app/team");
  await page.getByRole("link", { name: /^Reprendre une liste/ }).click();
  const choose = () =>
    page.getByLabel("Fichier CSV").setInputFiles({ name: "suivi.csv", mimeType: "text/csv", buffer: list });
  const found = page.getByRole("main").getByRole("link", { name: /Zéphyrine/ });

  await choose();
  await expect(page.getByText("il manque le surnom").first()).toBeVisible();
  await page.getByLabel("Colonne «\u202fCode interne\u202f»").selectOption("Surnom");
  await expect(page.getByText("2 nouvelles personnes")).toBeVisible();
  const wrong = page.getByRole("listitem").filter({ hasText: "Ligne 4" });
  await expect(wrong).toContainText("Date de naissance");
  await expect(wrong).toContainText("pas une date");
  await expectAccessible(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lignes écartées en CSV" }).click();
  expect((await saving).suggestedFilename()).toBe("lanterne-a-corriger.csv");
  await page.getByRole("button", { name: "Reprendre 2 lignes" }).click();
  await expect(page.getByText("Repris\u202f: 2 nouvelles personnes")).toBeVisible();

  await go(page, "/app/persons");
  await page.getByLabel(/^Chercher/).fill("zefirine");
  await expect(found).toBeVisible();
  // On a desk she opens beside the list.
  const her = (await found.getAttribute("href"))?.split(/[/=]/).pop();
  await go(page, `/app/persons/${her}/history`);
  await expect(page.getByText("Repris d’une liste, Jeanne")).toBeVisible();

  await go(page, "/app/import");
  await choose();
  await expect(page.getByText("Ce fichier a déjà été repris")).toBeVisible();
  await page.getByRole("button", { name: /^suivi\.csv/ }).click();
  await expect(page.getByText("2 notes seraient supprimées")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Annuler cette reprise" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Annuler cette reprise" }).click();
  await expect(page.getByText("2 notes supprimées")).toBeVisible();
  await go(page, "/app/persons");
  await expect(found).toHaveCount(0);
});
