// A button that shows what was typed: long passwords are mistyped less.
export function revealPasswords(root) {
  for (const input of root.querySelectorAll("input[type=password][data-show]")) {
    const button = root.createElement("button");
    button.type = "button";
    button.className = "button second small";
    button.textContent = input.dataset.show;
    button.setAttribute("aria-controls", input.id);
    button.addEventListener("click", () => {
      const hidden = input.type === "password";
      input.type = hidden ? "text" : "password";
      button.textContent = hidden ? input.dataset.hide : input.dataset.show;
    });
    const row = root.createElement("div");
    row.className = "revealing";
    input.replaceWith(row);
    row.append(input, button);
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}
