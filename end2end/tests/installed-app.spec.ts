// The installed app, which on an iPhone has no address bar and shares nothing with the browser: the invitation is pasted or scanned.

import { join } from "node:path";
import { alive, choosePhrase, createTeam, invite, unlock } from "../fixtures/acts.ts";
import { film, phoneWithCamera } from "../fixtures/camera.ts";
import { expect, test } from "../fixtures/index.ts";
import type { Page } from "@playwright/test";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The page is told what an installed app is told: Chromium emulates many media features, but not this one. */
async function installed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked = globalThis.matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) => asked(query.includes("display-mode: standalone") ? "all" : query);
  });
  await page.goto("/join");
  await alive(page);
  expect(await page.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(true);
  // Installed already: the first thing asked for is the invitation.
  await expect(page.getByRole("heading", { level: 1, name: "Rejoindre l’équipe" })).toBeVisible();
}

async function enter(page: Page): Promise<void> {
  await page.getByLabel("Votre prénom").fill("Inès");
  await press(page, "Continuer");
  const phrase = await choosePhrase(page);
  await press(page, "Demander à entrer");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Inès" })).toBeVisible();
  await unlock(page, { name: "Inès", phrase });
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
}

test("the installed app takes the invitation by paste", async ({ page: desk, openPhone, server }) => {
  const sofia = await createTeam(desk, server, "Sofia");
  const link = await invite(desk, sofia, "Inès");
  const page = await (await openPhone("ines")).page();
  await installed(page);
  await page.getByLabel("Ou collez le lien d’invitation").fill(link);
  await enter(page);
});

test("the installed app takes the invitation by scan", async ({ page: desk, server, scratch }) => {
  const sofia = await createTeam(desk, server, "Sofia");
  await invite(desk, sofia, "Inès");
  const seen = await film(desk.getByRole("img", { name: "Code à photographier" }), scratch);
  const context = await phoneWithCamera(join(scratch, "ines"), server.url, seen);
  const page = context.pages()[0] ?? (await context.newPage());
  await installed(page);
  await press(page, "Scanner l’invitation");
  await expect(page.getByText("Invitation lue")).toBeVisible();
  await enter(page);
  await context.close();
});
