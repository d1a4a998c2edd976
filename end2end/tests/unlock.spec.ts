// The closed notebook: wrong words harm nothing, right ones open it anywhere, and it closes by itself.

import { createTeam, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

test("after one visit a deep link opens without a network, and a wrong passphrase harms nothing", async ({ openPhone, server }) => {
  const first = await openPhone("sofia");
  const page = await first.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Lune");
  await exchange(page);
  await page.getByRole("link", { name: "Personnes" }).click();
  await page.getByRole("link", { name: /Lune/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lune" })).toBeVisible();
  const deep = page.url();
  await first.close();
  await server.kill();

  const again = await openPhone("sofia");
  await again.context.setOffline(true);
  const cold = await again.page();
  await cold.goto(deep);
  await expect(cold.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await expect(cold.getByRole("link", { name: /17/ })).toBeVisible();
  await expect(cold.getByText("Lune")).toHaveCount(0);

  await cold.getByLabel("Phrase de passe").fill("école lune tasse ombre");
  await cold.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await expect(cold.getByText("Ce n’est pas la bonne phrase de passe. Vos notes sont intactes.")).toBeVisible();
  await expect(cold.getByLabel("Phrase de passe")).toHaveValue("école lune tasse ombre");

  // Typed in the cold: capitals, no accents, two spaces.
  const typed = sofia.phrase.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().split(" ").join("  ");
  await unlock(cold, { ...sofia, phrase: typed });
  await expect(cold.getByRole("heading", { level: 1, name: "Lune" })).toBeVisible();
  expect(cold.url()).toBe(deep);
});

test("masquer hides at one tap; two minutes without a touch close the notebook", async ({ page, server }) => {
  await page.clock.install();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Lune");
  await page.getByRole("button", { name: "Masquer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pause");
  await expect(page).toHaveTitle("Pause");
  await expect(page.getByText(/Lune|Lanterne|Personne/)).toHaveCount(0);
  await page.getByRole("button", { name: "Reprendre" }).click();
  await unlock(page, sofia);

  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("link", { name: /Lune/ })).toBeVisible();
  await page.clock.fastForward("02:10");
  await expect(page.getByRole("link", { name: /Lune/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await unlock(page, sofia);
  await expect(page.getByRole("link", { name: /Lune/ })).toBeVisible();
});

test("a hidden page closes after two minutes, and what was typed is kept", async ({ page, server }) => {
  await page.clock.install();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await beginEncounter(page, "Kiwi");
  await page.getByLabel("Note libre").pressSequentially("attend devant la ga");
  const seen = (state: DocumentVisibilityState) =>
    page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await seen("hidden");
  await expect(page.getByText("attend devant")).toHaveCount(0);
  await page.clock.fastForward("02:10");
  await seen("visible");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
  await unlock(page, sofia);
  await expect(page.getByRole("region", { name: "Kiwi" })).toBeVisible();
  await expect(page.getByLabel("Note libre")).toHaveValue("attend devant la ga");
});
