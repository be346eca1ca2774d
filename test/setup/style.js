// In the place of every stylesheet: outside a browser nothing is drawn.
