// A member's next device: by the code of the one she has, or, with every device lost, by her sheet.

import { join } from "node:path";
import { alive, createTeam, unlock } from "../fixtures/acts.ts";
import { film, phoneWithCamera } from "../fixtures/camera.ts";
import { createPerson, exchange } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import type { Page } from "@playwright/test";

const code = (page: Page) => page.getByRole("img", { name: "Code à photographier" });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** To this device's page, and to its code. */
async function showCode(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: /Cet appareil/ }).click();
  await press(page, "Ouvrir sur un autre appareil");
  await expect(page.getByText("Êtes-vous à l’abri des regards ?")).toBeVisible();
  await expect(code(page)).toHaveCount(0);
  await expectAccessible(page);
  await press(page, "Montrer le code");
  await expect(code(page)).toBeVisible();
}

test("the code of one device and the passphrase open the notebook on another", async ({ page: first, server, scratch }) => {
  await first.clock.install();
  const sofia = await createTeam(first, server, "Sofia");
  await unlock(first, sofia);
  await createPerson(first, "Lune");
  await exchange(first);
  await showCode(first);
  const seen = await film(code(first), scratch);
  await first.clock.fastForward("01:01");
  await expect(code(first)).toHaveCount(0);

  const context = await phoneWithCamera(join(scratch, "second"), server.url, seen);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/sign-in");
  await alive(page);
  await press(page, "Scanner depuis l’autre appareil");
  await expect(page.getByText("Code lu")).toBeVisible();
  await expect(page.getByLabel("Les douze mots de la fiche")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel("Phrase de passe").fill(sofia.phrase);
  await press(page, "Se connecter");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await unlock(page, sofia);
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("link", { name: /Lune/ })).toBeVisible();

  await showCode(page);
  await context.close();
});

test("masquer takes the code away, and a link of another kind signs nobody in", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await showCode(page);
  await press(page, "Masquer");
  await expect(code(page)).toHaveCount(0);
  await page.goto("/sign-in#AQAAAA");
  await alive(page);
  await expect(page.getByText(/Ce n’est pas le code d’un autre appareil/)).toBeVisible();
  expect(page.url()).not.toContain("#");
});

test("a lone coordinator who lost everything but her sheet lets her own new device in", async ({ openPhone, server }) => {
  const lost = await openPhone("lost");
  const before = await lost.page();
  const sofia = await createTeam(before, server, "Sofia");
  await unlock(before, sofia);
  await expect(before.getByText("Une seule personne à la coordination")).toBeVisible();
  await createPerson(before, "Lune");
  await exchange(before);
  await lost.kill();

  const page = await (await openPhone("new")).page();
  await page.goto("/sign-in");
  await alive(page);
  await page.getByLabel("Les douze mots de la fiche").fill(sofia.sheet ?? "");
  await page.getByLabel("Phrase de passe").fill(sofia.phrase);
  await press(page, "Se connecter");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await unlock(page, sofia);
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("link", { name: /Lune/ })).toBeVisible();

  // The lost one is refused from now on.
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: /^Sofia/ }).click();
  await press(page, "Téléphone perdu");
  await expect(page.getByText(/Ce qui a pu être exposé/).first()).toBeVisible();
  await press(page, "Retirer l’accès");
  await expect(page.getByText("N’a plus accès")).toBeVisible();
  await expectAccessible(page);
  await createPerson(page, "Kiwi");
  await exchange(page);
});
