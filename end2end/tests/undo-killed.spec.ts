// The phone dies while a choice is being undone. Bringing two versions back takes two revisions; there are both afterwards, or neither.

import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { createPerson, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";
import { hooks, PREFIX, type Step, type Told } from "../kill/hooks.ts";

async function minority(page: Page, value: string): Promise<void> {
  await openPerson(page, "Lune");
  await page.getByRole("link", { name: "Modifier" }).click();
  await expect(page.getByRole("button", { name: "Enregistrer", exact: true })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await page.getByRole("radio", { name: value }).click();
  await save(page, "Personne enregistrée");
}

test("killed while a choice is undone: the choice stands, or both versions do", async ({ openPhone, server }) => {
  test.setTimeout(150_000);
  const sofias = await openPhone("sofia");
  const desk = await sofias.page();
  const start = async () => {
    const phone = await openPhone("ines");
    await phone.context.addInitScript(hooks, PREFIX);
    return { phone, page: await phone.page() };
  };
  let { phone, page } = await start();
  const { ines } = await pair(desk, page, server);
  await createPerson(page, "Lune");
  await exchange(page);
  await openPerson(desk, "Lune");
  const apart = (offline: boolean) => Promise.all([sofias.context.setOffline(offline), phone.context.setOffline(offline)]);
  await apart(true);
  await minority(page, "Mineure, supposé");
  await minority(desk, "Majeure, supposé");
  await apart(false);
  for (const each of [page, desk, page]) await exchange(each);
  await openPerson(page, "Lune");
  await page.getByRole("link", { name: "Choisir", exact: true }).first().click();
  await page.getByRole("group", { name: /Minorité/ }).getByRole("radio", { name: "Mineure, supposé" }).click();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await expect(page.getByText("Choix enregistré")).toBeVisible();
  await exchange(page);

  /** Begins to undo the choice, and the phone dies at that step. */
  const diesAt = async (step: Step) => {
    await openPerson(page, "Lune");
    await page.getByRole("link", { name: "Voir l’histoire" }).click();
    const undo = page.getByRole("button", { name: "Annuler cette étape" }).first();
    await expect(undo).toBeVisible();
    const stands = new Promise<void>((stands) =>
      page.on("console", (message) => {
        const text = message.text();
        if (text.startsWith(PREFIX) && (JSON.parse(text.slice(PREFIX.length)) as Told).at) stands();
      }),
    );
    await page.evaluate((step) => window.lanterneKill.arm(step), step);
    // The page stands still under the click.
    const clicked = undo.click({ noWaitAfter: true }).catch(() => {});
    await stands;
    await phone.kill();
    await clicked;
    ({ phone, page } = await start());
    await page.goto("/app");
    await unlock(page, ines);
    await exchange(page);
    await openPerson(page, "Lune");
  };

  // The first of the two revisions is handed to the storage, the second is not yet.
  const main = () => page.getByRole("main");
  await diesAt({ name: "save: written", nth: 2 });
  await expect(main()).toContainText("Mineure, supposé");
  await expect(main()).not.toContainText("Deux versions");

  // Both are on the disk, and no screen has said so.
  await diesAt({ name: "save: complete", nth: 1 });
  await expect(main()).toContainText("Deux versions");
  for (const said of ["Mineure, supposé", "Majeure, supposé"]) await expect(main()).toContainText(said);
  await exchange(desk);
  await openPerson(desk, "Lune");
  for (const said of ["Deux versions", "Mineure, supposé", "Majeure, supposé"]) await expect(desk.getByRole("main")).toContainText(said);
});
