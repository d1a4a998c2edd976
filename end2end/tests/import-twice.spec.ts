// Two coordinators take one file up without knowing of each other. Both are told once their devices have met, one of the two is undone,
// and everybody is there once. A file that is here already is told before anything is written.

import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { exchange, pair } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, type LanterneServer, test } from "../fixtures/index.ts";

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" }).click();
const main = (page: Page) => page.getByRole("main");
const list = Buffer.from("Surnom;Sexe\nZéphyrine;F\nOrphée;F\nIsaure;F\n");

async function choose(page: Page): Promise<void> {
  await go(page, "/app/import");
  await page.getByLabel("Fichier CSV").setInputFiles({ name: "suivi.csv", mimeType: "text/csv", buffer: list });
}

async function take(page: Page): Promise<void> {
  await choose(page);
  await press(page, "Reprendre 3 lignes");
  await expect(page.getByText("Repris\u202f: 3 nouvelles personnes")).toBeVisible();
}

/** Everybody of the list is shown so often. */
async function shows(page: Page, times: number): Promise<void> {
  await go(page, "/app/persons");
  for (const name of ["Zéphyrine", "Orphée", "Isaure"]) {
    await expect(main(page).locator("a.row").filter({ has: page.getByText(name, { exact: true }) })).toHaveCount(times);
  }
}

/** A team whose founder has made her colleague a coordinator too. */
async function twoCoordinators(desk: Page, phone: Page, server: LanterneServer): Promise<void> {
  const { ines } = await pair(desk, phone, server);
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Confier la coordination");
  await press(desk, "Confirmer");
  await expect(desk.getByRole("button", { name: "Retirer la coordination" })).toBeVisible();
  await exchange(desk);
  // Who coordinates is heard at the latest at an opening.
  await phone.reload();
  await unlock(phone, ines);
  await exchange(phone);
}

test("one file taken up by two offline: told on both, one undone, everybody is there once", async ({ openPhone, server }) => {
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await twoCoordinators(desk, phone, server);
  await go(phone, "/app/team");

  // The page is there before the network goes.
  for (const page of [desk, phone]) {
    await go(page, "/app/import");
    await expect(page.getByLabel("Fichier CSV")).toBeVisible();
  }
  const offline = (is: boolean) => Promise.all([sofias.context.setOffline(is), iness.context.setOffline(is)]);
  await offline(true);
  await take(desk);
  await take(phone);
  await expect(phone.getByText("a été repris deux fois")).toHaveCount(0);
  await offline(false);
  for (const page of [desk, phone, desk]) await exchange(page);

  // Ce matin leads there, whoever looks first.
  await go(desk, "/app/morning");
  await main(desk).getByRole("link", { name: /Liste reprise deux fois\s: 3 lignes en double/ }).click();
  await main(desk).getByRole("link", { name: "Voir les deux reprises" }).click();
  await go(phone, "/app/import");
  for (const [page, other] of [[desk, "Inès"], [phone, "Sofia"]] as const) {
    const told = page.getByRole("status").filter({ hasText: "Le même fichier a été repris deux fois" });
    await expect(told).toContainText("3 lignes sont en double");
    await expect(told).toContainText("Sofia");
    await expect(told).toContainText("Inès");
    await expect(main(page).getByRole("button", { name: new RegExp(`^suivi\\.csv .*aussi repris par ${other}`) })).toBeVisible();
    await expectAccessible(page);
  }
  await shows(desk, 2);

  await go(desk, "/app/import");
  await press(desk, /^Annuler celle de Inès/);
  await expect(desk.getByText("3 notes seraient supprimées")).toBeVisible();
  await press(desk, "Annuler cette reprise");
  await expect(desk.getByRole("dialog")).toContainText("Inès");
  await desk.getByRole("dialog").getByRole("button", { name: "Annuler cette reprise" }).click();
  await expect(desk.getByText("3 notes supprimées")).toBeVisible();
  await expect(desk.getByText("a été repris deux fois")).toHaveCount(0);
  await exchange(desk);
  await exchange(phone);
  for (const page of [desk, phone]) {
    await shows(page, 1);
    await go(page, "/app/import");
    await expect(main(page).getByRole("button", { name: /^suivi\.csv .*annulée/ })).toBeVisible();
    await expect(page.getByText("a été repris deux fois")).toHaveCount(0);
    await expect(page.getByText("aussi repris par")).toHaveCount(0);
  }

  // Whoever begins with it again is told who and when before anything is written, and may go on.
  await choose(phone);
  const known = phone.getByRole("status").filter({ hasText: "Ce fichier a déjà été repris" });
  await expect(known).toContainText("Par Sofia");
  await known.getByRole("button", { name: "Reprendre quand même" }).click();
  await expect(phone.getByRole("status").filter({ hasText: "chaque ligne sera là deux fois" })).toBeVisible();
  await press(phone, "Toutes\u202f: c’est la même");
  await expect(phone.getByText("Rien à reprendre dans ce fichier.")).toBeVisible();
  await shows(phone, 1);
});

test("an import of the file that arrives while one looks at it is told before it is written", async ({ openPhone, server }) => {
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await twoCoordinators(desk, phone, server);
  await choose(desk);
  await expect(desk.getByRole("button", { name: "Reprendre 3 lignes" })).toBeVisible();
  await take(phone);
  await expect(desk.getByText("Par Inès")).toBeVisible();
  await press(desk, "Reprendre 3 lignes");
  const dialog = desk.getByRole("dialog");
  await expect(dialog).toContainText("Ce fichier a déjà été repris");
  await dialog.getByRole("button", { name: "Regarder d’abord" }).click();
  await press(desk, "Un autre fichier");
  await exchange(phone);
  await shows(desk, 1);
});
