// The phone's own screen lock opens the notebook, beside the passphrase and never instead of it.

import type { Page } from "@playwright/test";
import { createTeam, type Member, unlock } from "../fixtures/acts.ts";
import { expect, expectAccessible, LanterneServer, test as base } from "../fixtures/index.ts";
import { ScreenLock } from "../fixtures/screen-lock.ts";

// WebAuthn wants a name for its origin; an address is none.
const test = base.extend({
  baseURL: async ({ server }, use) => use(server.url.replace("127.0.0.1", "localhost")),
});

const BY_SCREEN = "Ouvrir avec le verrouillage de l’écran";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const tonight = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();

async function begin(page: Page, server: LanterneServer): Promise<{ lock: ScreenLock; sofia: Member }> {
  // The server answers to its own name only.
  const port = new URL(server.url).port;
  await server.stop();
  await server.restart("--public-url", `http://localhost:${port}`);
  const lock = await ScreenLock.of(page);
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await tonight(page);
  return { lock, sofia };
}

test("offered once, it opens from a cold start; the passphrase goes on opening", async ({ page, server }) => {
  const { sofia } = await begin(page, server);
  await expect(page.getByText("Ouvrir plus vite la prochaine fois ?")).toBeVisible();
  await expectAccessible(page);
  await press(page, BY_SCREEN);
  await expect(page.getByText("Ouvrir plus vite la prochaine fois ?")).toBeHidden();

  await page.goto("/app");
  await expect(page.getByLabel("Phrase de passe")).toBeVisible();
  await expectAccessible(page);
  await press(page, BY_SCREEN);
  await tonight(page);
  await expect(page.getByText("Ouvrir plus vite la prochaine fois ?")).toBeHidden();
  // Signed in without a passphrase having been typed.
  await expect(page.getByText("Tout est chez l’équipe")).toBeVisible();

  await page.goto("/app");
  await unlock(page, sofia);
  await tonight(page);
});

test("refused or forgotten by the phone, it says so and the passphrase is right there", async ({ page, server }) => {
  const { lock, sofia } = await begin(page, server);
  await press(page, BY_SCREEN);
  await expect(page.getByText("Ouvrir plus vite la prochaine fois ?")).toBeHidden();

  await page.goto("/app");
  await lock.recognises(false);
  await press(page, BY_SCREEN);
  await expect(page.getByText("Le verrouillage de l’écran n’a pas répondu.")).toBeVisible();
  await unlock(page, sofia);
  await tonight(page);
  await lock.recognises(true);

  await page.goto("/app");
  await lock.forgetAll();
  await press(page, BY_SCREEN);
  await expect(page.getByText("Le verrouillage de l’écran n’a pas répondu.")).toBeVisible();
  await unlock(page, sofia);
  await tonight(page);
});

test("taken away by one button it is gone; declined it is not offered again", async ({ page, server }) => {
  const { lock, sofia } = await begin(page, server);
  await press(page, "Non merci");
  await page.goto("/app");
  await unlock(page, sofia);
  await tonight(page);
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: "Cet appareil" }).click();
  await press(page, BY_SCREEN);
  await expect(page.getByText("Le verrouillage de l’écran ouvre ce carnet.")).toBeVisible();
  await expectAccessible(page);
  expect(await lock.credentials()).toBe(1);
  await press(page, "Ne plus l’utiliser");
  await expect(page.getByText("Le verrouillage de l’écran ouvre ce carnet.")).toBeHidden();
  await page.goto("/app");
  await expect(page.getByLabel("Phrase de passe")).toBeVisible();
  await expect(page.getByRole("button", { name: BY_SCREEN })).toHaveCount(0);
  await unlock(page, sofia);
  await tonight(page);
  await expect(page.getByText("Ouvrir plus vite la prochaine fois ?")).toHaveCount(0);
});
