// One phone, two members: each has her own notebook, and what one wrote is never sent as the other's.

import type { Page } from "@playwright/test";
import { choosePhrase, createTeam, invite, join, type Member, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const tonight = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();

/** Closes what is open and opens a colleague's. */
async function switchTo(page: Page, member: Member): Promise<void> {
  await press(page, "Masquer");
  await press(page, "Reprendre");
  await expect(page.getByRole("heading", { level: 1, name: "Qui êtes-vous ?" })).toBeVisible();
  await page.getByRole("button", { name: new RegExp(member.name) }).click();
  await unlock(page, member);
  // The page shows what it showed when she closed it: a form that is her own, or tonight.
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await tonight(page);
}

/** A whole note of somebody, and a draft of somebody else. */
async function write(page: Page, note: string, draft: string): Promise<void> {
  await createPerson(page, note);
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await beginEncounter(page, draft);
  await page.getByLabel("Note libre").fill(`à finir pour ${draft}`);
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
}

/** The encounter that waits on the first page is this person's, and nothing of a colleague's shows. */
async function expectDraft(page: Page, who: string, others: RegExp): Promise<void> {
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await page.getByRole("link", { name: /Rencontre.*Brouillon/ }).click();
  await expect(page.getByRole("region", { name: who })).toBeVisible();
  await expect(page.getByLabel("Note libre")).toHaveValue(`à finir pour ${who}`);
  await expect(page.getByText(others)).toHaveCount(0);
  await page.getByRole("link", { name: "Retour" }).click();
  await tonight(page);
}

test("two members switch on one phone, offline: drafts and notes stay, and leave once, by their author", async ({ openPhone, server }) => {
  const desk = await (await openPhone("desk")).page();
  const sofia = await createTeam(desk, server, "Sofia");
  const phone = await openPhone("phone");
  const page = await phone.page();
  const ines = await join(page, await invite(desk, sofia, "Inès"), "Inès");
  await expect(desk.getByText("Inès fait partie de l’équipe")).toBeVisible();

  // Malik comes to the same phone by its closed screen; Inès keeps hers.
  const link = await invite(desk, sofia, "Malik");
  await press(page, "Masquer");
  await press(page, "Reprendre");
  await page.locator("summary", { hasText: "Quelqu’un d’autre utilise ce téléphone" }).click();
  await expect(page.getByRole("link", { name: "J’ai une invitation" })).toBeVisible();
  await page.goto(link);
  await press(page, "Rester dans le navigateur");
  await page.getByLabel("Votre prénom").fill("Malik");
  await press(page, "Continuer");
  const malik: Member = { name: "Malik", phrase: await choosePhrase(page) };
  await press(page, "Demander à entrer");
  await expect(page.getByRole("heading", { level: 1, name: "Qui êtes-vous ?" })).toBeVisible();
  await page.getByRole("button", { name: /Malik/ }).click();
  await unlock(page, malik);
  await tonight(page);
  await expect(desk.getByText("Malik fait partie de l’équipe")).toBeVisible();
  await exchange(page);

  await phone.context.setOffline(true);
  await write(page, "Lune", "Kiwi");
  await switchTo(page, ines);
  await write(page, "Plume", "Écho");

  await press(page, "Masquer");
  await press(page, "Reprendre");
  // The person that an encounter names for the first time is a draft of its own.
  for (const name of ["Inès", "Malik"]) {
    await expect(page.getByRole("button", { name: new RegExp(`${name}.*1\\s+note sur ce téléphone · 2\\s+brouillons`) })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: /Malik/ }).click();
  await unlock(page, malik);
  await expectDraft(page, "Kiwi", /Écho|Plume/);

  // Online, as Malik, with the session that was Malik's; then as Inès, who must sign in as herself.
  await phone.context.setOffline(false);
  await exchange(page);
  await switchTo(page, ines);
  await expectDraft(page, "Écho", /Kiwi/);
  await exchange(page);

  await desk.goto("/app");
  await unlock(desk, sofia);
  await exchange(desk);
  await desk.getByRole("link", { name: "Personnes" }).click();
  for (const [name, author] of [["Lune", "Malik"], ["Plume", "Inès"]] as const) {
    const row = desk.getByRole("main").getByRole("link", { name: new RegExp(name) });
    await expect(row).toHaveCount(1);
    await row.click();
    await desk.getByRole("link", { name: "Voir l’histoire" }).click();
    await expect(desk.getByText(new RegExp(author)).first()).toBeVisible();
    await desk.getByRole("link", { name: "Personnes" }).first().click();
  }
});
