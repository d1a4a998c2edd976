// The notebook comes in parts. What every start needs is one; the open notebook's screens and the desk's pages come when they are
// wanted. All of them are on the phone after the first visit, and where one cannot come, the page says so.

import type { Page } from "@playwright/test";
import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

/** The parts that a page has asked for, by their names without the hash. */
function parts(page: Page): () => string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const part = /\/pkg\/((?:split|chunk)_\w+)\.[0-9a-f]+\.wasm$/.exec(request.url());
    if (part?.[1]) asked.push(part[1]);
  });
  return () => asked;
}

const morning = (page: Page) => page.getByRole("heading", { level: 1, name: /^Ce matin/ });

test("the first screens do without the desk's pages, and those open without a server after one visit", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const first = await phone.page();
  const sofia = await createTeam(first, server, "Sofia");
  await expect.poll(() => first.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await server.kill();

  const page = await phone.context.newPage();
  const asked = parts(page);
  await openNotebook(page, sofia);
  await page.getByRole("link", { name: "Noter une rencontre" }).click();
  await expect(page.getByLabel("Note libre")).toBeVisible();
  expect(asked()).toContain("split_open");
  expect(asked()).not.toContain("split_desk");

  await page.goto("/app/morning");
  await unlock(page, sofia);
  await expect(morning(page)).toBeVisible();
  expect(asked()).toContain("split_desk");
});

test("a page whose part cannot come says so, and comes at the next try", async ({ browser, server }) => {
  // Without a service worker nothing is kept, as in the moment before the first visit is complete.
  const context = await browser.newContext({ baseURL: server.url, serviceWorkers: "block", locale: "fr-FR" });
  const page = await context.newPage();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await page.route(/split_desk/, (route) => route.abort());
  await page.getByRole("link", { name: /^Ce matin/ }).click();
  await expect(page.getByText("Cette page n’a pas pu être chargée")).toBeVisible();
  await page.unroute(/split_desk/);
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(morning(page)).toBeVisible();
  await context.close();
});

test("an open notebook whose screens cannot come shows whom to call, and can be closed again to note without it", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, serviceWorkers: "block", locale: "fr-FR" });
  const page = await context.newPage();
  await page.route(/split_open/, (route) => route.abort());
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await expect(page.getByText("Cette page n’a pas pu être chargée")).toBeVisible();
  for (const number of ["17", "112", "119"]) {
    await expect(page.locator(`a[href="tel:${number}"]`)).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fermer le carnet" }).click();
  await expect(page.getByRole("button", { name: "Noter sans ouvrir" })).toBeVisible();
  await context.close();
});
