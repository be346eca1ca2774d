import type { Catalogue } from './text.ts';

/** What is wrong in a line of a roster file: `roster.<code>`. */
export const rosterTexts = {
  'roster.line': ['第{line}行', 'Line {line}'],
  'roster.no-lines': ['文件里没有名单。', 'There is nobody in the file.'],
  'roster.too-many-lines': [
    '名单有{value}行，最多5000行。',
    'The list has {value} lines; there may be 5,000 at most.',
  ],
  'roster.bad-quotes': ['引号没有成对，请检查这一格。', 'A quotation mark is not closed.'],
  'roster.unknown-column': [
    '不认识的列“{value}”。可用的列：姓名、户、面积、角色。',
    'Unknown column “{value}”. Columns: name, household, area, role.',
  ],
  'roster.column-twice': ['“{column}”列出现了两次。', 'The column “{column}” is there twice.'],
  'roster.missing-column': ['缺少“{column}”列。', 'The column “{column}” is missing.'],
  'roster.missing-value': ['没有填“{column}”。', '“{column}” is empty.'],
  'roster.separator': [
    '“{column}”里有分隔符号：{value}。这一行是不是用别的符号（如分号）隔开的？一行只写一个人。',
    'There is a separator inside “{column}”: {value}. Is this line split by another sign, such as a semicolon? One person a line.',
  ],
  'roster.too-many-cells': [
    '这一行比表头多出内容，是不是多了一个逗号？',
    'This line has more cells than the heading. A comma too many?',
  ],
  'roster.too-long': ['“{column}”太长：{value}…', '“{column}” is too long: {value}…'],
  'roster.bad-characters': [
    '“{column}”里有换行或看不见的字符：{value}',
    '“{column}” holds a line break or unprintable characters: {value}',
  ],
  'roster.bad-area': [
    '面积“{value}”不对。请写平方米数，最多两位小数，如 89.50。',
    'The area “{value}” is not right. Write square metres with at most two decimals, such as 89.50.',
  ],
  'roster.duplicate-person': [
    '“{value}”在同一户里重复。同名的两个人请用“户”一列区分。',
    '“{value}” is there twice. Tell two people of one name apart by their household.',
  ],
  'roster.column.name': ['姓名', 'name'],
  'roster.column.household': ['户', 'household'],
  'roster.column.area': ['面积', 'area'],
  'roster.column.role': ['角色', 'role'],
} as const satisfies Catalogue;
