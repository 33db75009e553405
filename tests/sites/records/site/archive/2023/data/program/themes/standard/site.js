// The box in the head of each page leads to the page of the search; without this script, a link does. Classic, since pages
// opened as files can load no modules.
for (const form of document.querySelectorAll('form.find')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.href = `${form.action}#${new URLSearchParams({q: form.elements.q.value})}`;
  });
  form.hidden = false;
}
