// Wrong passphrases make one wait longer each time; loading the page again is no way around, and calling never waits.

import type { Page } from "@playwright/test";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

async function wrong(page: Page): Promise<void> {
  await page.getByLabel("Phrase de passe").fill("école lune tasse ombre");
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await expect(page.getByText("Ce n’est pas la bonne phrase de passe.")).toBeVisible();
}

test("three are free, then the button says how long; a right one forgives", async ({ page, server }) => {
  await page.clock.install();
  const sofia = await createTeam(page, server, "Sofia");
  await wrong(page);
  await wrong(page);
  await wrong(page);
  const waiting = page.getByRole("button", { name: /^Ouvrir dans [1-5]\s+s$/ });
  await expect(waiting).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Trop d’essais. Rien n’est perdu")).toBeVisible();
  await expect(page.getByRole("link", { name: /17/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /112/ })).toBeVisible();
  await expectAccessible(page);

  // The page is loaded again: the wait begins anew, whatever the clock says.
  await page.clock.setSystemTime(Date.now() + 24 * 3600 * 1000);
  await page.goto("/app");
  await expect(page.getByRole("button", { name: /^Ouvrir dans/ })).toBeVisible();
  await page.getByLabel("Phrase de passe").fill(sofia.phrase);
  await page.keyboard.press("Enter");
  // The list's accents are not composed, those of a keyboard are.
  const typed = async () => (await page.getByLabel("Phrase de passe").inputValue()).normalize("NFC").trim();
  await expect.poll(typed).toBe(sofia.phrase.normalize("NFC"));
  await page.clock.fastForward("00:06");
  await wrong(page);
  await expect(page.getByRole("button", { name: /^Ouvrir dans 1[0-5]\s+s$/ })).toBeVisible();
  await page.clock.fastForward("00:16");
  await unlock(page, sofia);
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();

  await page.goto("/app");
  await wrong(page);
  await unlock(page, sofia);
});
