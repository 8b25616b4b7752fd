// Passkeys of officers. A form marked data-passkey asks its page what to sign, has the passkey sign it, and is sent; a form
// marked data-new-passkey has one made. Nothing typed is touched; without this file the forms take a PIN.
const PATIENCE = 240_000;

export function usePasskeys(root) {
  if (!window.PublicKeyCredential) return;
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    offer(form, form.dataset.passkey, async (question) => {
      const { id, response } = await signed(question);
      fill(form, {
        At: question.at,
        Seed: question.seed,
        Credential: id,
        ClientData: text(response.clientDataJSON),
        AuthenticatorData: text(response.authenticatorData),
        Signature: text(response.signature),
      });
    });
  }
  for (const form of root.querySelectorAll("form[data-new-passkey]")) {
    offer(form, form.dataset.newPasskey, async (question) => {
      const { response } = await made(question);
      fill(form, { ClientData: text(response.clientDataJSON), Attestation: text(response.attestationObject) });
    });
  }
}

function offer(form, address, act) {
  const part = form.querySelector("[data-passkey-part]");
  if (!part) return;
  const button = part.querySelector("button");
  const fault = part.querySelector("[role=alert]");
  part.hidden = false;
  button.addEventListener("click", async () => {
    if (button.disabled) return;
    button.disabled = true;
    fault.hidden = true;
    const began = performance.now();
    try {
      await act(await ask(address, form));
      form.requestSubmit(part.querySelector("[data-passkey-send]"));
    } catch (error) {
      fault.textContent = error.words ?? part.dataset[wordsFor(error, performance.now() - began)];
      fault.hidden = false;
      fault.focus();
    }
    button.disabled = false;
  });
}

async function ask(address, form) {
  const answer = await fetch(address, { method: "POST", body: new FormData(form), redirect: "manual" });
  const question = answer.type === "opaqueredirect" ? null : await answer.json().catch(() => null);
  if (question?.refusal) throw Object.assign(new Error(), { words: question.refusal });
  if (!answer.ok || !question) throw new TypeError();
  return question;
}

function signed(question) {
  return navigator.credentials.get({
    publicKey: {
      rpId: question.relyingParty,
      challenge: bytes(question.challenge),
      allowCredentials: question.credentials.map(named),
      userVerification: "required",
      timeout: PATIENCE,
    },
  });
}

function made(question) {
  return navigator.credentials.create({
    publicKey: {
      rp: { id: question.relyingParty, name: question.name },
      user: { id: bytes(question.user), name: question.mailbox, displayName: question.mailbox },
      challenge: bytes(question.challenge),
      excludeCredentials: question.credentials.map(named),
      pubKeyCredParams: question.algorithms.map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { userVerification: "required" },
      attestation: "none",
      timeout: PATIENCE,
    },
  });
}

// Browsers do not tell a cancel from a passkey that is not there; only the time tells a timeout.
function wordsFor(error, elapsed) {
  if (error.name === "NotAllowedError") return elapsed >= PATIENCE ? "late" : "cancelled";
  if (error.name === "InvalidStateError") return "known";
  if (error.name === "SecurityError") return "place";
  return "failed";
}

function fill(form, values) {
  for (const [name, value] of Object.entries(values)) form.elements.namedItem(`Passkey.${name}`).value = value;
}

function named(id) {
  return { type: "public-key", id: bytes(id) };
}

function bytes(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
