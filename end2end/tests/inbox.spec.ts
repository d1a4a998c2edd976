// Noter sans ouvrir: what is written while the notebook is closed outlives a dead phone, is readable nowhere, and keeps its time.

import type { Page } from "@playwright/test";
import { createTeam, invite, join, openNotebook, unlock } from "../fixtures/acts.ts";
import { exchange, pair } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { tracesInFolder, tracesInStorage } from "../fixtures/traces.ts";

const TEXT = "Elle attend sous le porche vermillon";
const WHO = "Quetzalune";
const WHERE = "quai des Myosotis";
const DRAFT = /Rencontre.*Noté sans ouvrir/s;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const happened = (page: Page) => page.getByLabel("Ce qui s’est passé");

async function startNote(page: Page): Promise<void> {
  await press(page, "Noter sans ouvrir");
  await expect(page.getByRole("heading", { level: 1, name: "Noter sans ouvrir" })).toBeVisible();
}

/** Completes the draft that was noted and saves it. */
async function completeAndSave(page: Page): Promise<void> {
  await press(page, "Inconnue");
  await page.getByRole("radio", { name: "Supposée" }).first().check({ force: true });
  await page.getByRole("radio", { name: "Rue", exact: true }).check({ force: true });
  await press(page, "Enregistrer");
  await expect(page.getByText("Rencontre enregistrée")).toBeVisible();
}

test("the phone dies over a note in the closed notebook: it becomes a draft at its own time, and the team has it once", async ({ openPhone, server, scratch }) => {
  const desk = await (await openPhone("sofia")).page();
  let phone = await openPhone("ines");
  let page = await phone.page();
  const { sofia, ines } = await pair(desk, page, server);
  await exchange(page);
  await phone.context.setOffline(true);
  await page.goto("/app");
  await startNote(page);
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: /17/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /119/ })).toBeVisible();
  const time = (await page.getByText(/^\d+\sh\s\d+$/).first().innerText()).trim();
  await happened(page).pressSequentially(TEXT);
  await page.getByLabel("Où ?").fill(WHERE);
  await page.getByLabel("Qui ? Un surnom").fill(WHO);
  await expect(page.getByText("Gardé, fermé")).toBeVisible();
  const words = [TEXT, "vermillon", WHO, WHERE, "Myosotis"];
  expect(await tracesInStorage(page, words)).toEqual([]);
  await phone.kill();
  expect(tracesInFolder(phone.profile, words)).toEqual([]);

  phone = await openPhone("ines");
  await phone.context.setOffline(true);
  page = await phone.page();
  await page.goto("/app");
  await expect(page.getByText(/1 note gardée, à reprendre/)).toBeVisible();
  await expect(page.getByText(TEXT)).toHaveCount(0);
  await unlock(page, ines);
  const draft = page.getByRole("link", { name: DRAFT });
  await expect(draft).toHaveCount(1);
  await expect(draft).toContainText(time);
  await draft.click();
  await expect(page.getByLabel("Note libre")).toHaveValue(`${WHO} · ${TEXT}`);
  await completeAndSave(page);
  await expect(page.getByRole("link", { name: DRAFT })).toHaveCount(0);
  await phone.context.setOffline(false);
  await exchange(page);
  await page.goto("/app");
  await expect(page.getByRole("button", { name: "Noter sans ouvrir" })).toBeVisible();
  await expect(page.getByText(/gardées?, à reprendre/)).toHaveCount(0);

  await openNotebook(desk, sofia, "/app/encounters");
  const rows = desk.getByRole("main").locator("a.row");
  await expect(rows).toHaveCount(1);
  await rows.click();
  await expect(desk.getByRole("main")).toContainText(time);
  await expect(desk.getByRole("main")).toContainText(TEXT);
  await phone.close();
  await server.stop();
  expect(tracesInFolder(scratch, words)).toEqual([]);
});

test("an alert in the closed notebook: numbers first, not sent and said so, one tap from the team once it is open", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await exchange(page);
  await page.goto("/app");
  await phone.context.setOffline(true);
  await startNote(page);
  await press(page, "C’est grave : alerte");
  await expect(page.getByRole("heading", { level: 1, name: "Alerte sans ouvrir" })).toBeVisible();
  await expect(page.getByText(/NON ENVOYÉE/)).toBeVisible();
  const [number, field] = [await page.getByRole("link", { name: /17/ }).first().boundingBox(), await happened(page).boundingBox()];
  expect(number?.y).toBeLessThan(field?.y ?? 0);
  await expectAccessible(page);
  await happened(page).fill("Menacée devant la gare");
  await press(page, "Terminer");
  await expect(page.getByText("Alerte gardée, NON ENVOYÉE")).toBeVisible();
  await expect(page.getByText("Menacée devant la gare")).toHaveCount(0);
  await expectAccessible(page);
  await press(page, "Revenir au carnet fermé");
  await expect(page.getByText(/1 note gardée, à reprendre/)).toBeVisible();
  await unlock(page, sofia);
  await expect(page.getByText(/Alerte notée sans ouvrir.+NON ENVOYÉE/)).toBeVisible();
  await expect(page.getByText("Menacée devant la gare")).toBeVisible();
  await expect(page.getByRole("link", { name: DRAFT })).toHaveCount(1);
  await press(page, "Envoyer l’alerte");
  await expect(page.getByText(/Alerte notée sans ouvrir/)).toHaveCount(0);
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await phone.context.setOffline(false);
  await exchange(page);
});

test("before a coordinator let her in an alert can be written, and it becomes a note when she is in", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const sofia = await createTeam(desk, server, "Sofia");
  const link = await invite(desk, sofia, "Inès");
  // Nobody is there to let her in.
  await desk.goto("/app");
  const page = await (await openPhone("ines")).page();
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await press(page, "Rester dans le navigateur");
  await page.getByLabel("Votre prénom").fill("Inès");
  await press(page, "Continuer");
  const offered = page.getByRole("status").filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).first();
  await expect(offered).toBeVisible();
  const ines = { name: "Inès", phrase: (await offered.innerText()).trim() };
  await page.getByLabel("Écrivez-la pour la retenir").fill(ines.phrase);
  await press(page, "Demander à entrer");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Inès" })).toBeVisible();
  await startNote(page);
  await press(page, "C’est grave : alerte");
  await happened(page).fill("Menacée devant la gare");
  await press(page, "Terminer");
  await press(page, "Revenir au carnet fermé");
  await unlock(page, ines);
  await expect(page.getByText(/Alerte notée sans ouvrir.+NON ENVOYÉE/)).toBeVisible();
  await press(page, "Envoyer l’alerte");
  await unlock(desk, sofia);
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  await exchange(page);
  await expect(page.getByText(/Alerte notée sans ouvrir/)).toHaveCount(0);
  await expect(page.getByRole("link", { name: DRAFT })).toHaveCount(1);
});

test("two members on one phone: the note goes to whoever was chosen, and hiding closes it", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const phone = await openPhone("shared");
  const page = await phone.page();
  const sofia = await createTeam(desk, server, "Sofia");
  const ines = await join(page, await invite(desk, sofia, "Inès"), "Inès");
  await expect(desk.getByText("Inès fait partie de l’équipe")).toBeVisible();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  await page.getByLabel("Les douze mots de la fiche").fill(sofia.sheet ?? "");
  await page.getByLabel("Phrase de passe").fill(sofia.phrase);
  await press(page, "Se connecter");
  await expect(page.getByRole("heading", { level: 1, name: "Qui êtes-vous ?" })).toBeVisible();

  await page.getByRole("button", { name: /^Inès/ }).click();
  await startNote(page);
  await happened(page).pressSequentially("attend");
  await press(page, "Masquer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pause");
  await expect(page.getByText(/attend|Noter|Inès/)).toHaveCount(0);
  await press(page, "Reprendre");
  await page.getByRole("button", { name: /^Sofia/ }).click();
  await expect(page.getByText(/gardées?, à reprendre/)).toHaveCount(0);
  await press(page, "Ce n’est pas moi");
  await page.getByRole("button", { name: /^Inès/ }).click();
  await expect(page.getByText(/1 note gardée, à reprendre/)).toBeVisible();
  await unlock(page, ines);
  await page.getByRole("link", { name: DRAFT }).click();
  await expect(page.getByLabel("Note libre")).toHaveValue("attend");
});
