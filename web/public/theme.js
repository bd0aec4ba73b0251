// Runs before the first paint, so that a chosen theme never flashes up in the other one.
try {
  const theme = localStorage.getItem("euxine-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme holds.
}
