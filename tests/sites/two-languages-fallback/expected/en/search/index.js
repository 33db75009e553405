var ayumiIndex={entries:[
["港町 計画の進捗","",-1,5],
["Comprehensive Plan of Minato Town","town/",-1,0],
["FY2024","years/2024/",1,5],
["図書館の利用促進","projects/library/",1,1],
["Loans per year","#indicator-loans",3,2],
["Trends","trends/",1,5],
["Project changes","changes/",1,5],
["How ratings work","method/",1,5],
["Published figures checked","audit/",1,5],
["For printing","print/",1,5]
],
pairs:"した%む% でし%す% む機% やす% 令和% 値% 冊% 出数% 増や% 年度% 成率% 最新% 本% 機会% 親し% 評価% 貸出% 達成%",
words:"1%11%2024%4%6%800%94%a%b%library%mobile%r6%runs%welcome!"};
