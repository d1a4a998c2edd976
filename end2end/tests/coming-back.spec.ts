// A forgotten passphrase: a coordinator invites again, and the same phone opens with a new one, every note as it was.

import { choosePhrase, openNotebook, unlock, type Member } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, openPerson, pair } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import type { Page } from "@playwright/test";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const forgotten = (page: Page) => page.locator("summary", { hasText: "Phrase oubliée ?" }).click();

/** The coordinator, at her open notebook, invites a member again. Answers the link; the screen stays open. */
async function inviteAgain(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  await press(page, "Réinviter (phrase oubliée)");
  await press(page, "Créer l’invitation");
  const link = page.getByText(/\/join#/);
  await expect(link).toBeVisible();
  return (await link.innerText()).trim();
}

/** On the phone that has the notebook: the link is pasted, a new passphrase chosen, the answer sent. */
async function answer(page: Page, link: string, name: string): Promise<Member> {
  await forgotten(page);
  await page.getByLabel("Ou collez le lien reçu").fill(link);
  await press(page, "Continuer avec ce lien");
  await expect(heading(page, "Vous revenez")).toBeVisible();
  expect(page.url()).not.toContain("#");
  await expectAccessible(page);
  await press(page, "Continuer");
  const phrase = await choosePhrase(page);
  await press(page, "Demander à revenir");
  await expect(heading(page, `Bonsoir ${name}`)).toBeVisible();
  await expect(page.getByText("Écrivez votre nouvelle phrase", { exact: false })).toBeVisible();
  return { name, phrase };
}

test("a forgotten passphrase costs no note: sent, unsent and begun, all are there behind the new one", async ({ page: desk, openPhone, server }) => {
  const page = await (await openPhone("ines")).page();
  const { ines } = await pair(desk, page, server);
  await createPerson(page, "Lune");
  await exchange(page);
  await page.route("**/api/v1/push", (route) => route.abort());
  await createPerson(page, "Kiwi");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await beginEncounter(page, "Écho");
  await page.goto("/app");
  await expect(page.getByText(/1 note .* pas partie/).or(page.getByText(/1 note/)).first()).toBeVisible();
  await page.unroute("**/api/v1/push");

  const again = await answer(page, await inviteAgain(desk, "Inès"), "Inès");
  await unlock(page, again);
  await expect(heading(page, "Ce soir")).toBeVisible();
  await expect(desk.getByText("Inès est de retour")).toBeVisible();
  await exchange(page);
  // What was begun: the encounter, and Écho as a draft of her own.
  for (const begun of [/^Rencontre .*Brouillon/, /^Personne .*Brouillon/]) await expect(page.getByRole("link", { name: begun })).toBeVisible();
  await openPerson(page, "Kiwi");
  await openPerson(page, "Lune");
  await openPerson(desk, "Kiwi");

  // The device goes on as it was, and the old passphrase is over.
  await createPerson(page, "Plume");
  await exchange(page);
  await page.goto("/app");
  await page.getByLabel("Phrase de passe").fill(ines.phrase);
  await press(page, "Ouvrir");
  await expect(page.getByText(/Ce n’est pas la bonne phrase/)).toBeVisible();
});

test("while the coordination is away the old notebook stays whole, one can note, and the new passphrase waits", async ({ page: desk, openPhone, server }) => {
  const page = await (await openPhone("ines")).page();
  const { sofia, ines } = await pair(desk, page, server);
  await createPerson(page, "Lune");
  await exchange(page);
  await page.goto("/app");
  const link = await inviteAgain(desk, "Inès");
  await desk.goto("/about");
  const again = await answer(page, link, "Inès");
  await page.getByLabel("Phrase de passe").fill(again.phrase);
  await press(page, "Ouvrir");
  await expect(page.getByText("Pas encore confirmé")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "Noter sans ouvrir" })).toBeVisible();

  // She remembers after all: nothing has been taken away.
  await openNotebook(page, ines);
  await openPerson(page, "Lune");
  // The same link once more, on the same phone.
  await page.goto(link);
  await expect(heading(page, "Vous avez déjà répondu")).toBeVisible();
  await page.getByRole("link", { name: "Ouvrir le carnet" }).click();
  await page.getByLabel("Phrase de passe").fill(again.phrase);
  await press(page, "Ouvrir");
  await expect(page.getByText("Pas encore confirmé")).toBeVisible();
  // The coordinator opens hers, and the phone opens by itself.
  await openNotebook(desk, sofia);
  await expect(heading(page, "Ce soir")).toBeVisible();
  await openPerson(page, "Lune");
});

test("elsewhere the invitation says that it is of no use there, and one that was withdrawn leaves all as it was", async ({ page: desk, openPhone, server }) => {
  const page = await (await openPhone("ines")).page();
  const { ines } = await pair(desk, page, server);
  const link = await inviteAgain(desk, "Inès");
  const stranger = await (await openPhone("other")).page();
  await stranger.goto(link);
  await expect(heading(stranger, "Ce carnet n’est pas sur cet appareil")).toBeVisible();
  expect(stranger.url()).not.toContain("#");
  await expectAccessible(stranger);

  await desk.getByRole("link", { name: "Invitations en cours" }).click();
  await press(desk, "Retirer l’invitation");
  await expect(desk.getByText("Invitation retirée")).toBeVisible();
  await page.goto("/app");
  await forgotten(page);
  await page.getByLabel("Ou collez le lien reçu").fill("https://lanterne.example/join#AQAA");
  await press(page, "Continuer avec ce lien");
  await expect(page.getByText(/Ce n’est pas un lien d’invitation entier/)).toBeVisible();
  await page.getByLabel("Ou collez le lien reçu").fill(link);
  await press(page, "Continuer avec ce lien");
  await press(page, "Continuer");
  await choosePhrase(page);
  await press(page, "Demander à revenir");
  await expect(page.getByText(/n’est plus valable/)).toBeVisible();
  await openNotebook(page, ines);
  await expect(heading(page, "Ce soir")).toBeVisible();
});
