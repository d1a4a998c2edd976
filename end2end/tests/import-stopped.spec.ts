// The browser is killed while a larger list is being written. On return it is told how far it came; it is gone on with, or undone, and
// nothing is there twice. And a row of somebody who is known already is joined to her when the coordinator says so.

import type { Page } from "@playwright/test";
import { createTeam, type Member, unlock } from "../fixtures/acts.ts";
import { createPerson, exchange } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, type Phone, test } from "../fixtures/index.ts";
import { hooks, PREFIX, type Told } from "../kill/hooks.ts";

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" }).click();
const main = (page: Page) => page.getByRole("main");
const ROWS = 130;
const rows = Array.from({ length: ROWS }, (_, row) => `Fiche ${String(row + 1).padStart(3, "0")};F`);
const long = Buffer.from(`Surnom;Sexe\n${rows.join("\n")}\n`);

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Fichier CSV").setInputFiles({ name, mimeType: "text/csv", buffer });

/** How many persons there are whose name begins so. */
async function found(page: Page, name: string): Promise<number> {
  await go(page, "/app/persons");
  await page.getByLabel(/^Chercher/).fill(name);
  await expect(main(page).locator("a.row").filter({ hasText: name }).first()).toBeVisible();
  return main(page).locator("a.row").filter({ hasText: name }).count();
}

/** The list on the table is taken, and the browser killed once so many transactions of its writing are on the disk. */
async function takeUntilKilled(phone: Phone, page: Page, writes: number): Promise<void> {
  const stands = new Promise<void>((stands) =>
    page.on("console", (message) => {
      const text = message.text();
      if (text.startsWith(PREFIX) && (JSON.parse(text.slice(PREFIX.length)) as Told).at) stands();
    }),
  );
  await page.evaluate((step) => window.lanterneKill.arm(step), { name: "save: complete", nth: writes });
  const clicked = page.getByRole("button", { name: `Reprendre ${ROWS} lignes` }).click({ noWaitAfter: true }).catch(() => {});
  await stands;
  await phone.kill();
  await clicked;
}

test("killed halfway: told on return, gone on with, undone; nothing is there twice", async ({ openPhone, server }) => {
  test.setTimeout(120_000);
  const start = async () => {
    const phone = await openPhone("sofia");
    await phone.context.addInitScript(hooks, PREFIX);
    return { phone, page: await phone.page() };
  };
  let { phone, page } = await start();
  const sofia: Member = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await go(page, "/app/import");
  await choose(page, "longue.csv", long);
  await expect(page.getByText(`${ROWS} nouvelles personnes`)).toBeVisible();

  // The import's own record and two batches are on the disk.
  await takeUntilKilled(phone, page, 3);

  ({ phone, page } = await start());
  await page.goto("/app");
  await unlock(page, sofia);
  await exchange(page);
  await go(page, "/app/import");
  const told = page.getByRole("status").filter({ hasText: "La reprise s’est arrêtée" });
  await expect(told).toContainText("longue.csv");
  await expect(told).toContainText(/\d+ notes écrites sur 130/);
  await expectAccessible(page);

  // Gone on with: what is there is not written again.
  await choose(page, "longue.csv", long);
  await expect(page.getByText("Cette reprise avait été commencée")).toBeVisible();
  await expect(page.getByText(/^Par Sofia/)).toBeVisible();
  await press(page, "Continuer la reprise");
  await expect(page.getByText(`Repris\u202f: ${ROWS} nouvelles personnes`)).toBeVisible();
  await expect(page.getByText("La reprise s’est arrêtée")).toHaveCount(0);
  for (const name of ["Fiche 001", "Fiche 040", "Fiche 080", "Fiche 081", "Fiche 130"]) expect(await found(page, name)).toBe(1);

  // Undone as a whole.
  await go(page, "/app/import");
  await press(page, /^longue\.csv/);
  await expect(page.getByText("130 notes seraient supprimées")).toBeVisible();
  await press(page, "Annuler cette reprise");
  await page.getByRole("dialog").getByRole("button", { name: "Annuler cette reprise" }).click();
  await expect(page.getByText("130 notes supprimées")).toBeVisible();
  await go(page, "/app/persons");
  await expect(main(page).locator("a.row")).toHaveCount(0);
});

test("killed halfway and undone: it is gone, and the file can be taken anew", async ({ openPhone, server }) => {
  test.setTimeout(120_000);
  const start = async () => {
    const phone = await openPhone("sofia");
    await phone.context.addInitScript(hooks, PREFIX);
    return { phone, page: await phone.page() };
  };
  let { phone, page } = await start();
  const sofia: Member = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await go(page, "/app/import");
  await choose(page, "longue.csv", long);
  await takeUntilKilled(phone, page, 2);

  ({ phone, page } = await start());
  await page.goto("/app");
  await unlock(page, sofia);
  await go(page, "/app/import");
  await press(page, /^Annuler celle de Sofia/);
  await press(page, "Annuler cette reprise");
  await page.getByRole("dialog").getByRole("button", { name: "Annuler cette reprise" }).click();
  await expect(page.getByText(/\d+ notes supprimées/)).toBeVisible();
  await expect(page.getByText("La reprise s’est arrêtée")).toHaveCount(0);
  await choose(page, "longue.csv", long);
  await expect(page.getByText("Sa reprise a été annulée")).toBeVisible();
  await press(page, "Reprendre à nouveau");
  await press(page, `Reprendre ${ROWS} lignes`);
  await expect(page.getByText(`Repris\u202f: ${ROWS} nouvelles personnes`)).toBeVisible();
  for (const name of ["Fiche 001", "Fiche 040", "Fiche 041", "Fiche 130"]) expect(await found(page, name)).toBe(1);
});

test("a row of somebody who is known already is joined to her, not made anew", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Zéphyrine");
  await go(page, "/app/import");
  await choose(page, "rencontres.csv", Buffer.from("Date;Personne;Canal\n03/03/2026;zephyrine;rue\n04/03/2026;Orphée;rue\n"));
  await expect(page.getByText("2 nouvelles personnes")).toBeVisible();
  const asked = page.getByLabel("zephyrine", { exact: true });
  await expect(asked.locator("option:checked")).toHaveText("Nouvelle personne");
  await asked.selectOption("C’est la même\u202f: Zéphyrine");
  await expect(page.getByText("1 nouvelle personne")).toBeVisible();
  await press(page, "Reprendre 2 lignes");
  await expect(page.getByText("Repris\u202f: 1 nouvelle personne, 2 rencontres")).toBeVisible();
  expect(await found(page, "Zéphyrine")).toBe(1);
  await main(page).getByRole("link", { name: /Zéphyrine/ }).click();
  await expect(main(page)).toContainText("3 mars");

  // A list of persons: the row of one who is known is left aside, and said.
  await go(page, "/app/import");
  await choose(page, "fiches.csv", Buffer.from("Surnom;Sexe\nZéphyrine;F\nIsaure;F\n"));
  await page.getByLabel("Zéphyrine", { exact: true }).selectOption("C’est la même\u202f: Zéphyrine");
  await expect(page.getByText("1 ligne déjà là, laissée de côté")).toBeVisible();
  await press(page, "Reprendre 1 ligne");
  await expect(page.getByText("Repris\u202f: 1 nouvelle personne")).toBeVisible();
  expect(await found(page, "Zéphyrine")).toBe(1);
  expect(await found(page, "Isaure")).toBe(1);
});
