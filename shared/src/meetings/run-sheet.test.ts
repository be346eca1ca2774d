import { describe, expect, it } from '@jest/globals';
import { checkStep, nameOfStep, nextStep, type RunSheet, type Step, stepsOf } from './run-sheet.ts';

const sheet = (step: Step, more: Partial<RunSheet> = {}): RunSheet => ({
  step,
  kind: 'decision',
  agendaLocked: true,
  items: 2,
  itemsLeft: 0,
  ballot: 'none',
  carried: 0,
  ...more,
});
const goes = (to: Step) => ({ to, refusal: null });

describe('the next step', () => {
  it('leads a decision from check-in to the end', () => {
    expect(nextStep(sheet('checkin', { itemsLeft: 2 }))).toEqual(goes('item'));
    expect(nextStep(sheet('item'))).toEqual(goes('discussion'));
    expect(nextStep(sheet('discussion'))).toEqual(goes('ballot'));
    expect(nextStep(sheet('ballot', { ballot: 'closed' }))).toEqual(goes('result'));
    expect(nextStep(sheet('result', { ballot: 'closed', itemsLeft: 1 }))).toEqual(goes('item'));
    expect(nextStep(sheet('result', { ballot: 'closed', carried: 1 }))).toEqual(goes('resolution'));
    expect(nextStep(sheet('resolution', { carried: 1 }))).toEqual(goes('closed'));
  });

  it('does not begin without an agenda that is locked', () => {
    expect(nextStep(sheet('checkin', { items: 0 })).refusal).toBe('meeting.agenda-empty');
    expect(nextStep(sheet('checkin', { agendaLocked: false })).refusal).toBe('meeting.agenda-not-locked');
  });

  it('shows no result before the ballot is closed', () => {
    expect(nextStep(sheet('ballot', { ballot: 'open' })).refusal).toBe('meeting.ballot-still-open');
    expect(nextStep(sheet('ballot', { ballot: 'draft' })).refusal).toBe('meeting.ballot-missing');
  });

  it('goes back to the discussion for an amended motion', () => {
    expect(nextStep(sheet('result', { ballot: 'draft' }))).toEqual(goes('discussion'));
  });

  it('goes back to the discussion after a straw poll, which settled nothing', () => {
    expect(nextStep(sheet('result', { itemsLeft: 1 }))).toEqual(goes('discussion'));
  });

  it('closes without a resolution when nothing was carried', () => {
    expect(nextStep(sheet('result', { ballot: 'closed' }))).toEqual(goes('closed'));
  });

  it('a consultation needs no ballot, a mediation gets none and writes its agreement before it closes', () => {
    expect(nextStep(sheet('discussion', { kind: 'consultation', itemsLeft: 1 }))).toEqual(goes('item'));
    expect(nextStep(sheet('discussion', { kind: 'mediation' }))).toEqual(goes('resolution'));
    expect(nextStep(sheet('resolution', { kind: 'mediation' }))).toEqual(goes('closed'));
    expect(checkStep(sheet('discussion', { kind: 'mediation' }), 'ballot')).toBe('ballot.not-for-mediation');
    expect(stepsOf('mediation')).toEqual(['checkin', 'item', 'discussion', 'resolution', 'closed']);
    expect(nameOfStep('resolution', 'mediation')).toBe('agreement');
    expect(nameOfStep('resolution', 'decision')).toBe('resolution');
  });

  it('ends for good', () => {
    expect(nextStep(sheet('closed'))).toEqual({ to: null, refusal: 'meeting.closed' });
    expect(checkStep(sheet('closed'), 'item')).toBe('meeting.closed');
  });
});

describe('a step that the chair chooses', () => {
  it('may leave a ballot that could not open, but never an open one', () => {
    expect(checkStep(sheet('ballot', { ballot: 'draft' }), 'discussion')).toBeNull();
    expect(checkStep(sheet('ballot', { ballot: 'open' }), 'discussion')).toBe('meeting.ballot-still-open');
    expect(checkStep(sheet('discussion', { ballot: 'open' }), 'closed')).toBe('meeting.ballot-still-open');
  });

  it('does not jump over the discussion', () => {
    expect(checkStep(sheet('item'), 'ballot')).toBe('meeting.step-not-allowed');
  });
});
