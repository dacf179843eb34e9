/** A second tap on the button sends nothing; the key would make it one row all the same. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] !== undefined) event.preventDefault();
    form.dataset['sent'] = '';
  });
}
// Coming back with the back button, the page may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send]')) {
    delete form.dataset['sent'];
  }
});
