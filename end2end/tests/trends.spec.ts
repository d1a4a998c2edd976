// Trends: charts with a title, a description and a table; the choice stands in the address and needs no network; a note that is saved
// meanwhile is in the number at once.

import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, save } from "../fixtures/deeds.ts";
import { go, test } from "../fixtures/demo.ts";
import { expectAccessible } from "../fixtures/index.ts";
import { expect } from "@playwright/test";

test("a chart is never older than its data, and what was chosen survives a reload without a network", async ({ demo }) => {
  const { phone, page } = await demo.open("trends");
  await go(page, "/app/live");
  await page.getByRole("link", { name: "Tendances" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Tendances/ })).toBeVisible();
  const chart = page.getByRole("img", { name: /^Rencontres/ });
  await expect(chart).toHaveAccessibleName(/Rencontres \d{4}\s: trait plein, ronds\. \d{4}\s: tirets, carrés\..*Le plus\s: \d/);
  await page.locator(".chart summary").click();
  const running = page.getByRole("row", { name: /pas encore finie/ }).getByRole("cell").first();
  await expect(running).toHaveText(/^\d+$/);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await phone.context.setOffline(true);
  await page.getByRole("radio", { name: "Par mois" }).check({ force: true });
  await page.getByLabel("Ce qu’on regarde").selectOption({ label: "Rencontres, par canal" });
  await page.locator("summary", { hasText: "Filtrer" }).click();
  await page.getByLabel(/^Canal/).selectOption({ label: "Téléphone, SMS" });
  await expect(page).toHaveURL(/\/app\/trends\?by=month&show=encounters_by_channel&channel=phone$/);
  await page.reload();
  await unlock(page, { ...demo.coordinator, recovery: "" });
  await expect(page.getByLabel("Ce qu’on regarde")).toHaveValue("encounters_by_channel");
  await expect(page).toHaveURL(/by=month&show=encounters_by_channel&channel=phone$/);

  // Another tab of the same device notes a call; this one counts it without being touched.
  await page.getByLabel("Ce qu’on regarde").selectOption({ label: "Rencontres" });
  await page.locator(".chart summary").click();
  const before = Number((await running.innerText()).replace(/\D/g, "")) || 0;
  const tab = await phone.context.newPage();
  await tab.goto("/app");
  await unlock(tab, { ...demo.coordinator, recovery: "" });
  await beginEncounter(tab, "Brume");
  await tab.getByRole("region", { name: "Brume" }).getByRole("radio", { name: "Avérée" }).click();
  await tab.getByRole("radio", { name: "Téléphone" }).click();
  await tab.getByRole("radio", { name: "Pas sûr" }).click();
  await save(tab, "Rencontre enregistrée");
  await expect(running).toHaveText(String(before + 1));
  await phone.close();
});

test("with text at 200 % on the smallest screen charts, their numbers and the report's tables stay within what holds them", async ({ demo }) => {
  const { phone, page } = await demo.open("trends-large", { viewport: { width: 360, height: 640 } });
  const cdp = await phone.context.newCDPSession(page);
  await cdp.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await go(page, "/app");
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  for (const path of ["/app/trends", "/app/trends?by=month&show=encounters_by_channel", `/app/report?year=${new Date().getFullYear()}`]) {
    await go(page, path);
    await expect(page.locator(".chart, .report").first()).toBeVisible();
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    const beyond = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".chart, .report")].flatMap((frame) => {
          const { left, right } = frame.getBoundingClientRect();
          return [...frame.querySelectorAll("*:not(.said)")]
            .map((each) => ({ each, at: each.getBoundingClientRect() }))
            .filter(({ at }) => at.width > 0 && (at.left < left - 1 || at.right > Math.min(right, innerWidth) + 1))
            .map(({ each }) => `${each.tagName} ${each.textContent?.trim().slice(0, 30)}`);
        }),
      );
    await expect.poll(beyond, path).toEqual([]);
  }
  await expectAccessible(page);
  await phone.close();
});
