// Lists with tick boxes: one box at the head for all, and how many are chosen beside the buttons.
export function countChoices(root) {
  for (const head of root.querySelectorAll("[data-choose-all]")) watch(root, head);
}

function watch(root, head) {
  const form = head.closest("form");
  const boxes = [...form.querySelectorAll("tbody input[type=checkbox]")];
  const words = form.querySelector("[data-chosen]");
  const all = root.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", head.dataset.chooseAll);
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  head.replaceChildren(all);
  form.addEventListener("change", show);
  show();

  function show() {
    const count = boxes.filter((box) => box.checked).length;
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
    words.textContent = words.dataset.chosen.replace("{0}", count);
  }
}
