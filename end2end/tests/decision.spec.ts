// A decision: written without a network, read by a colleague, printed. Nothing is ever sent by the notebook, and the page says so.

import type { Page } from "@playwright/test";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, openPerson, pair, save, unfold } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const titled = (page: Page, name: string) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

/** By keys alone: Tab until something of this name has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (wanted.test(name.trim())) return;
  }
  throw new Error(`${wanted} is not on the way`);
}

test("a decision is written offline, by keys alone, read by a colleague, and its page is made for paper", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia", { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  await createPerson(desk, "Lune");
  await exchange(desk);
  await desk.getByRole("link", { name: "Personnes" }).click();
  await desk.getByRole("link", { name: /Lune/ }).click();

  await sofias.context.setOffline(true);
  await desk.getByRole("link", { name: "Écrire une décision", exact: true }).click();
  await titled(desk, "Écrire une décision");
  await expect(desk.getByText("Lanterne n’envoie rien", { exact: true })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(desk.getByText(/Il manque\s: Décision, Pourquoi/)).toBeVisible();

  // What it is about stands chosen; the rest by keys.
  await expect(desk.getByRole("checkbox", { name: "Lune" })).toBeChecked();
  await desk.getByRole("heading", { level: 1 }).focus();
  await tabTo(desk, /^Ce qui a été vu/);
  await desk.keyboard.type("un bleu au poignet");
  await tabTo(desk, /^Ce qui a été dit/);
  await desk.keyboard.type("elle dit qu’on garde son téléphone");
  await tabTo(desk, /^Ce que l’équipe en pense/);
  await desk.keyboard.type("emprise probable");
  await tabTo(desk, /^Information préoccupante/);
  await desk.keyboard.press("Space");
  await tabTo(desk, /^Pourquoi/);
  await desk.keyboard.type("elle a quinze ans et personne ne la protège");
  // Within a question the arrows choose.
  await tabTo(desk, /^Oui$/);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("radio", { name: "Non", exact: true }).first()).toBeChecked();
  await tabTo(desk, /^Pourquoi pas/);
  await desk.keyboard.type("pas revue depuis");
  // Whether the parents were told is part of it; the form says so and goes there.
  await tabTo(desk, /^Enregistrer$/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Il manque\s: Parents informés$/)).toBeVisible();
  await desk.keyboard.press("Space");
  await tabTo(desk, /^Enregistrer$/);
  await desk.keyboard.press("Enter");
  await titled(desk, "Décision");
  await expect(desk.getByRole("strong").filter({ hasText: "Pas encore envoyée" })).toBeVisible();
  await expectAccessible(desk);

  await sofias.context.setOffline(false);
  await exchange(desk);
  await exchange(phone);
  await openPerson(phone, "Lune");
  await phone.getByRole("link", { name: /^Décision\s: Information préoccupante/ }).first().click();
  await titled(phone, "Décision");
  const main = phone.getByRole("main");
  for (const said of ["un bleu au poignet", "elle dit qu’on garde son téléphone", "emprise probable", "Décidée par Sofia", "Non : pas revue depuis", "Lune"]) {
    await expect(main).toContainText(said);
  }
  for (const box of ["Ce qui a été vu", "Ce qui a été dit", "Ce que l’équipe en pense"]) {
    await expect(phone.getByRole("heading", { name: box })).toBeVisible();
  }
  await expectAccessible(phone);

  // On paper: the decision, who read it out and when; no bar, no button, no notice.
  await phone.emulateMedia({ media: "print" });
  await expect(phone.getByText("un bleu au poignet")).toBeVisible();
  await expect(phone.getByText(/^Imprimée par Inès/)).toBeVisible();
  await expect(phone.getByText(/^Document confidentiel/)).toBeVisible();
  await expect(phone.getByText("Décidée par Sofia")).toBeVisible();
  for (const gone of ["Imprimer", "Masquer"]) await expect(phone.getByRole("button", { name: gone })).toBeHidden();
  await expect(phone.getByText("Lanterne n’envoie rien", { exact: true })).toBeHidden();
  await phone.emulateMedia({ media: "screen" });

  // Whoever posts it notes that it was sent; the colleague sees it.
  await phone.getByRole("link", { name: "Modifier", exact: true }).click();
  await phone.locator("summary", { hasText: "Envoi et réponse" }).click();
  await phone.getByLabel("Envoyée le").fill("2026-11-27T09:30");
  await phone.getByRole("radio", { name: "Courrier", exact: true }).click();
  await phone.getByLabel("À qui ?").fill("CRIP du département");
  await save(phone, "Décision enregistrée");
  await expect(main).toContainText("CRIP du département");
  await expect(main).not.toContainText("Pas encore envoyée");

  // Every decision in one list, from the persons' and from the morning.
  await phone.getByRole("link", { name: "Toutes les décisions" }).click();
  await titled(phone, "Décisions");
  const listed = main.getByRole("link", { name: /^Décision\s: Information préoccupante/ });
  await expect(listed).toContainText("Lune");
  await expect(listed).toContainText("Envoyée");
  await expectAccessible(phone);
});

test("a signalement begun in a hurry waits among what is to be completed, and what was serious stays on top until it is saved", async ({ openPhone, server }) => {
  const page = await (await openPhone("sofia")).page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await beginEncounter(page, "Lune");
  await page.getByRole("radio", { name: "Avérée" }).click();
  await page.getByRole("radio", { name: "Rue" }).click();
  await page.getByRole("radio", { name: "Pas sûr" }).first().click();
  await unfold(page, "Vigilance");
  await page.getByRole("radio", { name: "Grave", exact: true }).click();
  await save(page, "Rencontre enregistrée");
  const morning = async () => {
    await page.getByRole("link", { name: "Ce soir", exact: true }).click();
    await page.getByRole("link", { name: /^Ce matin/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Ce matin/ })).toBeVisible();
  };
  const lines = page.getByRole("main").locator("a.morning-row");
  await morning();
  await expect(lines).toHaveCount(1);
  await lines.first().click();
  await page.getByRole("link", { name: "Écrire la décision" }).click();
  await titled(page, "Écrire une décision");
  const signalement = page.getByRole("radio", { name: /^Signalement/ });
  await signalement.click();
  await page.getByLabel("Ce qui a été vu").fill("un bleu au poignet");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();

  await page.getByRole("link", { name: "Retour" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ce matin/ })).toBeVisible();
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toContainText("Grave, sans décision de l’équipe · une décision est commencée sur ce téléphone");
  await expect(lines.nth(1)).toContainText(/Brouillon à compléter, sur ce téléphone · Il manque\s: pourquoi, (le )?jeune informé.*parents informés/);
  await expectAccessible(page);
  await lines.nth(0).click();
  await page.getByRole("link", { name: "Finir la décision commencée" }).click();
  await expect(signalement).toBeChecked();
  await page.getByLabel(/^Pourquoi/).fill("elle a quinze ans");
  for (const told of [/^Le jeune est informé/, /^Les parents sont informés/]) await page.getByRole("group", { name: told }).getByRole("radio", { name: "Oui" }).click();
  await save(page, "Décision enregistrée");
  await morning();
  await expect(lines).toHaveCount(0);
  await expect(page.getByText("1 sur 1", { exact: true })).toBeVisible();
});
