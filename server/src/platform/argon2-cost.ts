/** Algorithm 2 is Argon2id. OWASP's smallest setting: 19 MiB, 2 passes, 1 lane; about 14 ms here. */
export const argon2Cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
