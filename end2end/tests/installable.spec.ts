// What Chromium asks before it offers to install, and what stands on the home screen afterwards.

import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { alive } from "../fixtures/acts.ts";
import { expect, test } from "../fixtures/index.ts";

interface WebManifest {
  name: string;
  short_name: string;
  description: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

/** The first visit, until the service worker answers for the page. */
async function visited(page: Page): Promise<void> {
  await page.goto("/");
  await alive(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken, { once: true }));
  });
}

test("Chromium finds nothing in the way of installing", async ({ openPhone }) => {
  // A profile on disk: nothing is installed from a private window.
  const phone = await openPhone("ines");
  const page = await phone.page();
  await visited(page);
  const cdp = await page.context().newCDPSession(page);
  const manifest = await cdp.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toMatch(/manifest\.webmanifest$/);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
});

test("the name on a home screen tells nobody what the app is for", async ({ page, request }) => {
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as WebManifest;
  expect([manifest.name, manifest.short_name]).toEqual(["Lanterne", "Lanterne"]);
  expect(manifest.display).toBe("standalone");
  const said = JSON.stringify(manifest);
  expect(said).not.toMatch(/prostitution|mineur|éducat|maraude|rencontre|signalement/i);
  await page.goto("/");
  await expect(page).toHaveTitle("Lanterne");
});

/** The alpha of each pixel of a PNG of 8 bits without interlace; undefined for one without an alpha channel. */
function opaque(png: Buffer): boolean {
  const colours = png[25];
  if (colours !== 6) return colours === 2;
  const width = png.readUInt32BE(16);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  // The corner is where a maskable icon with a hole shows it; the first pixel of a row is stored as it is, or as a difference from above.
  return rows[1 + 3] === 255 && rows.length === (width * 4 + 1) * png.readUInt32BE(20);
}

test("icons are there in every size, and a maskable one fills its square", async ({ request }) => {
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as WebManifest;
  const wanted = ["any 192x192", "any 512x512", "maskable 192x192", "maskable 512x512"];
  const there = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
  for (const icon of wanted) expect(there).toContain(icon);
  for (const { src, sizes, type, purpose } of manifest.icons) {
    const answer = await request.get(src);
    expect(answer.status(), src).toBe(200);
    expect(answer.headers()["content-type"], src).toContain(type);
    if (type !== "image/png") continue;
    const png = await answer.body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    if (purpose === "maskable") expect(opaque(png), `${src} has a hole in its corner`).toBe(true);
  }
});

test("after one visit the installed app starts without a network", async ({ page, context, server, request }) => {
  await visited(page);
  const { start_url, scope } = (await (await request.get("/manifest.webmanifest")).json()) as WebManifest;
  expect(new URL(start_url, server.url).pathname.startsWith(new URL(scope, server.url).pathname)).toBe(true);
  await context.setOffline(true);
  await server.kill();
  await page.goto(start_url);
  await alive(page);
  await expect(page.getByRole("heading", { level: 1, name: "Ouvrir le carnet" })).toBeVisible();
});
