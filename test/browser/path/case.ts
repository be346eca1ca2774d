import { fillIn, press } from '../stage/field.ts';
import type { Cast } from './cast.ts';

/** An officer writes down a visit and takes it to the unit that handles it. */
export const registerAndAccept = async (cast: Cast): Promise<void> => {
  cast.county = await cast.stage.staff('county');
  const { page } = cast.county;
  await page.getByRole('link', { name: '登记新事项' }).first().click();
  await page.getByLabel('村（社区）').selectOption({ label: '桃源村' });
  await page.getByLabel('来访').check();
  await page.getByLabel('申诉求决').check();
  await fillIn(page, {
    姓名: '周德贵',
    电话: '13908231177',
    住址: '三组12号',
    标题: '村道路灯电费没人交',
    请求: '确定路灯电费怎么分摊',
    事实: '去年十月起路灯停用，夜里有人摔伤。',
    理由: '路灯是全村公用的。',
  });
  await press(page, '登记');
  await page.getByText('查询码只在这一页显示一次').waitFor();
  await cast.county.shot('console-receipt');
  cast.trackingCode = (await page.locator('.receipt-code').textContent()) ?? '';
  await page.getByRole('link', { name: '打开这件事项' }).click();
  cast.caseUrl = new URL(page.url()).pathname;
  for (const move of ['完成甄别', '交办', '登记单位收到', '受理', '开始办理']) {
    await press(page, move);
    if (move === '交办') await fillIn(page.getByRole('dialog'), { 承办单位: '桃源村村委会' });
    await press(page.getByRole('dialog'), move);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await cast.county.shot('console-case');
};

/** A resident without an account, on a phone. */
export const registerFromPhone = async ({ stage }: Cast): Promise<void> => {
  const resident = await stage.person('phone');
  const { page } = resident;
  await resident.open('/petition/taoyuan');
  await page.getByLabel(/有问题要解决/).check();
  await fillIn(page, {
    用一句话说: '村口公厕夜里不开门',
    您希望怎么解决: '夜里也开门',
    事情的经过: '这个月夜里八点就上锁。',
    您的姓名: '邓秀兰',
    您的住址: '四组5号',
  });
  await resident.shot('phone-petition');
  await press(page, '提交');
  await page.getByText('查询码').first().waitFor();
  await resident.shot('phone-petition-receipt');
  await page.getByText('查看进度').click();
  await page.getByText('我们收到了').waitFor();
};
