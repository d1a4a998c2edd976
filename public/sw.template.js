// The service worker: one version of Lanterne, kept whole on the device. `cargo xtask build` writes the build's id and its
// files into this template.
//
// - install fetches every file and page and checks each one; one that is wrong, and nothing of this version is kept
// - a page never mixes two versions: every navigation and every file is answered from the version that is active
// - a new version waits until a person agrees, and until every open tab has saved
// - what is not listed here, the API above all, is never touched
// - a push has no content, and what it shows says nothing of why (wake.js); a subscription that ended is renewed (renew.js)
// - what waits in the outbox is sent when the browser finds a network, without any key: outbox.js

"use strict";

const BUILD = "__BUILD__";
const CACHE = `lanterne-${BUILD}`;

// Path to SHA-256.
const FILES = __FILES__;

importScripts("__OUTBOX__");
importScripts("__RENEW__");

const SHELL = "/app/shell";
const PAGES = ["/", "/about", "/sign-in", "/join", "/create-team", "/recover"];

// A tab that can be seen and says nothing for this long is not asked to reload under the person's hands.
const PATIENCE_MS = 5000;

function usable(response) {
  return response.ok && response.status === 200 && !response.redirected && response.type === "basic";
}

async function sha256(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A hashed name may come from the browser's cache, since its content is checked; what is wrong there is fetched once more.
async function fetchFile(path) {
  const modes = path.startsWith("/pkg/") ? ["default", "reload"] : ["reload"];
  for (const cache of modes) {
    const response = await fetch(path, { cache, credentials: "omit", redirect: "error" });
    if (usable(response) && (await sha256(response)) === FILES[path]) return response;
  }
  throw new Error(`not of build ${BUILD}: ${path}`);
}

// Pages are fetched without the session: what is kept is the same for everyone.
async function fetchPage(path) {
  const response = await fetch(path, { cache: "reload", credentials: "omit", redirect: "error" });
  if (usable(response) && response.headers.get("x-lanterne-build") === BUILD) return response;
  throw new Error(`not of build ${BUILD}: ${path}`);
}

async function install() {
  const kept = await caches.open(CACHE);
  try {
    const files = Object.keys(FILES).map(async (path) => [path, await fetchFile(path)]);
    const pages = [SHELL, ...PAGES].map(async (path) => [path, await fetchPage(path)]);
    for (const [path, response] of await Promise.all([...files, ...pages])) await kept.put(path, response);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  if (!self.registration.active) await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith("lanterne-") && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

// Which kept page answers a navigation, whatever its query; null for what the server alone knows.
function pageFor(pathname) {
  if (pathname === "/app" || pathname.startsWith("/app/")) return SHELL;
  return PAGES.includes(pathname) ? pathname : null;
}

function keptPath(request, url) {
  if (request.mode === "navigate") return pageFor(url.pathname);
  return Object.hasOwn(FILES, url.pathname) ? url.pathname : null;
}

async function answer(path, request) {
  const kept = await caches.open(CACHE);
  return (await kept.match(path, { ignoreVary: true })) ?? fetch(request);
}

// A hidden tab saved when it was hidden and may be frozen; only those that can be seen are waited for.
function flushed(client) {
  if (client.visibilityState !== "visible") return true;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => resolve(false), PATIENCE_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(late);
      resolve(data.flushed === true);
    };
    client.postMessage({ type: "flush" }, [port2]);
  });
}

async function activateOnConsent(port) {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const all = await Promise.all(tabs.map(flushed));
  const activated = all.every(Boolean);
  port?.postMessage({ activated });
  if (activated) await self.skipWaiting();
}

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") event.waitUntil(activateOnConsent(event.ports[0]));
  if (event.data?.type === "build") event.ports[0]?.postMessage({ build: BUILD });
  if (event.data?.type === "renew") event.waitUntil(renewFor(event.ports[0]));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "lanterne-outbox") event.waitUntil(self.lanterneOutbox.push());
});

// The browser wants something shown for each push; whoever looks at the phone learns that there is a notebook, and no more.
self.addEventListener("push", (event) => {
  const body = navigator.language.startsWith("fr") ? "Ouvrez le carnet." : "Open the notebook.";
  event.waitUntil(self.registration.showNotification("Lanterne", { body, tag: "lanterne", renotify: true, requireInteraction: true }));
});

// To a tab of the notebook, the one on En direct before others: every page of it tells the alert, and what is being written in it stays.
// Else to the closed notebook, which has to be opened first.
async function goToNotebook() {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const at = (fits) => tabs.find(({ url }) => fits(new URL(url).pathname));
  const tab = at((path) => path === "/app/live") ?? at((path) => path === "/app" || path.startsWith("/app/"));
  await (tab ? tab.focus() : self.clients.openWindow("/app/live"));
}

// A page asks at each opening whether this device is still woken: browsers let a subscription end without a word.
async function renewFor(port) {
  const renewed = await self.lanterneRenew().catch(() => false);
  port?.postMessage({ renewed });
}

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(self.lanterneRenew()));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(goToNotebook());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const path = keptPath(request, url);
  if (path) event.respondWith(answer(path, request));
});
