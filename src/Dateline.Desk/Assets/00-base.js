// The theme: the system's choice until the reader makes another, kept in a cookie so that the server draws the page in it.
{
  const root = document.documentElement;
  const button = document.querySelector(".theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const name = () => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to ${isDark() ? "light" : "dark"} colours`);
  };
  root.classList.add("quick");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      document.cookie = `dateline-theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
      name();
    });
    dark.addEventListener("change", name);
    name();
  }

  // "/" goes to the search from anywhere; keys rest while somebody types.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    document.querySelector(".search input")?.focus();
  });
}

function isTyping(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
}

// Says something to people who look and to people who listen.
function say(words) {
  const status = document.querySelector(".status");
  if (status) status.textContent = words;
}
