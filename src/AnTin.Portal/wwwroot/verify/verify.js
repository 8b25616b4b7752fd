// The checker with a script: progress while files travel, the answer in place of the form, and the files still at hand.
// From them it cuts the documents as they were signed and draws pages truly. Nothing more is sent than without it.
import { watchDrops } from "../../AnTin.DesignSystem/js/file-drop.js";
import { focusErrors } from "../../AnTin.DesignSystem/js/error-summary.js";

const own = document.querySelector("script[data-library]");
const room = document.querySelector(".page > .wrap");
let files = [];
let sent = null;
let busy = false;

watchForm();
watchLanguage();
// Back from the answer leads to the form; a link within the answer stays within it.
addEventListener("popstate", (event) => {
  if (!event.state?.answer && !location.hash) location.reload();
});

function watchForm() {
  const form = document.querySelector("#verify-form");
  form?.addEventListener("submit", (event) => {
    const input = form.querySelector("input[type=file]");
    if (!input.files.length) return;
    event.preventDefault();
    if (!busy) send(form, [...input.files]);
  });
}

function send(form, chosen) {
  busy = true;
  const progress = form.querySelector(".sending");
  const words = progress.querySelector("[data-words]");
  const bar = progress.querySelector("progress");
  const button = form.querySelector("button");
  const request = new XMLHttpRequest();
  const body = new FormData(form);
  progress.hidden = false;
  button.setAttribute("aria-disabled", "true");
  words.textContent = form.dataset.sending.replace("{0}", "0");
  let told = 0;
  request.upload.addEventListener("progress", (event) => {
    const part = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
    bar.value = part;
    if (part >= told + 10) words.textContent = form.dataset.sending.replace("{0}", String((told = part)));
  });
  request.upload.addEventListener("load", () => {
    bar.removeAttribute("value");
    words.textContent = form.dataset.checking;
  });
  request.addEventListener("loadend", () => {
    busy = false;
    sent = body;
    button.removeAttribute("aria-disabled");
    if (request.status && request.responseText) return show(request.responseText, chosen);
    words.textContent = form.dataset.failed;
    bar.value = 0;
  });
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.setRequestHeader("AnTin-Holds-Files", "yes");
  request.send(body);
}

function show(html, chosen) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const next = answer.querySelector(".page > .wrap");
  if (!next) return document.body.replaceChildren(...answer.body.childNodes);
  room.replaceChildren(...next.childNodes);
  document.title = answer.title;
  files = chosen;
  if (room.querySelector("[data-file]")) {
    if (!history.state?.answer) history.pushState({ answer: true }, "");
    scrollTo(0, 0);
    room.querySelector("main").focus({ preventScroll: true });
    offerCopies();
    drawPages();
  } else {
    watchDrops(room.ownerDocument);
    watchForm();
    focusErrors(document);
  }
}

// The language is a cookie; the answer in the other one is asked for with the files that are still held here.
function watchLanguage() {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest('form[action^="/language"]');
    if (!form || !sent || !room.querySelector("[data-file]")) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.querySelector("button").setAttribute("aria-disabled", "true");
    try {
      await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      const reply = await fetch("/verify", { method: "POST", body: sent, headers: { "AnTin-Holds-Files": "yes" } });
      speak(await reply.text());
    } catch {
      form.submit();
    } finally {
      busy = false;
    }
  });
}

function speak(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = answer.documentElement.lang;
  for (const part of [".skip-link", ".banner", "nav.bar", ".trial", "footer"]) {
    const now = document.querySelector(part);
    const then = answer.querySelector(part);
    if (now && then) now.replaceWith(then);
  }
  show(html, files);
}

function fileOf(element) {
  return files[Number(element.closest("[data-file]").dataset.file)];
}

function offerCopies() {
  for (const item of room.querySelectorAll("[data-slice]")) {
    const link = item.querySelector("a");
    const part = fileOf(item).slice(0, Number(item.dataset.slice), "application/pdf");
    link.href = URL.createObjectURL(part);
    link.hidden = false;
    item.querySelector("span")?.remove();
  }
}

async function drawPages() {
  const figures = [...room.querySelectorAll(".sketch[data-page]")].filter((figure) => figure.dataset.page);
  if (figures.length === 0) return;
  const library = await import(own.dataset.library);
  library.GlobalWorkerOptions.workerSrc = own.dataset.worker;
  const opened = new Map();
  for (const figure of figures) {
    try {
      const key = `${figure.closest("[data-file]").dataset.file}/${figure.dataset.length}`;
      if (!opened.has(key)) opened.set(key, open(library, fileOf(figure), Number(figure.dataset.length)));
      await draw(await opened.get(key), figure);
    } catch {
      // The sketch stays: what cannot be drawn is still described.
    }
  }
}

async function open(library, file, length) {
  const data = await file.slice(0, length).arrayBuffer();
  return library.getDocument({ data, isEvalSupported: false }).promise;
}

async function draw(pdf, figure) {
  const page = await pdf.getPage(Number(figure.dataset.page));
  const one = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(2, 1100 / one.width) });
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  const context = canvas.getContext("2d");
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  context.lineWidth = 3;
  context.setLineDash([12, 6]);
  context.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue("--red");
  const [left, bottom] = page.view;
  for (const box of figure.dataset.boxes.split(" ").filter(Boolean)) {
    const [x, y, width, height] = box.split(",").map(Number);
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle([left + x, bottom + y, left + x + width, bottom + y + height]);
    context.strokeRect(Math.min(x1, x2) - 4, Math.min(y1, y2) - 4, Math.abs(x2 - x1) + 8, Math.abs(y2 - y1) + 8);
  }
  const sketch = figure.querySelector("svg");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", sketch.getAttribute("aria-label"));
  sketch.replaceWith(canvas);
  figure.dataset.drawn = "yes";
  const group = figure.closest(".compare");
  const note = group.querySelector("[data-drawn]:not(figure)");
  if (!group.querySelector(".sketch svg")) note.textContent = note.dataset.drawn;
}
