// The activity report: the same numbers on the page, without a network, and from the command line; each opens onto what it counts.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expectAccessible } from "../fixtures/index.ts";
import { go, test } from "../fixtures/demo.ts";
import { BINARY } from "../fixtures/server.ts";
import { expect, type Page } from "@playwright/test";

const year = new Date().getFullYear();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name, exact: typeof name === "string" });

/** One number of a table. */
function count(csv: string, figure: string): string {
  const line = csv.split("\r\n").find((line) => line.split(",")[6] === figure) ?? "";
  return line.split(",")[24] ?? "";
}

test("the year's figures are the command line's, and open onto their notes, without a network", async ({ demo }) => {
  const env = { PATH: process.env.PATH, LANTERNE_ACCOUNT: demo.coordinator.sheet, LANTERNE_PASSPHRASE: demo.coordinator.phrase };
  const report = ["report", "--server", demo.server.url, "--year", `${year}`, "--format", "csv"];
  const said = (await promisify(execFile)(BINARY, report, { env })).stdout;

  const { phone, page } = await demo.open("report");
  await go(page, "/app/team");
  await link(page, /^Rapport d’activité/).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rapport d’activité" })).toBeVisible();
  await go(page, `/app/report?year=${year}`);
  await phone.context.setOffline(true);
  const encounters = count(said, "encounters");
  await expect(link(page, `Rencontres\u202f: ${encounters}`)).toBeVisible();
  await expect(link(page, `Personnes rencontrées\u202f: ${count(said, "persons")}`)).toBeVisible();
  await expectAccessible(page);

  await link(page, `Tournées\u202f: ${count(said, "rounds")}`).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tournées" })).toBeVisible();
  await expect(page.locator("a.row")).toHaveCount(Number(count(said, "rounds")));
  await page.getByRole("link", { name: /Retour/ }).click();

  await phone.close();
});
