import type { Catalogue } from './text.ts';

/** The mediation agreement: on the chair's screen and on the phones of those who sign it. */
export const mediationTexts = {
  'agreement.title': ['调解协议', 'Mediation agreement'],
  'agreement.version': ['第{n}稿', 'Version {n}'],
  'agreement.number': ['编号 {number}', 'No. {number}'],
  'agreement.written': ['{by}写于{at}', 'Written by {by}, {at}'],
  'agreement.facts': ['事实和争议', 'Facts and what is in dispute'],
  'agreement.terms': ['双方商定', 'What was agreed'],
  'agreement.performance': ['怎么办、什么时候办完', 'How and by when'],
  'agreement.private': [
    '只有当事人、调解员、写协议的工作人员和信访部门看得到，不公示，不上大屏幕。',
    'Only the parties, the mediators, the staff who write it and the petition office see it. It is never published and never on the big screen.',
  ],
  'agreement.effect': [
    '当事人和调解员都签名、调解委员会盖章之日起生效（《人民调解法》第二十九条）。',
    'It takes effect on the day on which the parties and the mediators have signed and the mediation committee has sealed it (People’s Mediation Law, art. 29).',
  ],

  'state.signing': ['等签名', 'Waiting for signatures'],
  'state.signed': ['都签了，等盖章', 'Signed by all; waiting for the seal'],
  'state.effective': ['已生效', 'In effect'],

  'signers.title': ['签名（{done}/{all}）', 'Signatures ({done} of {all})'],
  'role.party': ['当事人', 'Party'],
  'role.mediator': ['调解员', 'Mediator'],
  'signer.waits': ['还没有签', 'Not signed yet'],
  'signer.phone': ['{at}在手机上签名', 'Signed on the phone, {at}'],
  'signer.paper': ['{at}在纸上签名，原件：{paper}', 'Signed on paper, {at}; the sheet: {paper}'],
  'seal.done': [
    '调解委员会{at}盖章，经办人{by}。',
    'Sealed by the mediation committee, {at}, entered by {by}.',
  ],
  'seal.confirm-until': [
    '双方可以在{day}前一起向法院申请司法确认（《人民调解法》第三十三条）。',
    'Until {day} the parties may ask a court together to confirm it (People’s Mediation Law, art. 33).',
  ],
  'seal.case': ['信访事项已凭这份协议和解结案。', 'The petition case was settled by this agreement.'],

  'phone.sign': ['有一份调解协议等您签名', 'A mediation agreement waits for your signature'],
  'phone.read': ['看调解协议（{state}）', 'Read the mediation agreement ({state})'],
  'phone.loading': ['正在打开协议…', 'Opening the agreement…'],
  'phone.gone': ['现在没有要您签的协议。', 'There is no agreement for you to sign now.'],
  'phone.reworded': [
    '协议改过了，请看新的一稿再签。',
    'The agreement was worded anew. Please read it before signing.',
  ],
  'sign.as': ['{name}签名', 'Sign as {name}'],
  'sign.ask': ['您以“{name}”的名义签这份协议。', 'You sign this agreement as {name}.'],
  'sign.consequence': [
    '签了就不能收回。有不明白的，先问调解员，再签。',
    'A signature cannot be taken back. If anything is unclear, ask the mediator first.',
  ],
  'sign.confirm': ['看清楚了，签名', 'I have read it and sign'],
  'sign.sending': ['正在签名…', 'Signing…'],
  'signer.done': ['✔ 已签', '✔ Signed'],
  'sign.back': ['返回', 'Back'],

  'write.title': ['写调解协议', 'Write the mediation agreement'],
  'write.title.again': ['改写协议', 'Word it anew'],
  'write.facts.hint': [
    '谁和谁、什么事、争在哪里、各有什么责任',
    'Who, what, where they differ, and who is responsible for what',
  ],
  'write.terms.hint': ['一条一条写，数额、做法写清楚', 'Point by point, with amounts'],
  'write.performance.hint': ['例如：11月30日前一次付清', 'For example: paid in one sum by 30 November'],
  'write.parties': ['当事人（至少两方）', 'Parties (two at least)'],
  'write.mediators': ['调解员：{names}', 'Mediators: {names}'],
  'list.comma': ['、', ', '],
  'write.no-parties': [
    '名册还是空的，请先导入当事人名单。',
    'The roster is empty; import the parties first.',
  ],
  'write.no-mediator': [
    '还没有请调解员：请到“签到”里的“邀请列席人员”，身份选“调解员”。',
    'No mediator was invited yet: at the check-in, under “Invite guests”, invite one.',
  ],
  'write.save': ['写好了，请大家签名', 'Done: ask for signatures'],
  'write.void': [
    '改写后是新的一稿，已有的{n}个签名作废，要重新签。',
    'A new wording is a new paper: {n} {n|signature is|signatures are} void and given again.',
  ],
  'write.confirm': ['作废已有签名，存为新的一稿', 'Void the signatures and save'],
  'paper.label': ['在纸上签了', 'Signed on paper'],
  'paper.name': ['{name}在纸上签了', '{name} signed on paper'],
  'paper.where': ['签名原件放在哪里', 'Where the signed sheet is kept'],
  'paper.consequence': [
    '记下{name}在纸上签了这一稿。记下后不能删。',
    'Notes that {name} signed this version on paper. It cannot be taken back.',
  ],
  'paper.confirm': ['记下', 'Note it'],
  'seal.label': ['盖调解委员会章', 'Put the committee’s seal'],
  'seal.consequence': [
    '盖章后协议生效，编上号，不能再改。请先在纸质协议上盖好章。',
    'The agreement takes effect, gets its number and does not change any more. Seal the paper first.',
  ],
  'seal.settles': [
    '信访人是这份协议的当事人，信访事项{number}凭协议和解结案',
    'The petitioner is a party to it: case {number} is settled by it',
  ],
  'seal.case-not-yet': [
    '信访事项{number}现在的办理状态还不能结案，协议照样生效。',
    'Case {number} cannot be settled from where it stands now; the agreement takes effect all the same.',
  ],
  'seal.confirm': ['已盖章，生效', 'Sealed; put it into effect'],
  'seal.other': [
    '等主持人、工作人员或村书记盖章。',
    'Waiting for the chair, an officer or the village secretary to seal it.',
  ],
  'desk.sign': ['看调解协议、签名', 'Read and sign the mediation agreement'],
  'print.open': ['看打印稿', 'Open the sheet for printing'],
  'print.page': ['调解协议 · 议事厅', 'Mediation agreement · Yishiting'],
  'print.title': ['人民调解协议书', 'People’s Mediation Agreement'],
  'print.go': ['打印', 'Print'],
  'print.back': ['回到主持页', 'Back to the chair page'],
  'print.none': ['还没有写调解协议。', 'No agreement has been written yet.'],
  'print.draft': [
    '还没有签完、盖章，没有生效。可以打印出来，在纸上签名。',
    'Not signed by all and sealed yet, so not in effect. It can be printed and signed on paper.',
  ],
  'print.agreed': ['经调解，双方自愿达成如下协议', 'By mediation and of their own will the parties agree'],
  'print.copies': [
    '本协议一式{n}份，当事人各持一份，调解委员会留存一份，从签名、盖章之日起生效。',
    'There are {n} copies, one for each party and one for the mediation committee. It takes effect when signed and sealed.',
  ],
  'print.sign': ['签名（按指印）', 'Signature'],
  'print.phone': ['{at}在会场手机上签名', 'signed on the phone in the meeting, {at}'],
  'print.paper': ['{at}签在纸上，原件：{paper}', 'signed on paper, {at}; the sheet: {paper}'],
  'print.by': ['记录人', 'Recorder'],
  'print.seal': ['{village}人民调解委员会（盖章）', 'Mediation committee of {village} (seal)'],
  'print.sealed': ['{at}盖章，经办人{by}', 'sealed {at}, entered by {by}'],
  'print.no-date': ['年　　月　　日', 'Date:'],
  'screen.private': [
    '调解协议由双方自己看，不上大屏幕',
    'The agreement is between the parties and is not shown here',
  ],
} as const satisfies Catalogue;
