import type { Catalogue } from './text.ts';

/** Laws by the short sign that rules and steps carry, e.g. `VC 30`. */
export const statuteTexts = {
  VC: ['《村民委员会组织法》', "Villagers' Committees Law"],
  VC2018: ['《村民委员会组织法》（2018年修正）', "Villagers' Committees Law (as amended in 2018)"],
  UR: ['《城市居民委员会组织法》', "Urban Residents' Committees Law"],
  UR2018: ['《城市居民委员会组织法》（2018年修正）', "Urban Residents' Committees Law (as amended in 2018)"],
  RC: ['《农村集体经济组织法》', 'Rural Collective Economic Organisations Law'],
  LC: ['《农村土地承包法》', 'Rural Land Contracting Law'],
  CC: ['《民法典》', 'Civil Code'],
  ML: ['《人民调解法》', "People's Mediation Law"],
  PI: ['《个人信息保护法》', 'Personal Information Protection Law'],
  XF: ['《信访工作条例》', 'Regulations on Petition Work'],
  城乡社区协商意见: [
    '《关于加强城乡社区协商的意见》（2015年）',
    'Opinions on strengthening consultation in urban and rural communities (2015)',
  ],
  四议两公开: ['“四议两公开”工作法', 'Four deliberations, two disclosures'],
} as const satisfies Catalogue;

export const citationTexts = {
  article: ['第{n}条', 'art. {n}'],
  item: ['第{n}条第（{item}）项', 'art. {n}({item})'],
  'between-articles': ['、', ', '],
  'between-laws': ['；', '; '],
  'after-law': ['', ', '],
} as const satisfies Catalogue;
