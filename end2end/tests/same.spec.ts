// S2: two notes of one encounter. People say so, nobody else; and whoever said it takes it back.

import type { Page } from "@playwright/test";
import { createPerson, exchange, save, startRound } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { hears, list, note, rows, three } from "../fixtures/morning-after.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const main = (page: Page) => page.getByRole("main");

test("S2: two educators, one encounter: suggested with reasons, one with both, two again, never proposed once distinct", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const { desk, ines, malik } = await three(openPhone, server);
  await startRound(ines.page, "Secteur 2");
  await createPerson(ines.page, "Lulu");
  await exchange(ines.page);
  await hears(malik, "Lulu");
  await malik.page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await startRound(malik.page, "Secteur 2");
  await exchange(malik.page);

  // Both in the night, neither with a network.
  await ines.phone.context.setOffline(true);
  await malik.phone.context.setOffline(true);
  await note(ines.page, "Lulu", { condoms: 4, note: "Elle va bien." });
  await note(malik.page, "Lulu", { condoms: 4, note: "Cherche un hébergement." });
  for (const { phone, page } of [ines, malik]) {
    await phone.context.setOffline(false);
    await exchange(page);
  }

  // In the morning nothing is one by itself.
  await list(desk, "Rencontres");
  await expect(rows(desk.page, "Lulu")).toHaveCount(2);
  await rows(desk.page, "Lulu").first().click();
  const perhaps = main(desk.page).locator(".section").filter({ has: desk.page.getByRole("heading", { name: "Peut-être la même" }) });
  await perhaps.getByRole("link").click();
  await expect(desk.page.getByRole("heading", { level: 1, name: /La même rencontre/ })).toBeVisible();
  for (const reason of ["Lulu dans les deux", "au même endroit", "le même matériel, en même nombre"]) {
    await expect(main(desk.page).getByText(reason)).toBeVisible();
  }
  await expect(desk.page.getByRole("heading", { level: 1 })).toContainText(/probable, \d+ points/);
  for (const said of ["Elle va bien.", "Cherche un hébergement.", "Inès", "Malik"]) await expect(main(desk.page)).toContainText(said);
  for (const colorScheme of ["dark", "light"] as const) {
    await desk.page.emulateMedia({ colorScheme });
    await expectAccessible(desk.page);
  }

  await press(desk.page, "C’est la même rencontre");
  await expect(main(desk.page).getByText("Réunies", { exact: true })).toBeVisible();
  await expect(main(desk.page)).toContainText("C’est la même, Sofia");
  // Each had begun a round of her own, so that is asked.
  const round = main(desk.page).getByRole("group", { name: "Tournée" });
  await expect(round.getByRole("button")).toHaveCount(2);
  await round.getByRole("button", { name: /^Rue, Secteur 2.*Inès/ }).click();
  await expect(round).toBeHidden();
  await exchange(desk.page);

  // One row, both authors, both notes, four condoms and not eight; on the phones too.
  for (const at of [desk, ines, malik]) {
    const { page } = at;
    await list(at, "Rencontres");
    await expect(rows(page, "Lulu")).toHaveCount(1);
    await expect(rows(page, "2 notes réunies")).toHaveCount(1);
    await rows(page, "Lulu").click();
    for (const said of ["Elle va bien.", "Cherche un hébergement.", "Écrite par Inès", "Écrite par Malik", /Préservatifs\s× 4/, "Réunie avec la note écrite par"]) {
      await expect(main(page)).toContainText(said);
    }
    await expect(main(page)).not.toContainText("Deux versions");
  }
  await list(ines, "Personnes");
  await rows(ines.page, "Lulu").click();
  await expect(main(ines.page)).toContainText("1 rencontre");

  // Malik corrects his own note: six. Nobody adds them up; one of them is chosen, and asked again.
  await main(malik.page).locator(".card").filter({ hasText: "Écrite par Malik" }).getByRole("link", { name: "Modifier cette note" }).click();
  await malik.page.locator("summary", { hasText: "Matériel donné" }).click();
  const condoms = malik.page.getByRole("group", { name: "Préservatifs" });
  for (const n of [5, 6]) {
    await condoms.getByRole("button").last().click();
    await expect(condoms.getByRole("status")).toHaveText(String(n));
  }
  await save(malik.page, "Rencontre enregistrée");
  await exchange(malik.page);
  const asked = main(desk.page).getByRole("group", { name: /Matériel.*Préservatifs/ });
  await expect(asked.getByRole("button")).toHaveCount(2);
  await expect(asked.getByRole("button", { name: /^6\b.*Malik/ })).toBeVisible();
  await asked.getByRole("button", { name: /^4\b.*Inès/ }).click();
  await expect(asked).toBeHidden();
  await expect(main(desk.page)).toContainText(/Préservatifs\s× 4/);
  await desk.page.locator("li").filter({ hasText: "Préservatifs\u202f: 4" }).getByRole("button", { name: "Demander à nouveau" }).click();
  await expect(asked.getByRole("button")).toHaveCount(2);

  // Taken back from the phone, by one tap: two again, everywhere.
  await list(ines, "Rencontres");
  await rows(ines.page, "Lulu").click();
  await press(ines.page, "Annuler");
  await list(ines, "Rencontres");
  await expect(rows(ines.page, "Lulu")).toHaveCount(2);
  await exchange(ines.page);
  await list(desk, "Rencontres");
  await expect(rows(desk.page, "Lulu")).toHaveCount(2);

  // Distinct: remembered by the team, and never proposed again.
  await rows(desk.page, "Lulu").first().click();
  await perhaps.getByRole("link").click();
  await expect(main(desk.page)).toContainText("Annulé");
  await press(desk.page, "Ce sont deux rencontres");
  await expect(main(desk.page)).toContainText("Elles ne seront plus proposées.");
  await exchange(desk.page);
  for (const at of [desk, malik]) {
    const { page } = at;
    await list(at, "Rencontres");
    await rows(page, "Lulu").first().click();
    await expect(main(page)).toContainText("Lulu");
    await expect(main(page).getByRole("heading", { name: "Peut-être la même" })).toHaveCount(0);
  }
});
