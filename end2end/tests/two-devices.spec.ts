// Two members write, without knowing of each other, what cannot both be true. Nothing chooses for them.

import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { createPerson, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

/** Changes what is known of a person who is open. */
async function change(page: Page, minority: string, origin: string): Promise<void> {
  await page.getByRole("link", { name: "Modifier" }).click();
  for (const fold of await page.locator("main details").all()) {
    await fold.evaluate((details: HTMLDetailsElement) => void (details.open = true));
  }
  if (minority) await page.getByRole("radio", { name: minority }).click();
  if (origin) await page.getByRole("radio", { name: origin }).click();
  await save(page, "Personne enregistrée");
}

test("parallel changes of one field: both values stand on both devices, with who; other fields are settled", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  const { sofia } = await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();

  await createPerson(phone, "Lune");
  await exchange(phone);
  await openPerson(desk, "Lune");

  await sofias.context.setOffline(true);
  await iness.context.setOffline(true);
  await openPerson(phone, "Lune");
  await change(phone, "Mineure, supposé", "");
  await change(desk, "Majeure, supposé", "France");

  await iness.context.setOffline(false);
  await exchange(phone);
  await sofias.context.setOffline(false);
  await exchange(desk);

  for (const page of [phone, desk]) {
    await openPerson(page, "Lune");
    const main = page.getByRole("main");
    await expect(main).toContainText("Deux versions");
    for (const said of ["Mineure, supposé", "Majeure, supposé", "Sofia", "Inès", "France"]) await expect(main).toContainText(said);
  }

  // Still so after a night in the drawer.
  await desk.reload();
  await unlock(desk, sofia);
  await expect(desk.getByRole("main")).toContainText("Deux versions");

  // And the history tells it.
  await desk.getByRole("link", { name: "Voir l’histoire" }).click();
  const history = desk.getByRole("main");
  for (const said of ["Mineure, supposé", "Majeure, supposé", "Sofia", "Inès"]) await expect(history).toContainText(said);
});

test("parallel changes of different fields are both kept, and nobody is asked", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  await createPerson(phone, "Lune");
  await exchange(phone);
  await openPerson(desk, "Lune");

  await sofias.context.setOffline(true);
  await iness.context.setOffline(true);
  await openPerson(phone, "Lune");
  await change(phone, "Mineure, supposé", "");
  await change(desk, "", "France");
  await iness.context.setOffline(false);
  await exchange(phone);
  await sofias.context.setOffline(false);
  await exchange(desk);
  await exchange(phone);

  for (const page of [phone, desk]) {
    await openPerson(page, "Lune");
    const main = page.getByRole("main");
    for (const said of ["Mineure, supposé", "France"]) await expect(main).toContainText(said);
    await expect(main).not.toContainText("Deux versions");
  }
});
