// The phone's own way of handing a message to somebody; where it has none, the text on the page is there to copy.

const button = document.querySelector("button[data-share]");
if (button instanceof HTMLButtonElement && "share" in navigator) {
  button.hidden = false;
  button.addEventListener("click", () => void navigator.share({ text: button.dataset.share ?? "" }).catch(() => {}));
}
