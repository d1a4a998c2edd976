// axe-core finds nothing on any page, in the dark and in the light, in French and in English.

import type { Page } from "@playwright/test";
import { alive, choosePhrase, sheetWords } from "../fixtures/acts.ts";
import { go, test } from "../fixtures/demo.ts";
import { expect, expectAccessible } from "../fixtures/index.ts";
import { notebookPages, publicPages } from "../fixtures/pages.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Every rule in the dark; in the light, where only the colours are others, contrast. With everything unfolded. */
async function accessible(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await page.emulateMedia({ colorScheme: "dark" });
  await test.step(`${name}, dark`, () => expectAccessible(page));
  await page.emulateMedia({ colorScheme: "light" });
  await test.step(`${name}, light`, () => expectAccessible(page, "color-contrast"));
}

test("the public pages", async ({ page }) => {
  for (const lang of ["fr", "en"]) {
    for (const [name, path] of publicPages) {
      await page.goto(`${path}?lang=${lang}`);
      await alive(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await accessible(page, `${name}, ${lang}`);
    }
  }
});

test("signing in with nothing written", async ({ page }) => {
  await page.goto("/sign-in");
  await alive(page);
  await press(page, "Se connecter");
  await expect(page.getByText("Écrivez votre phrase de passe.")).toBeVisible();
  await accessible(page, "sign-in, refused");
  await page.getByLabel("Les douze mots de la fiche").fill("aba");
  await accessible(page, "sign-in, words offered");
});

test("every step of creating a team, and the closed notebook", async ({ page, server }) => {
  await page.goto("/create-team");
  await alive(page);
  await press(page, "Continuer");
  await accessible(page, "names missing");
  await page.getByLabel("Code de mise en route").fill(server.setupCode);
  await page.getByLabel("Nom de l’équipe").fill("Équipe de nuit");
  await page.getByLabel("Votre prénom").fill("Sofia");
  await press(page, "Continuer");
  await choosePhrase(page);
  await accessible(page, "phrase");
  await press(page, "Continuer");
  await expect(page.getByRole("heading", { level: 1, name: "Feuille de secours" })).toBeVisible();
  const words = await sheetWords(page);
  await accessible(page, "recovery sheet");
  await press(page, "J’ai la feuille en main");
  const asked = await page.getByLabel(/^Mot numéro \d+$/).all();
  expect(asked).toHaveLength(2);
  await accessible(page, "two words asked");
  for (const field of asked) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? "");
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? "");
  }
  await press(page, "Créer l’équipe");
  await expect(page.getByRole("heading", { level: 1, name: "Fiche de connexion" })).toBeVisible();
  await accessible(page, "account sheet");
  await page.getByRole("link", { name: "Ouvrir le carnet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await accessible(page, "closed");
  await page.getByLabel("Phrase de passe").fill("une autre phrase de passe");
  await press(page, "Ouvrir");
  await expect(page.getByText("Ce n’est pas la bonne phrase de passe.")).toBeVisible();
  await accessible(page, "wrong passphrase");
});

test("a device that nobody has a notebook on", async ({ page }) => {
  await page.goto("/app");
  await expect(page.getByText("Personne n’a encore de carnet sur cet appareil")).toBeVisible();
  await accessible(page, "stranger");
});

test("every page of the notebook, and the neutral screen", async ({ demo }) => {
  test.setTimeout(240_000);
  const { phone, page } = await demo.open("accessible");
  const pages = await notebookPages(page);
  for (const [name, path] of pages) {
    await go(page, path);
    await accessible(page, name);
  }
  await go(page, "/app/this-device");
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const inEnglish = new Set(["tonight", "encounter-new", "encounter", "persons", "team", "report", "trends"]);
  for (const [name, path] of pages.filter(([name]) => inEnglish.has(name))) {
    await go(page, path);
    await accessible(page, `${name}, English`);
  }
  await page.getByRole("button", { name: "Hide" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Paused" })).toBeVisible();
  await accessible(page, "neutral");
  await phone.close();
});

test("an encounter with everything on it, refused and then filled", async ({ demo }) => {
  test.setTimeout(240_000);
  const { phone, page } = await demo.open("accessible-encounter");
  await go(page, "/app/encounters/new");
  await press(page, "Enregistrer");
  await expect(page.getByText(/^Il manque \d réponses$/)).toBeVisible();
  await accessible(page, "refused");
  await press(page, "Inconnue");
  await press(page, "Groupe");
  await page.getByRole("combobox", { name: "Ajouter quelqu’un" }).fill("Lun");
  await expect(page.getByRole("option").first()).toBeVisible();
  await accessible(page, "searching");
  await page.getByRole("option").first().click();
  await page.getByRole("radio", { name: "Rue" }).check({ force: true });
  await page.getByRole("radio", { name: "Avérée" }).first().check({ force: true });
  await page.getByLabel("Note libre").fill("Appeler Marie Dupont au 06 12 34 56 78.");
  await page.getByRole("radio", { name: "Danger immédiat" }).check({ force: true });
  await accessible(page, "filled");
  await phone.close();
});

test("an invitation, and every step of answering it", async ({ demo, page }) => {
  const desk = await demo.open("accessible-invite");
  await go(desk.page, "/app/team/invite");
  await desk.page.getByLabel("Pour qui ?").fill("Noor");
  await press(desk.page, "Créer l’invitation");
  const link = desk.page.getByText(/\/join#/);
  await expect(link).toBeVisible();
  await accessible(desk.page, "invitation shown");
  await page.goto((await link.innerText()).trim());
  await alive(page);
  await accessible(page, "install first");
  await press(page, "Rester dans le navigateur");
  await accessible(page, "invitation");
  await page.getByLabel("Votre prénom").fill("Noor");
  await press(page, "Continuer");
  await choosePhrase(page);
  await accessible(page, "phrase");
  await desk.phone.close();
});
