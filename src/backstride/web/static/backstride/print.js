// A button that prints the page. It is hidden until this runs: without a script the browser's own menu prints.

for (const button of document.querySelectorAll("[data-print]")) {
  if (button instanceof HTMLButtonElement) {
    button.addEventListener("click", () => window.print());
    button.hidden = false;
  }
}

export {};
