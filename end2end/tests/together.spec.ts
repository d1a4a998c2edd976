// Two people go through one list at once: what one settles leaves the other's list while she looks, and nobody undoes anybody silently.

import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const line = (page: Page, said: string) => page.getByRole("main").locator("a.morning-row").filter({ hasText: said });
/** An exchange may have fallen into the moment in which a form was open: one thing more, settled by itself. */
const far = (page: Page, done: number, of: number) =>
  expect(page.getByText(new RegExp(`^(${done} sur ${of}|${done + 1} sur ${of + 1})$`))).toBeVisible();

async function morning(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await page.getByRole("link", { name: /^Ce matin/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ce matin/ })).toBeVisible();
}

async function minority(page: Page, who: string, said: string): Promise<void> {
  await openPerson(page, who);
  await page.getByRole("link", { name: "Modifier" }).click();
  await expect(page.getByRole("button", { name: "Enregistrer", exact: true })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await page.getByRole("radio", { name: said }).click();
  await save(page, "Personne enregistrée");
}

/** From the list to the page on which one chooses. */
async function choosing(page: Page, who: string): Promise<void> {
  await line(page, who).click();
  await page.getByRole("link", { name: "Choisir", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Choisir entre les versions/ })).toBeVisible();
}

const field = (page: Page) => page.getByRole("group", { name: /Minorité/ });
const choose = (page: Page, said: string) => field(page).getByRole("radio", { name: said }).click();

async function keep(page: Page): Promise<void> {
  await press(page, "Enregistrer ce choix");
  await expect(page.getByText("Choix enregistré")).toBeVisible();
}

/** By keys alone: Tab until something of this name has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    });
    if (wanted.test(name.trim())) return;
  }
  throw new Error(`${wanted} is not on the way`);
}

/** By j alone: to the line that names her. */
async function onRow(page: Page, said: string): Promise<void> {
  await expect(line(page, said)).toBeVisible();
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press("j");
    if (await line(page, said).evaluate((row) => row === document.activeElement)) return;
  }
  throw new Error(`${said} is not on the way`);
}

const toList = async (page: Page) => {
  await page.getByRole("link", { name: "Retour" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ce matin/ })).toBeVisible();
};

test("two settle one list at once, ask each other, and have two versions again where both chose", async ({ openPhone, server }) => {
  test.setTimeout(180_000);
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await sofias.page(), await iness.page()];
  const { sofia } = await pair(desk, phone, server);
  for (const who of ["Lune", "Kiwi"]) {
    await beginEncounter(phone, who);
    await phone.getByRole("region", { name: who }).getByRole("radio", { name: "Avérée" }).click();
    await phone.getByRole("radio", { name: "Rue" }).click();
    await phone.getByRole("radio", { name: "Pas sûr" }).first().click();
    await save(phone, "Rencontre enregistrée");
    await phone.getByRole("link", { name: "Ce soir", exact: true }).click();
  }
  await exchange(phone);
  await openPerson(desk, "Kiwi");
  const apart = (offline: boolean) => Promise.all([sofias.context.setOffline(offline), iness.context.setOffline(offline)]);
  await apart(true);
  for (const who of ["Lune", "Kiwi"]) {
    await minority(phone, who, "Mineure, supposé");
    await minority(desk, who, "Majeure, supposé");
  }
  await apart(false);
  for (const page of [phone, desk, phone]) await exchange(page);
  await desk.setViewportSize({ width: 1280, height: 800 });
  for (const page of [desk, phone]) {
    await morning(page);
    await expect(line(page, "Deux versions")).toHaveCount(2);
    await far(page, 0, 2);
  }

  // The desk asks her about one field.
  const asked = phone.locator(".section").filter({ has: phone.getByRole("heading", { name: "On vous demande" }) });
  await choosing(desk, "Lune");
  await field(desk).getByRole("link", { name: "Demander à Inès" }).click();
  await press(desk, "Demander");
  await expect(asked).toContainText("Minorité");
  await toList(desk);

  // And settles it itself, by keys alone, undoes that, and settles it again. On the phone the question closes, opens and closes with it;
  // the line leaves and the count goes on, without a touch.
  await onRow(desk, "Lune");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: /Choisir entre les versions/ })).toBeFocused();
  const chooseByKeys = async () => {
    await tabTo(desk, /supposé/);
    await desk.keyboard.press("Space");
    await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
    await tabTo(desk, /^Enregistrer ce choix$/);
    await desk.keyboard.press("Enter");
    await expect(desk.getByText("Choix enregistré")).toBeVisible();
    await expect(asked).toHaveCount(0);
    await expect(phone.getByRole("main")).toContainText("Réglé par Sofia");
  };
  await chooseByKeys();
  await tabTo(desk, /^Annuler ce choix$/);
  await desk.keyboard.press("Enter");
  await expect(field(desk)).toBeVisible();
  await expect(asked).toContainText("Minorité");
  await chooseByKeys();
  await tabTo(desk, /^Toute la liste$/);
  await desk.keyboard.press("Enter");
  await onRow(desk, "Kiwi");
  for (const page of [phone, desk]) {
    await expect(line(page, "Lune")).toHaveCount(0);
    await far(page, 1, 2);
  }

  // Both choose at once, one this and one that. A lock in the middle of it takes no choice away.
  await apart(true);
  await choosing(phone, "Kiwi");
  await choose(phone, "Mineure, supposé");
  await keep(phone);
  await choosing(desk, "Kiwi");
  await choose(desk, "Majeure, supposé");
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  await press(desk, "Masquer");
  await press(desk, "Reprendre");
  await unlock(desk, sofia);
  await expect(field(desk).getByRole("radio", { name: "Majeure, supposé" })).toBeChecked();
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  await keep(desk);
  for (const page of [phone, desk]) await toList(page);
  await apart(false);
  for (const page of [phone, desk, phone]) await exchange(page);
  for (const page of [phone, desk]) {
    await morning(page);
    await expect(line(page, "Kiwi")).toContainText("Deux versions");
    await far(page, 1, 2);
  }

  // The desk asks her about the one field; she answers by choosing.
  await choosing(desk, "Kiwi");
  await field(desk).getByRole("link", { name: "Demander à Inès" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("Minorité");
  await expectAccessible(desk);
  await press(desk, "Demander");
  await expect(field(desk)).toContainText("Demandé à Inès");
  await expectAccessible(desk);
  await toList(desk);
  await expect(line(desk, "Kiwi")).toContainText("Demandé à Inès, Minorité");
  await expect(asked).toContainText("Minorité");
  await asked.getByRole("link", { name: "Choisir", exact: true }).click();
  await choose(phone, "Mineure, supposé");
  await keep(phone);
  await expect(line(desk, "Kiwi")).toHaveCount(0);
  await far(desk, 2, 2);
  await morning(phone);
  await far(phone, 2, 2);
  await expect(asked).toHaveCount(0);
});
