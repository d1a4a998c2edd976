// The activity report on paper: what the browser prints, as a PDF file that is read again.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { go, test } from "../fixtures/demo.ts";

const year = new Date().getFullYear();

/** What stands on the paper, page by page. */
async function printed(page: Page, scratch: string): Promise<string[]> {
  const file = join(scratch, "report.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  expect((await promisify(execFile)("pdfinfo", [file])).stdout).toMatch(/Page size: .*A4/);
  return (await promisify(execFile)("pdftotext", ["-layout", file, "-"])).stdout.split("\f").slice(0, -1);
}

test("on paper the report is A4 pages with its figures, its warnings inside and masked numbers outside", async ({ demo }) => {
  const { phone, page } = await demo.open("report-paper");
  const scratch = await mkdtemp(join(tmpdir(), "lanterne-report-"));
  await go(page, `/app/report?year=${year}`);
  const encounters = await page.getByRole("table", { name: "Activité" }).getByRole("row", { name: /^Rencontres/ }).getByRole("cell").innerText();
  await expect(page.getByRole("link", { name: /^Peut-être la même rencontre, notée deux fois/ }).first()).toBeVisible();
  const inside = await printed(page, scratch);
  expect(inside.length).toBeGreaterThan(1);
  expect(inside.length).toBeLessThan(9);
  inside.forEach((text, at) => expect(text).toMatch(new RegExp(`\\b${at + 1} ?/ ?${inside.length}\\s*$`)));
  expect(inside[0]).toContain(`Rapport d’activité · Année ${year}`);
  expect(inside[0]).toMatch(new RegExp(`^Rencontres.* ${encounters}$`, "m"));
  const all = inside.join("\n");
  expect(all).toMatch(/f\.?\s+Peut-être la même rencontre, notée deux fois\. \(\d+ à regarder\)/);
  expect(all).not.toContain("Arrêter ce rapport");

  await page.getByRole("radio", { name: "Pour l’extérieur" }).click();
  await expect(page.getByText("masqué").first()).toBeVisible();
  const outside = (await printed(page, scratch)).join("\n");
  expect(outside).toContain("masqué");
  expect(outside).not.toContain("à regarder");
  await rm(scratch, { recursive: true });
  await phone.close();
});

test("in English the paper says nothing in French but what the team called itself, and is black in both themes", async ({ demo }) => {
  const { phone, page } = await demo.open("report-paper-english");
  const scratch = await mkdtemp(join(tmpdir(), "lanterne-report-"));
  await go(page, "/app/this-device");
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await go(page, `/app/report?year=${year}`);
  await expect(page.getByRole("link", { name: /^Perhaps one encounter, noted twice/ }).first()).toBeVisible();
  const inside = await printed(page, scratch);
  inside.forEach((text, at) => expect(text).toMatch(new RegExp(`\\b${at + 1} ?/ ?${inside.length}\\s*$`)));
  expect(inside[0]).toContain(`Activity report · Year ${year}`);
  expect(inside[0]).toMatch(/^As known on \w+ 31 December \d{4}, made on \w+ \d+ \w+ \d{4}$/m);
  const [team, ...rest] = inside.join("\n").trim().split("\n");
  expect(team).toMatch(/^Équipe des Quais/);
  expect(rest.filter((line) => /[éèêàçù«»]|\b(par|rencontres?|personnes?|nombre|quoi|jours?)\b/i.test(line))).toEqual([]);

  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ media: "print", colorScheme });
    const colours = () =>
      page.locator(".report caption, .report tbody th, .report .report-number, .report-head p").evaluateAll((all) =>
        [...new Set(all.filter((each) => each.getClientRects().length > 0).map((each) => getComputedStyle(each).color))],
      );
    expect(await colours(), colorScheme).toEqual(["rgb(0, 0, 0)"]);
  }
  await page.emulateMedia({ media: null, colorScheme: null });

  await page.getByRole("radio", { name: "For outside" }).click();
  await expect(page.getByText("masked", { exact: true }).first()).toBeVisible();
  const outside = (await printed(page, scratch)).join("\n");
  expect(outside).toContain("masked");
  expect(outside).not.toContain("to look at");
  await rm(scratch, { recursive: true });
  await phone.close();
});
