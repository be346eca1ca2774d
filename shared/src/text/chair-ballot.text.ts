import type { Catalogue } from './text.ts';

/** The chair's screen: motions, ballots, tellers. */
export const chairBallotTexts = {
  'ballot.mediation': [
    '调解不投票。两户之间的私事，由双方谈妥后签调解协议。',
    'A mediation is not voted on. A private matter is settled by an agreement that both sides sign.',
  ],
  'ballot.no-item': ['还没有进入议题。请先走到“议题”。', 'No item has been called yet. Go to “Item” first.'],
  'ballot.so-far': ['同意{yes}，反对{no}，弃权{abstain}', '{yes} for, {no} against, {abstain} abstained'],

  'motion.title': ['提出动议', 'Propose a motion'],
  'motion.again': ['修改后再次表决', 'Vote again on a changed motion'],
  'motion.rewrite': ['改写动议', 'Write the motion anew'],
  'motion.next': ['提出动议', 'Propose a motion'],
  'motion.item': ['议题：{title}', 'Item: {title}'],
  'motion.zh': ['动议内容（大屏幕和手机上照此显示）', 'Motion in Chinese (shown like this everywhere)'],
  'motion.hint': [
    '写成能投“同意”或“反对”的一句话，例如：路灯电费每户每年分摊12元。',
    'One sentence that can be voted for or against, e.g. “Each household pays 12 yuan a year for the street lights.”',
  ],
  'motion.en': ['英文（可以不填）', 'Motion in English (optional)'],
  'motion.en.emptied': [
    '中文已经改过，原来的英文不再适用。不另写英文，就只显示中文。',
    'The Chinese was changed, so the English that came with it is gone. Without new English, the Chinese is shown.',
  ],
  'motion.secrecy': ['怎样表决', 'How to vote'],
  'motion.secrecy.named': ['谁投了什么记录在案', 'who voted how is on record'],
  'motion.secrecy.secret': ['只记谁投过，不记投了什么', 'only who has voted is on record, never what'],
  'motion.no-hands': [
    '无记名表决不举手：没有手机的人写纸票。',
    'In a secret ballot nobody raises a hand: those without a phone vote on paper.',
  ],
  'motion.policy': ['什么时候显示票数', 'When the count is shown'],
  'motion.names': [
    '公布名单：票数公布时，大屏幕上列出各人的选择',
    'Show the names: when the count is shown, the hall’s screen says who chose what',
  ],
  'motion.amends': ['在哪个动议上修改', 'Which motion it changes'],
  'motion.amends.none': ['不是修改，是新动议', 'None: a new motion'],
  'motion.vote': ['第{n}次表决', 'Vote {n}:'],
  'motion.again-of': ['重新进行哪一次作废的表决', 'Which void vote is held again'],
  'motion.again-of.none': ['不是重新表决', 'None: it is not held again'],
  'motion.held-again': ['重新表决', 'Held again'],
  'motion.amended': ['修改后的动议', 'Amended motion'],
  'motion.propose': ['提出这个动议', 'Propose this motion'],
  'motion.save': ['保存改写的动议', 'Save the rewritten motion'],
  'motion.drop': ['不改了，用原来的', 'Keep it as it was'],
  'motion.unsaved': [
    '动议改写了还没有保存。先保存，或点“不改了，用原来的”，再开始表决。',
    'The motion is rewritten and not saved. Save it, or keep it as it was; then open the ballot.',
  ],

  'poll.tag': ['摸底', 'Straw poll'],
  'poll.label': ['只摸底，不作决定', 'Only a straw poll'],
  'poll.hint': [
    '只看大家的意见，不作数：不要求到会人数，不算通过或未通过，不能写成决议。摸底以后还可以正式表决。',
    'It shows opinions and binds nobody: no quorum is needed, nothing is carried and no resolution comes of it. The motion can still be voted on afterwards.',
  ],

  'open.label': ['开始表决', 'Open the ballot'],
  'open.consequence': [
    '{secrecy}表决。开始以后，名册和在场的人就定下来，动议不能再改，手机上马上可以投票。',
    '{secrecy} ballot. From now on the roster and who is present are fixed, the motion cannot change, and phones can vote at once.',
  ],
  'open.waiting': [
    '还有{n}人在等候确认，现在开始他们就不能投这一次。',
    '{n} {n|person is|people are} still waiting to be let in and cannot vote in this ballot if it opens now.',
  ],
  'open.length': ['投多长时间', 'How long'],
  'open.length.none': ['不限时，由主持人结束', 'No limit; the chair closes it'],
  'open.length.minutes': ['{n}分钟', '{n} {n|minute|minutes}'],
  'open.confirm': ['现在开始', 'Open it now'],

  turnout: ['已投 {voted} / {entitled}', '{voted} of {entitled} voted'],
  'turnout.left': ['还剩{time}', '{time} left'],
  'turnout.over': ['时间到了，请结束表决', 'Time is up; close the ballot'],
  'turnout.late': [
    '另有{n}票来晚了，没有计入。',
    '{n} {n|vote|votes} came too late and {n|does|do} not count.',
  ],
  'channels.title': ['各种投票方式', 'Ways of voting'],
  'channels.voted': ['已投{voted}，共{entitled}', '{voted} of {entitled}'],
  'missing.title': ['还没有投的（{n}）', 'Not voted yet ({n})'],
  'missing.nobody': ['都投了。', 'All have voted.'],
  'missing.count': [
    '还有{n}票没有投。无记名表决，不列名字。',
    '{n} have not voted. The ballot is secret, so nobody is named.',
  ],

  'move.title': ['改用别的方式投（手机没电、改举手等）', 'Vote another way (flat battery, raise a hand)'],
  'move.hint': [
    '只能改还没有投票的人。已经投过的，以投过的为准。',
    'Only for people who have not voted. A vote that is in stays.',
  ],
  'move.who': ['谁要改', 'Who'],
  'move.nobody': ['没有可以改的人。', 'There is nobody to move.'],
  'move.to': ['改成', 'Votes by'],
  'move.go': ['改（{n}人）', 'Move ({n})'],

  'recuse.title': ['回避', 'Recusals'],
  'recuse.hint': [
    '与这件事有直接利害关系的人，表决开始前在这里登记。登记后不能撤销。',
    'Note here, before the ballot opens, who has a direct interest in the matter. It cannot be taken back.',
  ],
  'recuse.who': ['谁回避', 'Who recuses'],
  'recuse.reason': ['理由', 'Reason'],
  'recuse.go': ['登记回避（{n}人）', 'Note {n} {n|recusal|recusals}'],
  'recuse.list': ['已回避（{n}人），不投这一票', 'Recused ({n}): no vote on this motion'],

  'count.title': ['{channel}计票（共{n}票）', 'Count of {channel} ({n})'],
  'count.awaited': ['等第一位计票员录入', 'Waiting for the first teller'],
  'count.first': [
    '{name}已录入。请另一位计票员自己清点后再录一次，数字对上才算数。',
    '{name} has entered. Another teller counts and enters again; it stands only when both agree.',
  ],
  'count.disagree': [
    '第{n}轮两位计票员的数字对不上，请重新清点，两人各录一次。',
    'In round {n} the two tellers differ. Count again; both enter once more.',
  ],
  'count.later': [
    '为了大家自由投票，票数在结束表决后才看得到。',
    'So that everybody votes freely, the numbers are shown after the close.',
  ],
  'count.later.secret': [
    '数字封在票箱里，结束表决时并入总数，不单独公布。',
    'The numbers are sealed in the box: the close adds them to the one total, and they are never told apart.',
  ],
  'count.blank': [
    '还没填：{choices}。没有人选也要填0。',
    'Not filled in: {choices}. Enter 0 where there is none.',
  ],
  'count.settled': ['两位计票员一致，已确认', 'Both tellers agree; settled'],
  'count.mine': ['您已录入，不能替第二位录入。', 'You have entered; somebody else has to be the second.'],
  'count.hint.first': ['请清点后录入三个数。', 'Count, then enter the three numbers.'],
  'count.hint.second': [
    '请自己清点，不要问第一位的数字。',
    'Count for yourself; do not ask for the first teller’s numbers.',
  ],
  'count.less': ['{choice}减一', '{choice}: one less'],
  'count.more': ['{choice}加一', '{choice}: one more'],
  'count.sum': ['合计{sum}票，这种方式共{entitled}票', 'Sum {sum}, of {entitled} who vote this way'],
  'count.too-many': [
    '合计{sum}票，超过了这种方式的{entitled}票',
    'Sum {sum} is more than the {entitled} who vote this way',
  ],
  'count.fewer': ['有{n}票没有表态，记为未投。', '{n} did not respond and count as not voted.'],
  'count.enter': ['录入', 'Enter'],
  'count.read-back': ['同意{yes}，反对{no}，弃权{abstain}', '{yes} for, {no} against, {abstain} abstained'],
  'count.consequence': [
    '录入后不能修改。您的数字不会给第二位看到。',
    'It cannot be changed afterwards. The second teller will not see your numbers.',
  ],
  'count.confirm': ['数字无误，录入', 'The numbers are right: enter'],
  'counting.title': ['计票', 'Counting'],
  'counting.wait': [
    '现在没有表决。开始后这里会出现要清点的数。',
    'No ballot is open. What to count will appear here.',
  ],
  'counting.nothing': ['这次没有人举手或用纸票。', 'Nobody votes by hand or paper this time.'],

  'helped.title': ['协助投票、委托投票', 'Helped and proxy votes'],
  'helped.hint': [
    '没有手机、看不清或不识字的人，由工作人员当着见证人的面代为录入。',
    'For somebody without a phone or who cannot read it: the staff enter the vote before a witness.',
  ],
  'helped.who': ['谁的票', 'Whose vote'],
  'helped.choose': ['请选择', 'Choose'],
  'helped.witness': ['见证人姓名', 'Name of the witness'],
  'helped.witness.proxy': ['见证人姓名（委托可以不填）', 'Name of the witness (not needed for a proxy)'],
  'helped.choice': ['本人的选择', 'Their choice'],
  'helped.consent': [
    '{voter}同意：由工作人员{helper}当着见证人{witness}的面，按本人说的选择代为录入这一票。',
    '{voter} agrees that {helper} of the staff enters this vote, before the witness {witness}, as {voter} says it.',
  ],
  'helped.consent.proxy': [
    '{voter}的受托人同意：由工作人员{helper}按受托人说的选择代为录入这一票。',
    'Who holds the proxy of {voter} agrees that {helper} of the staff enters this vote as the holder says it.',
  ],
  'helped.consent.first': [
    '先选谁的票，写上见证人；这里会列出要念给本人听的话。',
    'Choose whose vote it is and name the witness; then the words to read out appear here.',
  ],
  'helped.consent.read': ['念给本人听，同意了再打勾：', 'Read this out, and tick it when they agree:'],
  'helped.go': ['录入这一票', 'Enter this vote'],
  'helped.done': ['已录入{name}的票。', 'The vote of {name} is entered.'],

  'conflict.title': ['有人用两种方式投了票', 'Somebody voted by two ways'],
  'conflict.hint': [
    '已经有投票记录，又举了手或者交了纸票的，在这里登记。登记以后，要处理完才能结束表决。',
    'For somebody whose vote is on record and who also raised a hand or put in a paper. It has to be settled before the close.',
  ],
  'conflict.who': ['谁', 'Who'],
  'conflict.note': ['又投了一次：{also}', 'Voted again: {also}'],
  'conflict.list': ['两种方式都投了（{n}）', 'Voted by two ways ({n})'],
  'conflict.one': [
    '{name}已有投票记录，又用了{also}。登记人：{by}',
    '{name} has a vote on record, and voted again: {also}. Noted by {by}',
  ],
  'conflict.reason': ['怎样处理，写明理由', 'How it is settled, and why'],
  'conflict.consequence': [
    '以已有的投票记录为准，另一票不算。这种方式如果已经计完票，两位计票员要重新清点。',
    'The vote on record stands and the other does not count. If that way was counted already, both tellers count again.',
  ],
  'conflict.settle': ['以记录为准', 'The record stands'],
  'conflict.settled': ['已处理：{reason}（{by}）', 'Settled: {reason} ({by})'],
  'attempt.title': ['手机上又投、没有收的（{n}）', 'Tried by phone as well, not taken ({n})'],
  'attempt.hint': [
    '他们的票已经按别的方式算。这里只是告诉您，不用处理，也不影响结束表决。',
    'Their vote is counted another way. This is only to tell you: there is nothing to settle, and it does not keep the ballot open.',
  ],
  'attempt.byTellers': ['由计票员清点，不能再用手机', 'counted by the tellers, so not by phone'],
  'attempt.helped': ['工作人员已经代为录入', 'entered by the staff already'],
  'attempt.voted': ['已经投过', 'voted already'],
  'close.conflicts': [
    '有{n}处两种方式都投了，还没有处理，现在不能结束。',
    '{n} double {n|vote is|votes are} not settled, so it cannot be closed.',
  ],

  'close.label': ['结束表决', 'Close the ballot'],
  'close.left': [
    '已投{voted} / {entitled}，还有{n}票没有投。现在结束，就不能再投了，按没有投计算。',
    '{voted} of {entitled} have voted, {n} have not. Closing now, they cannot vote any more and count as not voted.',
  ],
  'close.all': ['应投的都投了。', 'Everybody has voted.'],
  'close.names': ['没有投的：{names}', 'Not voted: {names}'],
  'close.names.more': ['等', ' and others'],
  'close.uncounted': [
    '{channel}还没有由两位计票员录入一致，现在不能结束。',
    'Two tellers have not agreed on {channel} yet, so it cannot be closed.',
  ],
  'close.left-hall': [
    '开始表决后有人离场，现在在场的少于开会需要的人数。到会数按开始时算，离场的人数会写进结果。',
    'People have left since the opening, and fewer are here now than a meeting needs. What counts is who was there at the opening; how many left is stated with the result.',
  ],
  'close.consequence': [
    '结束后马上算出结果，不能再打开。真有差错，只能写明理由作废，重新表决。',
    'The result is worked out at once and the ballot cannot be opened again. A mistake can only be put right by voiding it with a reason and voting anew.',
  ],
  'close.confirm': ['结束并公布结果', 'Close and state the result'],

  'result.none': ['这一项还没有结果。', 'There is no result on this item yet.'],
  'result.hidden': ['结果已定，等公示时才显示票数。', 'Decided; the numbers are shown when it is published.'],
  'void.label': ['作废这次表决', 'Void this ballot'],
  'void.consequence': [
    '作废后结果不再有效，已投的票不能恢复；作废的记录和理由会一直留着，大屏幕上也会显示。之后可以重新表决。',
    'The result is void for good and the votes cannot be brought back. The void ballot and its reason stay on record and on the big screen. The motion can then be voted on again.',
  ],
  'void.reason': ['作废理由', 'Reason'],
  'void.reason.example': ['例如：动议念错了，大家投的不是同一件事', 'e.g. the motion was read out wrongly'],
  'void.confirm': ['写明理由，作废', 'Void it, with this reason'],
  'void.done': ['已作废：{reason}', 'Void: {reason}'],
} as const satisfies Catalogue;
