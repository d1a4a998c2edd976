// The page's side of the service worker (sw.js): registers it, says when a new version waits, and brings it in on consent.
//
// Events on window:
//   "lanterne:update"  a whole new version is on the phone and waits for consent
//   "lanterne:flush"   save what is not saved yet: call event.detail.waitUntil(promise); a rejection keeps the old version

let registration = null;

/** Whether a new version waits. */
export function updateWaiting() {
  return Boolean(registration?.waiting);
}

/**
 * The person agreed. Every open tab is asked to save first; resolves to false when one of them could not, and the old version
 * stays. When it resolves to true the pages load again by themselves.
 */
export function acceptUpdate() {
  const worker = registration?.waiting;
  if (!worker) return Promise.resolve(false);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.activated === true);
    worker.postMessage({ type: "activate" }, [port2]);
  });
}

/**
 * Asks the browser to wake the service worker once there is a network, also when no page is open any more (outbox.js). Where it
 * cannot, the notes leave with the next opening; nobody has to hear of that here.
 */
export async function sendLater() {
  try {
    await (await navigator.serviceWorker?.ready)?.sync?.register("lanterne-outbox");
  } catch {
    // Switched off in the browser's settings.
  }
}

function announce() {
  window.dispatchEvent(new CustomEvent("lanterne:update"));
}

async function flush() {
  const saving = [];
  window.dispatchEvent(new CustomEvent("lanterne:flush", { detail: { waitUntil: (promise) => saving.push(promise) } }));
  await Promise.all(saving);
}

/** Registers the service worker and listens. */
export async function watchForUpdates() {
  const container = navigator.serviceWorker;
  if (!container) return;

  // The first version takes over an open page without a word; every later one means that the page is of the version before.
  let controlled = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    if (controlled) window.location.reload();
    controlled = true;
  });

  container.addEventListener("message", ({ data, ports }) => {
    if (data?.type !== "flush") return;
    flush().then(
      () => ports[0].postMessage({ flushed: true }),
      () => ports[0].postMessage({ flushed: false }),
    );
  });

  try {
    registration = await container.register("/sw.js", { updateViaCache: "none" });
  } catch {
    // Without a service worker the notebook works for as long as the page is open; it is tried again at the next start.
    return;
  }
  if (registration.waiting && container.controller) announce();
  registration.addEventListener("updatefound", () => {
    const incoming = registration.installing;
    incoming?.addEventListener("statechange", () => {
      if (incoming.state === "installed" && container.controller) announce();
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && navigator.onLine) registration.update().catch(() => {});
  });
}
