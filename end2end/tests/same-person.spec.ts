// S3: two nicknames of one person, and one page that was two girls. People say so, nobody else; and whoever said it takes it back.

import type { Page } from "@playwright/test";
import { createPerson, exchange, openPerson, save, startRound } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { hears, list, note, rows, three } from "../fixtures/morning-after.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const main = (page: Page) => page.getByRole("main");

test("S3: two nicknames: one page, both names, a note of a phone that was offline lands on her; undone", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const { desk, ines, malik } = await three(openPhone, server);
  await startRound(ines.page, "Secteur 2");
  await note(ines.page, "Lune", { fresh: true, note: "La première fois." });
  await exchange(ines.page);
  await hears(malik, "Lune");
  await malik.page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await startRound(malik.page, "Secteur 2");
  await note(malik.page, "Kiwi", { fresh: true, note: "Un autre soir." });
  await exchange(malik.page);
  await hears(desk, "Kiwi");
  await hears(ines, "Kiwi");

  // Malik is out of reach from here on.
  await malik.phone.context.setOffline(true);

  // Somebody of the team knows: by hand, from her page.
  await list(desk, "Personnes");
  await rows(desk.page, "Lune").click();
  await desk.page.locator("summary", { hasText: "Même rencontre, même personne" }).click();
  await desk.page.getByRole("link", { name: "C’est la même que…" }).click();
  await desk.page.getByLabel("Chercher une personne").fill("kiwi");
  await desk.page.getByRole("option", { name: /Kiwi/ }).click();
  await expect(desk.page.getByRole("heading", { level: 1, name: /La même personne/ })).toBeVisible();
  for (const said of ["Lune", "Kiwi", "1 rencontre"]) await expect(main(desk.page)).toContainText(said);
  await expectAccessible(desk.page);
  await press(desk.page, "C’est la même personne");
  await expect(main(desk.page).getByText("Réunies", { exact: true })).toBeVisible();
  await exchange(desk.page);

  // Meanwhile, with the old nickname.
  await note(malik.page, "Kiwi", { known: true, note: "Écrite hors réseau." });
  await malik.phone.context.setOffline(false);
  await exchange(malik.page);

  for (const at of [desk, ines, malik]) {
    const { page } = at;
    for (const name of ["lune", "kiwi"]) {
      await list(at, "Personnes");
      await page.getByLabel("Chercher une personne").fill(name);
      await expect(rows(page, "Aussi")).toHaveCount(1);
      await expect(page.getByRole("main").locator("a.row")).toHaveCount(1);
    }
    await rows(page, "Aussi").click();
    for (const said of ["Réunie avec Kiwi", "C’est la même que Kiwi", "3 rencontres", "Écrite hors réseau.", "Un autre soir.", "La première fois."]) {
      await expect(main(page)).toContainText(said);
    }
  }

  // Undone, from her page: two again, and what came since stays where it was written.
  await press(ines.page, "Annuler");
  await expect(main(ines.page)).not.toContainText("Réunie avec");
  await exchange(ines.page);
  for (const at of [desk, ines]) {
    const { page } = at;
    await list(at, "Personnes");
    await page.getByLabel("Chercher une personne").fill("");
    await expect(rows(page, "Lune")).toHaveCount(1);
    await rows(page, "Kiwi").click();
    await expect(main(page)).toContainText("2 rencontres");
    // Her thread keeps what was said, and that it was taken back.
    for (const said of ["Écrite hors réseau.", "C’est la même que Lune", "Annulé, c’est de nouveau à part", "Noté par Inès"]) {
      await expect(main(page)).toContainText(said);
    }
  }
});

test("S3: a fact that differs is asked, two who contradict each other are both heard, and two real Lulus stay two", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const { desk, ines } = await three(openPhone, server);
  const minority = async (page: Page, name: string, words: string) => {
    await createPerson(page, name);
    await page.getByRole("link", { name: "Modifier", exact: true }).click();
    for (const fold of await page.locator("main details").all()) await fold.evaluate((details: HTMLDetailsElement) => void (details.open = true));
    await page.getByRole("radio", { name: words }).click();
    await save(page, "Personne enregistrée");
  };
  await minority(ines.page, "Lune", "Mineure, supposé");
  await minority(ines.page, "Lulu", "Majeure, supposé");
  await exchange(ines.page);
  await hears(desk, "Lulu");
  await hears(desk, "Lune");
  await rows(desk.page, "Lune").click();
  await desk.page.locator("summary", { hasText: "Même rencontre, même personne" }).click();
  await desk.page.getByRole("link", { name: "C’est la même que…" }).click();
  await desk.page.getByLabel("Chercher une personne").fill("lulu");
  await desk.page.getByRole("option", { name: /Lulu/ }).first().click();

  // By keyboard alone: from the heading to what is to be said, and on to what is asked.
  const tabTo = async (wanted: string) => {
    for (let n = 0; n < 60; n += 1) {
      await desk.page.keyboard.press("Tab");
      const name = await desk.page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, " ").trim() ?? "");
      if (name.includes(wanted)) return;
    }
    throw new Error(`${wanted} is not on the way`);
  };
  await expect(desk.page.getByRole("button", { name: "C’est la même personne" })).toBeVisible();
  await tabTo("C’est la même personne");
  await desk.page.keyboard.press("Enter");
  await expect(main(desk.page).getByText("Réunies", { exact: true })).toBeVisible();
  await expect(desk.page.locator("#standing")).toBeFocused();
  const asked = main(desk.page).getByRole("group", { name: "Minorité" });
  await expect(asked.getByRole("button")).toHaveCount(2);
  await expectAccessible(desk.page);
  await tabTo("Mineure, supposé");
  await desk.page.keyboard.press("Enter");
  await expect(asked).toBeHidden();
  await expect(main(desk.page)).toContainText("Minorité\u202f: Mineure, supposé");
  await exchange(desk.page);

  // Without knowing of each other, one says that they are two, the other takes it back.
  await openPerson(ines.page, "Lune");
  // Neither was met yet, so either name may stand above.
  await expect(main(ines.page)).toContainText(/Réunie avec Lu(lu|ne)/);
  await desk.phone.context.setOffline(true);
  await ines.phone.context.setOffline(true);
  await press(ines.page, "Annuler");
  await expect(main(ines.page)).not.toContainText("Réunie avec");
  await list(desk, "Personnes");
  await rows(desk.page, "Lune").click();
  await desk.page.getByRole("link", { name: /Réunie avec Lu(lu|ne)/ }).click();
  await press(desk.page, "Ce sont deux personnes");
  await expect(main(desk.page)).toContainText("Elles ne seront plus proposées.");
  for (const { phone, page } of [ines, desk]) {
    await phone.context.setOffline(false);
    await exchange(page);
  }
  await exchange(ines.page);
  for (const at of [desk, ines]) {
    const { page } = at;
    await list(at, "Personnes");
    await rows(page, "Lune").click();
    await expect(main(page)).toContainText("Lulu, la même\u202f? L’équipe n’est pas d’accord");
  }
  await ines.page.getByRole("link", { name: "Comparer" }).click();
  await expect(main(ines.page)).toContainText("En attendant, rien n’est réuni.");
  await expect(main(ines.page)).toContainText("Ce sont deux, Sofia");
  await expect(main(ines.page)).toContainText("Annulé, Inès");
  await press(ines.page, "Ce sont deux personnes");
  await exchange(ines.page);
  await list(desk, "Personnes");
  await expect(rows(desk.page, "Lune")).toHaveCount(1);
  await expect(rows(desk.page, "Lulu")).toHaveCount(1);
});

test("one page was two girls: chosen encounters are another’s, and back", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const { desk, ines } = await three(openPhone, server);
  await startRound(ines.page, "Secteur 2");
  await note(ines.page, "Lulu", { fresh: true, note: "Parle roumain." });
  await note(ines.page, "Lulu", { known: true, note: "Parle bini." });
  await exchange(ines.page);
  await hears(desk, "Lulu");
  await rows(desk.page, "Lulu").click();
  await desk.page.locator("summary", { hasText: "Même rencontre, même personne" }).click();
  await desk.page.getByRole("link", { name: "C’étaient deux personnes" }).click();
  await expect(desk.page.getByRole("heading", { level: 1, name: "Lulu\u202f: deux personnes" })).toBeVisible();
  await expectAccessible(desk.page);
  await press(desk.page, "Séparer");
  await expect(desk.page.getByText("Choisissez au moins une rencontre.")).toBeVisible();
  await desk.page.getByRole("checkbox").first().check();
  await desk.page.getByLabel("Chercher une personne").fill("Grande Lulu");
  await desk.page.getByRole("option", { name: /Créer/ }).click();
  await press(desk.page, "Séparer");
  await expect(main(desk.page)).toContainText("1 rencontre chez Grande Lulu");
  await exchange(desk.page);

  // On the phone too: each has her own.
  await hears(ines, "Grande Lulu");
  await rows(ines.page, "Grande Lulu").click();
  await expect(main(ines.page)).toContainText("Parle bini.");
  await expect(main(ines.page)).not.toContainText("Parle roumain.");

  // And back, by one tap.
  await press(ines.page, "Annuler");
  await expect(main(ines.page)).not.toContainText("Parle bini.");
  await list(ines, "Personnes");
  await main(ines.page).locator("a.row").filter({ hasNotText: "Grande" }).click();
  await expect(main(ines.page)).toContainText("2 rencontres");
});
