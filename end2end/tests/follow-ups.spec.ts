// What was promised: put off, handed over, done, opened again; and what there is to know before leaving, without any network.

import { go, test } from "../fixtures/demo.ts";
import { expect, expectAccessible } from "../fixtures/index.ts";

test("a promise is put off, handed over, done and opened again", async ({ demo }) => {
  const { phone, page } = await demo.open("follow-ups");
  await go(page, "/app/follow-ups");
  const promised = page.getByRole("main").locator("li.action-row").filter({ hasText: "médiatrice" }).first();
  const change = () => promised.locator("summary", { hasText: "Repousser ou confier" }).click();
  await change();
  await promised.getByRole("radio", { name: "Dans une semaine" }).click();
  await expect(page.getByText(/Repoussé au/)).toBeVisible();
  await change();
  await promised.getByLabel("Qui s’en occupe").selectOption({ label: "Personne en particulier" });
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await promised.getByRole("button", { name: "C’est fait" }).click();
  const done = page.locator("summary", { hasText: "Faites ces deux dernières semaines" });
  await expect(done).toBeVisible();
  await done.click();
  await promised.getByRole("button", { name: "Rouvrir" }).click();
  await expect(page.getByText("De nouveau à faire")).toBeVisible();
  await expect(promised.getByRole("button", { name: "C’est fait" })).toBeVisible();
  await promised.getByRole("link", { name: "Voir l’histoire" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Histoire de la note" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Où en est-on");
  await phone.close();
});

test("before leaving: the sector stands in the address, and everything is there without a network", async ({ demo }) => {
  const { phone, page } = await demo.open("before");
  await go(page, "/app");
  await phone.context.setOffline(true);
  await go(page, "/app/before");
  await page.getByRole("radio", { name: "La gare" }).click();
  await expect(page).toHaveURL(/\/app\/before\?sector=.+/);
  for (const name of ["Qui chercher", "Promis", "Pas vues ces temps-ci"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  await expectAccessible(page);
  await phone.context.setOffline(false);
  await phone.close();
});
