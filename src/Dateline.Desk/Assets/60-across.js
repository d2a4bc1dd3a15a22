// A queue is gone through by n and p.
{
  const queue = document.querySelector(".queue-head");
  if (queue) document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const link = event.key === "n" ? queue.querySelector("[rel=next]") : event.key === "p" ? queue.querySelector("[rel=prev]") : null;
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
