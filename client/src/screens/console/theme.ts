import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Shades around the red of the house; the sixth is the one that buttons wear, 7.9:1 on white. */
const brick: MantineColorsTuple = [
  '#fdf0ee',
  '#f8dcd8',
  '#eeb6ae',
  '#e48d81',
  '#d5604f',
  '#bb3a2c',
  '#9c1c14',
  '#861710',
  '#6f120c',
  '#590d08',
];

export const theme = createTheme({
  primaryColor: 'brick',
  primaryShade: 6,
  colors: { brick },
  fontFamily: 'var(--font)',
  headings: {
    fontFamily: 'var(--font)',
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.1rem' } },
  },
  fontSizes: { xs: '0.85rem', sm: '0.95rem', md: '1rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Anchor: { defaultProps: { underline: 'always' } } },
});
