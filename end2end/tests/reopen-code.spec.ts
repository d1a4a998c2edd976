// Six digits reopen while the page runs; five mistakes, half an hour or loading the page again end them.

import type { Page } from "@playwright/test";
import { createTeam, type Member, unlock } from "../fixtures/acts.ts";
import { expect, expectAccessible, type LanterneServer, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const code = (page: Page) => page.getByLabel("Code à 6 chiffres");
const tonight = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();

async function withCode(page: Page, server: LanterneServer): Promise<Member> {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: "Cet appareil" }).click();
  await code(page).fill("123456");
  await press(page, "Choisir ce code");
  await expect(page.getByText("Trop facile à deviner.")).toBeVisible();
  await code(page).fill("270519");
  await press(page, "Choisir ce code");
  await expect(page.getByText("Un code rouvre ce carnet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await tonight(page);
  return sofia;
}

/** Masquer, then what stands behind the neutral screen. */
async function hide(page: Page): Promise<void> {
  await press(page, "Masquer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pause");
  await expect(code(page)).toHaveCount(0);
  await press(page, "Reprendre");
}

test("the sixth digit opens, without a network; nothing of it is stored", async ({ page, server, context }) => {
  const sofia = await withCode(page, server);
  await context.setOffline(true);
  await hide(page);
  await expect(code(page)).toHaveAttribute("inputmode", "numeric");
  await expect(page.getByRole("link", { name: /17/ })).toBeVisible();
  await expectAccessible(page);
  await code(page).pressSequentially("270518");
  await expect(page.getByText("Ce n’est pas le bon code. Encore 4 essais.")).toBeVisible();
  await code(page).pressSequentially("270519");
  await tonight(page);

  const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  expect(kept).not.toContain("270519");
  await context.setOffline(false);
  await page.goto("/app");
  await expect(code(page)).toHaveCount(0);
  await unlock(page, sofia);
  await tonight(page);
});

test("five mistakes end it", async ({ page, server }) => {
  const sofia = await withCode(page, server);
  await hide(page);
  for (const left of [4, 3, 2, 1]) {
    await code(page).pressSequentially(`27051${left}`);
    await expect(page.getByText(new RegExp(`Encore ${left}\\s+essais?`))).toBeVisible();
  }
  await code(page).pressSequentially("270510");
  await expect(page.getByText("Le code ne sert plus. Écrivez votre phrase de passe.")).toBeVisible();
  await expect(code(page)).toHaveCount(0);
  await expectAccessible(page);
  await unlock(page, sofia);
  await tonight(page);
});

test("half an hour after the lock it is gone, and a lock by itself asks for it too", async ({ page, server }) => {
  await page.clock.install();
  const sofia = await withCode(page, server);
  await page.clock.fastForward("02:10");
  // The title takes the focus when the screen changes; what is typed before that frame goes nowhere.
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeFocused();
  await code(page).pressSequentially("270519");
  await tonight(page);
  await hide(page);
  await expect(code(page)).toBeVisible();
  await page.clock.fastForward("29:50");
  await expect(code(page)).toBeVisible();
  await page.clock.fastForward("00:20");
  await expect(code(page)).toHaveCount(0);
  await expect(page.getByText("Le code ne sert plus.")).toBeVisible();
  await unlock(page, sofia);
  await tonight(page);
});
