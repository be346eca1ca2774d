/** Puts the cursor there, where it can be seen. */
export const goTo = (place: HTMLElement | null | undefined): void => {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
};

/**
 * Does what the form around a place does: sends it, or presses the button that the place is. False when something is
 * missing there; the cursor is then in the first such field.
 */
export const sendFrom = (id: string): boolean => {
  const place = document.getElementById(id);
  const fold = place?.closest('details');
  if (fold && !fold.open) {
    // What is folded away is shown first, not sent unseen.
    fold.open = true;
    goTo(place);
    return true;
  }
  const form = place?.closest('form');
  if (!place || !form) return false;
  const wanting = form.querySelector<HTMLElement>('input:invalid, textarea:invalid, select:invalid');
  if (wanting) {
    goTo(wanting);
    return false;
  }
  if (place instanceof HTMLButtonElement) place.click();
  else form.requestSubmit();
  return true;
};
