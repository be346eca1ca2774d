export default async () => {
  const { stopPostgres } = await import('./postgres.ts');
  await stopPostgres();
};
