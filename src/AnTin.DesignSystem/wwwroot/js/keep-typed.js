// A session that ends while somebody types must not cost the typing. What was sent from a form marked
// data-keep stays in this tab until the next page shows that it arrived.
const KEY = "antin-typed";

export function keepTyped(root) {
  const store = root.defaultView.sessionStorage;
  const kept = read(store);
  const path = root.location.pathname;
  const form = root.querySelector("form[data-keep]");
  const signingIn = path.startsWith("/account/login");
  if (kept && form && kept.path === path && root.referrer.includes("/account/login")) fill(form, kept.values);
  if (!signingIn) store.removeItem(KEY);
  form?.addEventListener("submit", () => store.setItem(KEY, JSON.stringify({ path, values: valuesOf(form) })));
}

function valuesOf(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !isSecret(form, name));
}

function isSecret(form, name) {
  const field = form.elements.namedItem(name);
  return name.startsWith("__") || name === "Version" || field?.type === "password";
}

function fill(form, values) {
  for (const [name, value] of values) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = field.value === value;
      else if (field.type !== "file") field.value = value;
    }
  }
}

function read(store) {
  try {
    return JSON.parse(store.getItem(KEY));
  } catch {
    return null;
  }
}
