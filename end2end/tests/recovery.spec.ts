// The only coordinator is lost with all she had: the printed recovery sheet gives the team one again, with all its notes.

import { join } from "node:path";
import { alive, choosePhrase, createTeam, unlock } from "../fixtures/acts.ts";
import { film, phoneWithCamera } from "../fixtures/camera.ts";
import { createPerson, exchange } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import type { Page } from "@playwright/test";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** From the passphrase to the open notebook of a coordinator who reads Lune. */
async function reopen(page: Page, name: string): Promise<void> {
  const phrase = await choosePhrase(page);
  await press(page, "Rouvrir le carnet");
  await expect(heading(page, "Le carnet de l’équipe est rouvert")).toBeVisible();
  await expect(page.getByRole("button", { name: "Imprimer ma fiche" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ouvrir le carnet" }).click();
  await expect(heading(page, `Bonsoir ${name}`)).toBeVisible();
  await unlock(page, { name, phrase });
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("link", { name: /Lune/ })).toBeVisible();
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await expect(page.getByRole("link", { name: "Inviter quelqu’un" })).toBeVisible();
}

test("the sheet's words, typed, reopen the team's notebook; another sheet's change nothing", async ({ openPhone, server }) => {
  const lost = await openPhone("lost");
  const before = await lost.page();
  const sofia = await createTeam(before, server, "Sofia");
  await unlock(before, sofia);
  await createPerson(before, "Lune");
  await exchange(before);
  await lost.kill();

  const page = await (await openPhone("new")).page();
  await page.goto("/");
  await page.getByRole("link", { name: "J’ai la feuille de secours" }).click();
  await alive(page);
  await expect(heading(page, "Feuille de secours")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Votre prénom").fill("Awa");
  await press(page, "Continuer");
  await expect(page.getByText(/Ces mots ne vont pas ensemble/)).toBeVisible();
  // The words of an account sheet are whole, and no team's recovery sheet.
  await page.getByLabel("Les douze mots de la feuille").fill(sofia.sheet ?? "");
  await press(page, "Continuer");
  await choosePhrase(page);
  await press(page, "Rouvrir le carnet");
  await expect(page.getByText(/Aucune équipe d’ici n’a cette feuille/)).toBeVisible();
  await press(page, "Retour");
  await page.getByLabel("Les douze mots de la feuille").fill(sofia.recovery ?? "");
  await press(page, "Continuer");
  await reopen(page, "Awa");
});

test("the printed code, scanned, does the same", async ({ page: first, server, scratch }) => {
  let seen = "";
  // It stands on the paper only.
  const sofia = await createTeam(first, server, "Sofia", undefined, async () => {
    await expect(first.locator("svg.qr")).toBeHidden();
    seen = await film(first.locator("svg.qr"), scratch);
  });
  await unlock(first, sofia);
  await createPerson(first, "Lune");
  await exchange(first);
  await first.goto("/about");

  const context = await phoneWithCamera(join(scratch, "awa"), server.url, seen);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/recover");
  await alive(page);
  await press(page, "Scanner la feuille");
  await expect(page.getByText("Feuille lue")).toBeVisible();
  await expect(page.getByLabel("Les douze mots de la feuille")).toHaveCount(0);
  await page.getByLabel("Votre prénom").fill("Awa");
  await press(page, "Continuer");
  await reopen(page, "Awa");
  await context.close();
});
