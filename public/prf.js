// The phone's own screen lock, asked through WebAuthn's PRF extension: the same 32 bytes each time for whoever passes it. What they
// open, the notebook knows; here is only the asking. A rejection's message is a kind: "refused" (cancelled, or too slow),
// "no-prf" (this authenticator cannot), "failed".

// Long enough to find one's finger in the cold.
const PATIENCE_MS = 60_000;

const verification = "required";

function kind(error) {
  if (error?.message === "no-prf") return error;
  const refused = ["NotAllowedError", "AbortError", "TimeoutError"].includes(error?.name);
  return new Error(refused ? "refused" : "failed");
}

const random = (length) => crypto.getRandomValues(new Uint8Array(length));

function output(credential) {
  const found = credential.getClientExtensionResults().prf?.results?.first;
  return found ? new Uint8Array(found) : undefined;
}

/** Whether this device has a screen lock of its own that the browser lets a page ask. */
export async function prfAvailable() {
  try {
    if (!globalThis.PublicKeyCredential || !isSecureContext) return false;
    if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
    // Browsers that cannot say are asked by trying.
    const capabilities = await PublicKeyCredential.getClientCapabilities?.();
    return capabilities?.["extension:prf"] !== false;
  } catch {
    return false;
  }
}

/**
 * Makes a credential. Its labels name neither member nor team: the phone shows them in its settings.
 * @param {Uint8Array} salt what it will be asked with
 * @returns {Promise<{ id: Uint8Array, first: Uint8Array | undefined }>} `first` where the authenticator answers at once
 */
export async function prfCreate(salt) {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        rp: { name: "Lanterne" },
        user: { id: random(32), name: "Lanterne", displayName: "Lanterne" },
        challenge: random(32),
        pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -257 }],
        authenticatorSelection: { authenticatorAttachment: "platform", residentKey: "preferred", userVerification: verification },
        attestation: "none",
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: salt.slice() } } },
      },
    });
    const { prf } = credential.getClientExtensionResults();
    if (!prf?.enabled && !prf?.results) throw new Error("no-prf");
    return { id: new Uint8Array(credential.rawId), first: output(credential) };
  } catch (error) {
    throw kind(error);
  }
}

/**
 * Asks a credential.
 * @param {Uint8Array} id
 * @param {Uint8Array} salt
 * @returns {Promise<Uint8Array>}
 */
export async function prfAsk(id, salt) {
  try {
    const credential = await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: "public-key", id: id.slice(), transports: ["internal"] }],
        userVerification: verification,
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: salt.slice() } } },
      },
    });
    const found = output(credential);
    if (!found) throw new Error("no-prf");
    return found;
  } catch (error) {
    throw kind(error);
  }
}

/** Tells the phone that a credential is of no use any more, where it listens. */
export async function prfForget(id) {
  try {
    const credentialId = btoa(String.fromCharCode(...id)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    await PublicKeyCredential.signalUnknownCredential?.({ rpId: location.hostname, credentialId });
  } catch {
    // It stays in the phone's settings, and opens nothing.
  }
}
