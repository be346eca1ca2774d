import { press } from '../stage/field.ts';
import { type Cast, next } from './cast.ts';

/** The chair walks the run sheet; a villager asks to speak */
export const walkAndSpeak = async (cast: Cast): Promise<void> => {
  await cast.chair.page.getByRole('button', { name: /下一步：进入第1项/ }).click();
  await cast.projector.page.getByText('村道路灯电费没人交').first().waitFor();
  await cast.projector.shot('projector-agenda');
  await next(cast, '讨论');
  await press(cast.phones[0].page, /举手/);
  await press(cast.phones[0].page, /我赞成/);
  await press(cast.chair.page, /请赵一/);
  await cast.projector.page.getByText('2:00').or(cast.projector.page.getByText('1:59')).first().waitFor();
  await cast.projector.shot('projector-discussion');
  await cast.chair.shot('chair-discussion');
  await press(cast.chair.page, '结束发言');
};
