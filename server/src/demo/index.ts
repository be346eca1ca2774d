export { demoAccounts, demoPassword, demoVillage } from './demo-people.ts';
export { seedDemo } from './seed-demo.ts';
