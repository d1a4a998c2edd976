// The world of a kill test: a server, a colleague's desk that stays, and a phone that dies again and again and goes on with what it kept.

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { type Member, openNotebook, unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { createPerson, exchange, pair, startRound } from "../fixtures/deeds.ts";
import { LanterneServer } from "../fixtures/server.ts";
import { hooks, PREFIX, type Step, type Told } from "./hooks.ts";

/** What nothing has been said of yet. */
const silence = (): Told => ({ promised: { kept: null, noted: false, team: [] }, saved: [], uncopied: 0 });

export class World {
  /** What the phone's page told last. */
  told: Told = silence();
  /** The notes that the team has, with who is in them and what they say. */
  readonly known: { who: string; text: string }[] = [];
  #stands: (() => void) | undefined;
  /** Whether the phone's browser was made to delete everything at its last start. */
  #forgets = false;

  private constructor(
    readonly folder: string,
    readonly server: LanterneServer,
    /** A colleague's notebook, open. */
    readonly desk: Page,
    readonly sofia: Member,
    readonly ines: Member,
    public phone: Phone,
    public page: Page,
  ) {}

  /** A team of two, and an educator on her round, in a folder of their own. */
  static async begin(folder: string): Promise<World> {
    mkdirSync(folder);
    const server = await LanterneServer.start(folder);
    const desk = await (await Phone.open(join(folder, "desk"), server.url)).page();
    const phone = await Phone.open(join(folder, "phone"), server.url);
    const page = await phone.page();
    const { sofia, ines } = await pair(desk, page, server);
    await startRound(page, "Secteur 2");
    await createPerson(page, "Perle");
    await exchange(page);
    return new World(folder, server, desk, sofia, ines, phone, page);
  }

  /** Listens to the phone from now on, with a page in which every step has a name. */
  async #attach(phone: Phone): Promise<void> {
    this.phone = phone;
    await phone.context.addInitScript(hooks, PREFIX);
    // What does not come by then does not come, and says where.
    phone.context.setDefaultTimeout(20_000);
    phone.context.on("console", (message) => {
      const text = message.text();
      if (!text.startsWith(PREFIX)) return;
      this.told = JSON.parse(text.slice(PREFIX.length)) as Told;
      if (this.told.at) this.#stands?.();
    });
    this.page = await phone.page();
  }

  /** Puts the phone's browser away as a person does, to begin with a page that has the hooks. */
  async restart(): Promise<void> {
    await this.phone.close();
    await this.wake();
  }

  /** Starts the phone's browser on what its disk has; the notebook is closed. */
  async wake(): Promise<void> {
    await this.#attach(await Phone.open(join(this.folder, "phone"), this.server.url));
    await this.page.goto("/app");
    await expect(this.page.getByLabel("Phrase de passe")).toBeVisible();
  }

  /** Opens the phone's notebook. */
  async open(): Promise<void> {
    await unlock(this.page, this.ines);
    await expect(this.page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  }

  /**
   * Whether Chromium itself began an empty database where there was one: LevelDB finds its files damaged after an unclean end, and then
   * Chromium deletes everything that the site had stored. No page is asked, and none can prevent it.
   */
  forgotten(): boolean {
    if (this.#forgets) return true;
    const folder = join(this.folder, "phone/Default/IndexedDB");
    return readdirSync(folder)
      .filter((name) => name.endsWith(".indexeddb.leveldb"))
      .some((name) => readFileSync(join(folder, name, "LOG"), "latin1").includes("since it was missing"));
  }

  /** Does what Chromium does when it finds the files damaged: all that the site had stored is gone at the next start. */
  forget(): void {
    this.#forgets = true;
    rmSync(join(this.folder, "phone/Default/IndexedDB"), { recursive: true, force: true });
  }

  /** From now on the phone's page stands still at this step; resolves when it does. */
  async arm(step: Step | null): Promise<void> {
    this.told = silence();
    // What it says of an earlier note is no promise about the next one.
    await expect(this.page.getByText("Rencontre enregistrée")).toBeHidden();
    await this.page.evaluate((step) => window.lanterneKill.arm(step), step);
  }

  /** Resolves when the page stands at the step. */
  standing(): Promise<void> {
    return new Promise((stands) => (this.#stands = stands));
  }

  /** The desk, open: it closes by itself while nobody touches it. */
  async openDesk(): Promise<Page> {
    if (await this.desk.getByLabel("Phrase de passe").isVisible()) await openNotebook(this.desk, this.sofia);
    return this.desk;
  }

  /** Remembers what a note says by now. */
  know(who: string, text: string): void {
    const note = this.known.find((known) => known.who === who);
    if (note) note.text = text;
    else this.known.push({ who, text });
  }

  async end(): Promise<void> {
    await this.phone.close();
    await this.desk.context().close();
    await this.server.stop();
  }
}
