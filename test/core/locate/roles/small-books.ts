import { smallCatalogue } from '../../publication/small-catalogue.ts';

const catalogueOf = (name: string, contents: string) => smallCatalogue(name, 'en', contents);

/** Two small books with pages, one of them Chinese. */
export const sailing = catalogueOf(
  'Sailing for Beginners',
  `1 Ropes and Knots ........ 1
1.1 Bowline ........ 3
2 Sails ........ 20
2.1 Trimming the Mainsail ........ 22
2.2 Reefing in Strong Winds ........ 31
3 Reading the Weather ........ 40
3.1 Clouds ........ 41
4 Rules of the Road ........ 60
4.1 Lights at Night ........ 64
4.2 Sound Signals ........ 70
5 Emergencies ........ 80
5.1 Man Overboard ........ 82
6 Anchoring ........ 100
6.1 Holding Ground ........ 104
7 Maintenance ........ 120
7.1 Varnish ........ 122
7.2 Antifouling ........ 126
`,
);
export const bees = catalogueOf(
  '养蜂手册',
  `第1章 蜂群生物学 ........ 1
1.1 蜂王与工蜂 ........ 3
第2章 蜂箱与工具 ........ 20
2.1 摇蜜机的选购 ........ 22
第3章 越冬管理 ........ 40
3.1 保温与通风 ........ 41
第4章 病虫害防治 ........ 60
4.1 蜂螨的识别 ........ 64
4.2 白垩病 ........ 70
第5章 蜂蜜采收 ........ 80
5.1 封盖判断 ........ 82
第6章 转地放蜂 ........ 100
第7章 蜂场经营 ........ 120
7.1 蜂蜜定价 ........ 122
7.2 记账方法 ........ 126
`,
);
