// Accompanying somebody: a case with its stages and objectives, on one phone and on two.

import type { Page } from "@playwright/test";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { createPerson, exchange, openPerson, pair, save, unfold } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const titled = (page: Page, name: string) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
/** A tap on one answer; it ends when the answer stands. */
async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole("radio", { name, exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** Opens a case of a person whose page is shown. */
async function openCase(page: Page, reason: string): Promise<void> {
  await follow(page, "Ouvrir un dossier");
  await choose(page, reason);
  await press(page, "Ouvrir un dossier");
  await titled(page, "Dossier de Lune");
}

test("a case is opened for a reason, goes forth and back, is closed for a reason and opened again with its history", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Lune");
  const main = page.getByRole("main");
  await expect(main).toContainText("Pas de dossier.");
  await expectAccessible(page);

  // Nothing is opened without a reason, and it is said where it is missing.
  await follow(page, "Ouvrir un dossier");
  await expectAccessible(page);
  await press(page, "Ouvrir un dossier");
  await expect(page.getByText(/Il manque\s: Ouvert pour/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Demande du jeune" })).toBeFocused();
  await choose(page, "Demande du jeune");
  await press(page, "Ouvrir un dossier");
  await titled(page, "Dossier de Lune");
  await expect(main).toContainText(/Ouvert le .*\s: Demande du jeune/);
  await expect(main).toContainText("Sofia");

  // The stage by one tap, forth and back.
  for (const stage of ["Accroche", "Projet", "Accroche"]) await choose(page, stage);
  await expect(page.getByText("Étape notée").first()).toBeVisible();
  await press(page, "Perdu de vue");
  await expect(main).toContainText("Perdu de vue depuis le");
  await press(page, "De nouveau en contact");
  await expect(main).not.toContainText("Perdu de vue depuis le");
  await expectAccessible(page);

  // An objective in her words.
  await follow(page, "Ajouter un objectif");
  await choose(page, "Logement");
  await page.getByLabel("Avec les mots du jeune").fill("je veux une chambre qui ferme");
  await page.getByLabel("Prochain pas").fill("appeler le foyer avec elle");
  await page.getByLabel("Pour quand ?").fill("2020-01-05");
  await expectAccessible(page);
  await save(page, "Objectif enregistré");
  await titled(page, "Dossier de Lune");
  await page.getByRole("link", { name: /appeler le foyer avec elle/ }).click();
  await expect(main).toContainText("je veux une chambre qui ferme");
  for (const state of ["En cours", "Partiellement atteint", "Atteint"]) await choose(page, state);
  await expectAccessible(page);
  await choose(page, "En cours");
  await follow(page, "Voir le dossier");
  await expect(page.getByRole("link", { name: /appeler le foyer avec elle/ })).toContainText("En cours");

  // It stands on her page, with the next step and that it is late.
  await follow(page, "Voir la personne");
  await titled(page, "Lune");
  for (const said of ["Ouvert depuis le", "Accroche", "appeler le foyer avec elle", "En retard"]) await expect(main).toContainText(said);
  await expectAccessible(page);

  // Closed, also without a network, for a reason.
  await phone.context.setOffline(true);
  await follow(page, "Voir le dossier");
  await follow(page, "Clore");
  await press(page, "Clore le dossier");
  await expect(page.getByText(/Il manque\s: Clos pour/)).toBeVisible();
  await choose(page, "Sortie déclarée");
  await press(page, "Clore le dossier");
  await expect(main).toContainText("Ce dossier est clos");
  await expect(main).toContainText(/Clos le .*\s: Sortie déclarée/);
  await expectAccessible(page);

  await follow(page, "Rouvrir le dossier");
  await choose(page, "Partenaire");
  await press(page, "Rouvrir le dossier");
  await titled(page, "Dossier de Lune");
  await expect(main).not.toContainText("Ce dossier est clos");
  for (const said of ["Demande du jeune", "Sortie déclarée", "Partenaire"]) await expect(main).toContainText(said);

  // One thread on her page tells all of it.
  await follow(page, "Voir la personne");
  const thread = page.getByRole("region").or(main);
  for (const said of ["Dossier ouvert", "Dossier clos", "Dossier rouvert", "Nouvel objectif", "Objectif : Partiellement atteint", "Étape : Projet → Accroche"]) {
    await expect(thread.first()).toContainText(said);
  }

  // The list: mine, by stage.
  await phone.context.setOffline(false);
  await follow(page, "Personnes");
  await follow(page, "Dossiers");
  await expect(page.getByRole("heading", { level: 2, name: "Accroche" })).toBeVisible();
  await page.getByRole("link", { name: /^Lune/ }).click();
  await titled(page, "Dossier de Lune");
});

test("two phones change different fields of one case, offline, and nobody is asked; the same stage differently, and both stand", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  await createPerson(phone, "Lune");
  await openCase(phone, "Partenaire");
  await exchange(phone);
  await openPerson(desk, "Lune");
  await follow(desk, "Voir le dossier");

  await sofias.context.setOffline(true);
  await iness.context.setOffline(true);
  // Inès closes nothing and changes the stage; Sofia becomes the second who answers for it.
  await openPerson(phone, "Lune");
  await follow(phone, "Voir le dossier");
  await choose(phone, "Évaluation");
  await expect(phone.getByText("Étape notée")).toBeVisible();
  await follow(desk, "Modifier");
  await desk.getByLabel("Co-référent·e").selectOption({ label: "Sofia (vous)" });
  await save(desk, "Dossier enregistré");

  await iness.context.setOffline(false);
  await exchange(phone);
  await sofias.context.setOffline(false);
  await exchange(desk);
  await exchange(phone);
  for (const page of [phone, desk]) {
    await openPerson(page, "Lune");
    await expect(page.getByRole("main")).toContainText("Évaluation");
    await expect(page.getByRole("main")).toContainText("Inès, Sofia");
    await follow(page, "Voir le dossier");
    await expect(page.getByRole("radio", { name: "Évaluation", exact: true })).toBeChecked();
    await expect(page.getByRole("main")).not.toContainText("Deux versions");
  }

  await sofias.context.setOffline(true);
  await iness.context.setOffline(true);
  await choose(phone, "Projet");
  await choose(desk, "Veille");
  await iness.context.setOffline(false);
  await exchange(phone);
  await sofias.context.setOffline(false);
  await exchange(desk);
  await openPerson(desk, "Lune");
  await follow(desk, "Voir le dossier");
  for (const said of ["Deux versions", "Projet", "Veille"]) await expect(desk.getByRole("main")).toContainText(said);
});

test("a case half written waits on this phone, through a lock", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Lune");
  await follow(page, "Ouvrir un dossier");
  await choose(page, "Pair");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await page.goto("/app");
  await unlock(page, sofia);
  await page.getByRole("link", { name: /^Dossier/ }).click();
  await expect(page.getByRole("radio", { name: "Pair", exact: true })).toBeChecked();
  await press(page, "Ouvrir un dossier");
  await titled(page, "Dossier de Lune");
});

test("a referral goes through its states by one tap, from the person's page and from the encounter's", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Lune");
  await follow(page, "Noter une rencontre");
  await page.getByRole("radio", { name: "Téléphone, SMS" }).click();
  await page.getByRole("radio", { name: "Pas sûr" }).first().click();
  await page.getByRole("radio", { name: "Avérée", exact: true }).click();
  await unfold(page, "Orientations");
  await page.getByRole("checkbox", { name: "Planning familial" }).click();
  await save(page, "Rencontre enregistrée");
  await titled(page, "Lune");

  const referral = page.getByRole("group", { name: /Planning familial/ });
  await expect(referral.getByRole("radio", { name: "Proposée" })).toBeChecked();
  await referral.getByRole("radio", { name: "Acceptée" }).click();
  await expect(page.getByText("Orientation notée")).toBeVisible();
  await referral.getByRole("radio", { name: "Réalisée" }).click();
  // What was just settled stays under the thumb, and its way is on the thread.
  await expect(referral.getByRole("radio", { name: "Réalisée" })).toBeChecked();
  for (const said of ["Planning familial, Acceptée", "Planning familial, Réalisée"]) await expect(page.getByRole("main")).toContainText(said);
  await expectAccessible(page);

  await follow(page, "Orientation : Planning familial, Réalisée");
  const there = page.getByRole("group", { name: /Planning familial/ });
  await expect(there.getByRole("radio", { name: "Réalisée" })).toBeChecked();
  await there.getByRole("radio", { name: "Refusée" }).click();
  await expect(there.getByRole("radio", { name: "Refusée" })).toBeChecked();
  await expectAccessible(page);
});
