// The figures of a period that holds every one of 20,000 notes: asked for the first time, and again by channel.

import { expect } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { rounds, tell } from "./figure.ts";
import { test, throttle, TITLE } from "./profile.ts";

const WHOLE = "/app/report?from=2000-01-01&to=2090-12-31";

test("figures of a period", async ({ years }) => {
  const profile = await years.profile();
  const samples = { 1: [] as number[], 4: [] as number[] };
  const again: number[] = [];
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
      const asked = (href: string) =>
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
      samples[rate].push(await asked(WHOLE));
      if (rate === 1) again.push(await asked(`${WHOLE}&channel=street`));
      await phone.close();
    }
  }
  const what = `figures of a period with ${TITLE} notes on the page`;
  tell({ id: "report-first", what: `${what}, each of them read for it`, unit: "ms", samples: samples[1], aim: 300 });
  tell({ id: "report-first-4x", what: `${what}, each of them read for it, 4× throttled`, unit: "ms", samples: samples[4] });
  tell({ id: "report-again", what: `${what}, asked again by channel`, unit: "ms", samples: again, aim: 300 });
});
