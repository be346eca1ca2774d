// jest would turn TypeScript into CommonJS here; Node itself reads it as it is.
export default async () => {
  const { startPostgres } = await import('./postgres.ts');
  await startPostgres();
};
