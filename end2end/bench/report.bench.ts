// The figures of a period that holds every one of 20,000 notes: asked for in the first moment of an opening, asked for the first time on
// the page that stands there, and again by channel.

import { expect, type Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { rounds, tell } from "./figure.ts";
import { test, throttle, TITLE } from "./profile.ts";

const WHOLE = "/app/report?from=2000-01-01&to=2090-12-31";

/** From the tap on a link to the report until its figures are on the screen, other than those that stood there. */
const asked = (page: Page, href: string): Promise<number> =>
  page.evaluate(async (href) => {
    const labels = () => [...document.querySelectorAll("main a[aria-label]")].map((link) => link.getAttribute("aria-label") ?? "");
    const said = () => labels().find((label) => /^Rencontres\s*:/.test(label)) ?? "";
    const before = said();
    const link = document.createElement("a");
    link.href = href;
    document.body.append(link);
    const started = performance.now();
    link.click();
    link.remove();
    while (said() === before) {
      if (performance.now() - started > 120_000) throw new Error(`no other figures than ${before}`);
      await new Promise(requestAnimationFrame);
    }
    // What was drawn is on the screen after the next frame.
    await new Promise(requestAnimationFrame);
    return performance.now() - started;
  }, href);

/** Opens the notebook, and asks in the frame in which tonight stands there. */
async function askedAtOnce(page: Page, phrase: string): Promise<number> {
  await page.getByLabel("Phrase de passe").fill(phrase);
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('button[type="submit"]')?.click();
    const started = performance.now();
    while (!document.querySelector("main a.row")) {
      if (performance.now() - started > 60_000) throw new Error("the nights do not come");
      await new Promise(requestAnimationFrame);
    }
  });
  return asked(page, WHOLE);
}

test("figures of a period", async ({ years }) => {
  const profile = await years.profile();
  const samples = { 1: [] as number[], 4: [] as number[] };
  const again: number[] = [];
  const atOnce = { 1: [] as number[], 4: [] as number[] };
  for (let round = 0; round < rounds(7); round++) {
    for (const rate of [1, 4] as const) {
      const phone = await Phone.open(profile, years.demo.server.url, { viewport: { width: 1280, height: 800 } });
      const page = await phone.page();
      await page.goto("/app");
      await unlock(page, years.demo.coordinator);
      // A year in which nothing was noted: the page is there, and nothing was read for it.
      await go(page, "/app/report?year=1990");
      await expect(page.getByRole("heading", { level: 1, name: "Rapport d’activité" })).toBeVisible();
      await throttle(page, rate);
      samples[rate].push(await asked(page, WHOLE));
      if (rate === 1) again.push(await asked(page, `${WHOLE}&channel=street`));
      await phone.close();
    }
  }
  for (let round = 0; round < rounds(7); round++) {
    for (const rate of [1, 4] as const) {
      const phone = await Phone.open(profile, years.demo.server.url, { viewport: { width: 1280, height: 800 } });
      const page = await phone.page();
      await page.goto("/app");
      await page.getByLabel("Phrase de passe").waitFor();
      await throttle(page, rate);
      atOnce[rate].push(await askedAtOnce(page, years.demo.coordinator.phrase));
      await phone.close();
    }
  }
  const what = `figures of a period with ${TITLE} notes on the page`;
  tell({ id: "report-first", what: `${what}, asked for the first time`, unit: "ms", samples: samples[1], aim: 300 });
  tell({ id: "report-first-4x", what: `${what}, asked for the first time, 4× throttled`, unit: "ms", samples: samples[4] });
  const once = `${what}, in the moment of the opening, the desk's pages loaded for it`;
  tell({ id: "report-at-once", what: once, unit: "ms", samples: atOnce[1] });
  tell({ id: "report-at-once-4x", what: `${once}, 4× throttled`, unit: "ms", samples: atOnce[4] });
  tell({ id: "report-again", what: `${what}, asked again by channel`, unit: "ms", samples: again, aim: 300 });
});
