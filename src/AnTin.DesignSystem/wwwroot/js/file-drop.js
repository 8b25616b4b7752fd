// Names the chosen files and says what is too large before anything is sent.
export function watchDrops(root) {
  for (const drop of root.querySelectorAll(".drop")) watch(root, drop);
}

function watch(root, drop) {
  const input = drop.querySelector("input[type=file]");
  const list = root.createElement("ul");
  list.setAttribute("aria-live", "polite");
  list.hidden = true;
  const invitation = root.createElement("p");
  invitation.className = "hint";
  invitation.textContent = drop.dataset.invite;
  drop.append(invitation, list);
  const limit = Number(drop.dataset.limit) * 1_000_000;
  const most = Number(drop.dataset.most);
  const total = Number(drop.dataset.total) * 1_000_000;

  input.addEventListener("change", () => {
    const lines = [...input.files].map((file) => line(root, file, limit > 0 && file.size > limit ? drop.dataset.tooLarge : ""));
    if (most > 0 && input.files.length > most) lines.unshift(warning(root, drop.dataset.tooMany));
    const sum = [...input.files].reduce((bytes, file) => bytes + file.size, 0);
    if (total > 0 && sum > total) lines.unshift(warning(root, drop.dataset.tooMuch));
    list.replaceChildren(...lines);
    list.hidden = lines.length === 0;
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  });
}

function line(root, file, wrong) {
  const item = root.createElement("li");
  item.textContent = `${file.name} (${megabytes(file.size)} MB)`;
  if (wrong) item.append(" ", warning(root, wrong, "strong"));
  return item;
}

function warning(root, text, tag = "li") {
  const words = root.createElement(tag);
  words.className = "field-error";
  words.textContent = text;
  return words;
}

function megabytes(size) {
  return (size / 1_000_000).toLocaleString("vi-VN", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}
