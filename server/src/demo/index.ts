export { demoAccounts, demoPassword, demoVillage } from './demo-people.ts';
export { isDemoUnfinished, seedDemo } from './seed-demo.ts';
