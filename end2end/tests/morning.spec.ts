// Ce matin: a desk and two phones go through a night. By keys alone on the desk; a question and its answer; a round validated without
// a phone that has not come back; a note that comes late.

import type { Page } from "@playwright/test";
import { createTeam, invite, join, openNotebook, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const lines = (page: Page) => page.getByRole("main").locator("a.morning-row");
const line = (page: Page, said: string | RegExp) => lines(page).filter({ hasText: said });

/**
 * How far the list is. Should an exchange have fallen into the moment in which Inès had a form open, her phone has told of a draft and
 * then of none: one thing more, settled by itself.
 */
const settled = (page: Page, done: number, of: number) => page.getByText(new RegExp(`^(${done} sur ${of}|${done + 1} sur ${of + 1})$`));

async function morning(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await page.getByRole("link", { name: /^Ce matin/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ce matin/ })).toBeVisible();
}

/** Minority of a person who is open. */
async function minority(page: Page, said: string): Promise<void> {
  await page.getByRole("link", { name: "Modifier" }).click();
  for (const fold of await page.locator("main details").all()) {
    await fold.evaluate((details: HTMLDetailsElement) => void (details.open = true));
  }
  await page.getByRole("radio", { name: said }).click();
  await save(page, "Personne enregistrée");
}

test("a night is gone through at a desk while two phones come back, one of them late", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const sofias = await openPhone("sofia");
  const [iness, maliks] = [await openPhone("ines"), await openPhone("malik")];
  const [desk, ines, malik] = [await sofias.page(), await iness.page(), await maliks.page()];
  const { sofia } = await pair(desk, ines, server);
  await join(malik, await invite(desk, sofia, "Malik"), "Malik");
  await expect(desk.getByText("Malik fait partie de l’équipe")).toBeVisible();
  await exchange(ines);

  // The night: Inès and Malik are out; Malik begins a note that he does not finish.
  await ines.getByRole("link", { name: "Commencer une tournée" }).click();
  await ines.getByRole("radio", { name: "Rue" }).click();
  await ines.getByLabel("Un autre secteur").fill("Secteur 2");
  await ines.getByRole("checkbox", { name: "Malik" }).click();
  await press(ines, "C’est parti");
  await beginEncounter(ines, "Lune");
  await ines.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await save(ines, "Rencontre enregistrée");
  await exchange(ines);
  await exchange(malik);
  await expect(malik.getByText("Secteur 2").first()).toBeVisible();
  await beginEncounter(malik, "Kiwi");
  await malik.getByRole("region", { name: "Kiwi" }).getByRole("radio", { name: "Supposée" }).click();
  await malik.getByRole("link", { name: "Retour" }).click();
  await malik.getByText("Tout est chez l’équipe").click();
  await press(malik, "Envoyer maintenant");
  await exchange(malik);
  // Kiwi and the meeting are two drafts. His phone has no network any more; two others write of Lune without knowing of each other.
  await maliks.context.setOffline(true);
  await openPerson(desk, "Lune");
  await sofias.context.setOffline(true);
  await iness.context.setOffline(true);
  await openPerson(ines, "Lune");
  await minority(ines, "Mineure, supposé");
  await minority(desk, "Majeure, supposé");
  await iness.context.setOffline(false);
  await ines.getByRole("link", { name: "Ce soir", exact: true }).click();
  await ines.getByRole("link", { name: "Terminer la tournée" }).click();
  await press(ines, "Terminer la tournée");
  await exchange(ines);
  await sofias.context.setOffline(false);
  await exchange(desk);

  // The morning: everything that is to be settled, and why, and who it waits for.
  await desk.setViewportSize({ width: 1280, height: 800 });
  await morning(desk);
  await expect(desk.getByRole("heading", { level: 2, name: /Rue, Secteur 2/ })).toBeVisible();
  await expect(line(desk, "Deux versions")).toContainText("Lune");
  await expect(line(desk, "2 brouillons sur le téléphone de Malik")).toContainText("Le téléphone de Malik");
  await expect(line(desk, "Tournée à valider")).toContainText("L’équipe");
  await expect(settled(desk, 0, 3)).toBeVisible();
  await expectAccessible(desk);

  // j and k, wherever one is; what one stands on is told beside the list.
  await desk.keyboard.press("j");
  await expect(lines(desk).nth(0)).toBeFocused();
  await expect(lines(desk).nth(0)).toContainText("Deux versions");
  await desk.keyboard.press("j");
  await expect(lines(desk).nth(1)).toBeFocused();
  await desk.keyboard.press("k");
  await expect(lines(desk).nth(0)).toBeFocused();
  const beside = desk.getByRole("region", { name: "Lune" });
  await expect(beside).toContainText("Deux personnes ont écrit sans se lire");
  await expectAccessible(desk);

  // A question to her who wrote it.
  const ask = beside.getByRole("link", { name: "Demander à Inès" });
  while (!(await ask.evaluate((link) => link === document.activeElement))) await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: /^Demander/ })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("Votre question").focus();
  await desk.keyboard.type("Tu as vu ses papiers ?");
  const put = desk.getByRole("button", { name: "Demander", exact: true });
  while (!(await put.evaluate((button) => button === document.activeElement))) await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await expect(line(desk, "Demandé à Inès")).toContainText("Tu as vu ses papiers ?");

  // What waits on a phone can be put to its owner as well.
  await line(desk, "2 brouillons").click();
  await desk.getByRole("link", { name: "Demander à Malik" }).click();
  await desk.getByLabel("Votre question").fill("Tu peux finir tes notes ?");
  await press(desk, "Demander");
  await expect(line(desk, "2 brouillons")).toContainText("Demandé à Malik");

  // She answers on her phone, and chooses; both arrive at the desk by themselves.
  await exchange(ines);
  const asked = ines.getByRole("region", { name: "On vous demande" }).or(ines.locator("section", { hasText: "On vous demande" })).first();
  await expect(asked).toContainText("Tu as vu ses papiers ?");
  await expectAccessible(ines);
  await asked.locator("summary", { hasText: "Répondre" }).click();
  await asked.getByLabel("Votre réponse").fill("Oui, mineure.");
  await press(ines, "Répondre");
  await expect(ines.getByText("On vous demande")).toBeHidden();
  await openPerson(ines, "Lune");
  await minority(ines, "Mineure, supposé");
  await expect(line(desk, "Deux versions")).toHaveCount(0);
  await expect(desk.getByText("Inès : « Oui, mineure. »")).toBeVisible();
  // The versions, and the question that stood with them.
  await expect(settled(desk, 2, 4)).toBeVisible();

  // The round, without Malik's phone.
  await desk.keyboard.press("j");
  while (!(await line(desk, "Tournée à valider").evaluate((row) => row === document.activeElement))) await desk.keyboard.press("j");
  await expect(desk.getByText("1 chose à régler avant de valider")).toBeVisible();
  await desk.getByRole("checkbox", { name: /^Sauf le téléphone de Malik/ }).focus();
  await desk.keyboard.press("Space");
  await expect(desk.getByText("Tout est réglé : la tournée peut être validée.")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Valider la tournée" }).focus();
  await desk.keyboard.press("Enter");
  await expect(line(desk, "Tournée à valider")).toHaveCount(0);
  await expect(settled(desk, 3, 4)).toBeVisible();

  // Malik comes back: his note reopens itself and nothing else, and his phone holds nothing any more.
  await maliks.context.setOffline(false);
  await malik.getByRole("link", { name: "Ce soir", exact: true }).click();
  await malik.getByRole("link", { name: /Rencontre.*Brouillon|Brouillon.*Rencontre/ }).click();
  await save(malik, "Rencontre enregistrée");
  await exchange(malik);
  const hisAsk = malik.locator(".card").filter({ hasText: "Tu peux finir tes notes ?" });
  await expect(hisAsk).toContainText("Téléphone de Malik");
  await hisAsk.getByRole("button", { name: "C’est fait" }).click();
  await expect(hisAsk).toHaveCount(0);
  await exchange(malik);
  await expect(line(desk, "Arrivée après la validation")).toContainText("Kiwi");
  await expect(line(desk, "sur le téléphone de Malik")).toHaveCount(0);
  // Two nicknames begun in one night on two phones, at one place: that they are two is said once.
  await expect(line(desk, "Peut-être la même personne")).toContainText(/Kiwi et Lune|Lune et Kiwi/);
  await expect(lines(desk)).toHaveCount(2);
  await line(desk, "Arrivée après la validation").click();
  await press(desk, "C’est relu");
  await expect(lines(desk)).toHaveCount(1);
  await line(desk, "Peut-être la même personne").click();
  await desk.getByRole("link", { name: "Comparer", exact: true }).click();
  await press(desk, "Ce sont deux personnes");
  await expect(desk.getByRole("main")).toContainText("Elles ne seront plus proposées.");
  await morning(desk);
  await expect(desk.getByRole("main")).toContainText("Rien à régler");
  await expect(settled(desk, 7, 7)).toBeVisible();

  // La relève: nicknames, and no member's name.
  await desk.getByRole("link", { name: "La relève" }).click();
  const relief = desk.getByRole("main");
  for (const said of ["Vu", "Promis", "À faire", "Lune", "Kiwi", "Secteur 2"]) await expect(relief).toContainText(said);
  for (const member of ["Inès", "Malik", "Sofia"]) await expect(relief).not.toContainText(member);
  await expectAccessible(desk);
});

test("on a phone a line has the screen to itself, and an empty morning says so", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await openNotebook(page, sofia, "/app/morning");
  await expect(page.getByText("La nuit n’a rien laissé à régler.")).toBeVisible();
  await expectAccessible(page);
  await createPerson(page, "Echo");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await page.getByRole("link", { name: "Commencer une tournée" }).click();
  await page.getByRole("radio", { name: "Rue" }).click();
  await page.getByLabel("Ajouter un secteur").fill("Quai");
  await page.getByRole("button", { name: "Ajouter", exact: true }).first().click();
  await press(page, "C’est parti");
  await morning(page);
  await line(page, "Tournée encore ouverte").click();
  await expect(page.getByRole("region", { name: /Rue, Quai/ })).toContainText("Sofia");
  await expectAccessible(page);
  await page.reload();
  await unlock(page, sofia);
  await page.getByRole("link", { name: "Terminer la tournée" }).click();
  await press(page, "Terminer la tournée");
  await morning(page);
  await line(page, "Tournée à valider").click();
  await press(page, "Valider la tournée");
  await expect(page.getByText("C’est réglé")).toBeVisible();
  await page.getByRole("link", { name: "Toute la liste" }).click();
  await expect(page.getByText("Tout ce que la nuit a laissé est réglé.")).toBeVisible();

  // Too early: taken back from the round's page, told by its history, and validated again.
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: /^Tournées/ }).click();
  await page.getByRole("main").getByRole("link", { name: /Quai/ }).click();
  await press(page, "Annuler la validation");
  await expect(page.getByRole("button", { name: "Annuler la validation" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Voir l’histoire" }).click();
  await expect(page.getByRole("main")).toContainText("Validation annulée, Sofia");
  await morning(page);
  await expect(page.getByText("0 sur 1", { exact: true })).toBeVisible();
  await line(page, "Tournée à valider").click();
  await press(page, "Valider la tournée");
  await expect(page.getByText("C’est réglé")).toBeVisible();
});
