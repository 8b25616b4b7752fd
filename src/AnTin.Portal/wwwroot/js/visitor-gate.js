// Finds a number whose SHA-256 with the form's ticket begins with enough zero bits, while the person types.
const form = document.querySelector("form[data-ticket]");
if (form && window.Worker) {
  const answer = form.querySelector("input[name=Answer]");
  const worker = new Worker(new URL("./visitor-gate-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event) => {
    answer.value = event.data;
    worker.terminate();
  });
  worker.postMessage({ ticket: form.dataset.ticket, bits: Number(form.dataset.bits) });
}
