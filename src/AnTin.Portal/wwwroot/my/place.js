// Shows the page and lets the signature box be dragged, or moved with the arrow keys.
// The form beside it is what is sent; this script only fills it in.

const view = document.querySelector("#placing");
const form = document.querySelector("#place-form");
if (view && form) start().catch(() => (view.replaceChildren(view.dataset.failed), (view.hidden = false)));

async function start() {
  const library = await import(view.dataset.library);
  library.GlobalWorkerOptions.workerSrc = view.dataset.worker;
  const pdf = await library.getDocument({ url: view.dataset.file, isEvalSupported: false }).promise;
  const canvas = view.querySelector("canvas");
  const box = view.querySelector(".placing-box");
  const field = (name) => form.elements[`Input.${name}`];
  const state = { page: clamp(Number(field("Page").value) || pdf.numPages, 1, pdf.numPages), outline: null };

  await show();
  view.hidden = false;
  await show();
  field("Page").addEventListener("change", () => turnTo(Number(field("Page").value)));
  for (const button of view.querySelectorAll("[data-step]"))
    button.addEventListener("click", () => turnTo(state.page + Number(button.dataset.step)));
  for (const radio of form.querySelectorAll('input[name="Input.Place"]'))
    radio.addEventListener("change", () => (named(), sayPlace(), draw()));
  for (const name of ["Left", "Bottom", "Width", "Height"])
    field(name).addEventListener("change", () => (own(), draw()));
  box.addEventListener("keydown", onKey);
  box.addEventListener("pointerdown", onGrab);
  new ResizeObserver(draw).observe(canvas);

  async function turnTo(number) {
    state.page = clamp(number || 1, 1, pdf.numPages);
    field("Page").value = state.page;
    await show();
  }

  async function show() {
    const page = await pdf.getPage(state.page);
    const one = page.getViewport({ scale: 1 });
    state.outline = { width: Math.floor(one.width), height: Math.floor(one.height) };
    const sharp = Math.min(2, (1.5 * 900) / one.width);
    const viewport = page.getViewport({ scale: sharp });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvasContext: canvas.getContext("2d"), canvas, viewport }).promise;
    view.querySelector("[data-page]").textContent = state.page;
    named();
    draw();
  }

  // The nine places, as the server computes them.
  function named() {
    const index = NAMES.indexOf(chosen());
    if (index < 0) return;
    const size = { width: Math.min(190, state.outline.width), height: Math.min(64, state.outline.height) };
    field("Width").value = size.width;
    field("Height").value = size.height;
    field("Left").value = along(index % 3, state.outline.width, size.width);
    field("Bottom").value = along(2 - Math.floor(index / 3), state.outline.height, size.height);
  }

  function own() {
    form.querySelector("#place-Own").checked = true;
    form.querySelector("#place-figures").open = true;
    sayPlace();
    const width = clamp(Number(field("Width").value) || 190, Math.min(110, state.outline.width), state.outline.width);
    const height = clamp(Number(field("Height").value) || 64, Math.min(40, state.outline.height), state.outline.height);
    field("Width").value = width;
    field("Height").value = height;
    field("Left").value = clamp(Math.round(Number(field("Left").value) || 0), 0, state.outline.width - width);
    field("Bottom").value = clamp(Math.round(Number(field("Bottom").value) || 0), 0, state.outline.height - height);
  }

  function draw() {
    if (!state.outline) return;
    box.hidden = chosen() === "Usual";
    const scale = canvas.clientWidth / state.outline.width;
    const [left, bottom, width, height] = ["Left", "Bottom", "Width", "Height"].map((n) => Number(field(n).value));
    box.style.left = `${left * scale}px`;
    box.style.top = `${(state.outline.height - bottom - height) * scale}px`;
    box.style.width = `${width * scale}px`;
    box.style.height = `${height * scale}px`;
  }

  function moveTo(left, bottom) {
    field("Left").value = Math.round(left);
    field("Bottom").value = Math.round(bottom);
    own();
    draw();
  }

  function onKey(event) {
    const step = event.shiftKey ? 1 : 10;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    moveTo(Number(field("Left").value) + way[0] * step, Number(field("Bottom").value) + way[1] * step);
    document.querySelector("#place-said").textContent = view.dataset.said
      .replace("{left}", field("Left").value)
      .replace("{bottom}", field("Bottom").value);
  }

  function onGrab(event) {
    event.preventDefault();
    box.focus();
    box.setPointerCapture(event.pointerId);
    const scale = canvas.clientWidth / state.outline.width;
    const from = { x: event.clientX, y: event.clientY, left: Number(field("Left").value), bottom: Number(field("Bottom").value) };
    const drag = (move) => moveTo(from.left + (move.clientX - from.x) / scale, from.bottom - (move.clientY - from.y) / scale);
    box.addEventListener("pointermove", drag);
    const drop = () => {
      box.removeEventListener("pointermove", drag);
      box.removeEventListener("pointerup", drop);
      box.removeEventListener("pointercancel", drop);
    };
    box.addEventListener("pointerup", drop);
    box.addEventListener("pointercancel", drop);
  }

  function chosen() {
    return form.querySelector('input[name="Input.Place"]:checked')?.value;
  }

  function sayPlace() {
    const radio = form.querySelector('input[name="Input.Place"]:checked');
    form.querySelector("[data-words]").textContent = radio?.labels[0]?.textContent.trim() ?? "";
  }
}

const NAMES = [
  "TopLeft", "TopCentre", "TopRight",
  "MiddleLeft", "Middle", "MiddleRight",
  "BottomLeft", "BottomCentre", "BottomRight",
];

function along(third, length, size) {
  const margin = Math.min(42, Math.floor((length - size) / 2));
  return [margin, Math.floor((length - size) / 2), length - size - margin][third];
}

function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}
