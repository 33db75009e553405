var ayumiIndex={entries:[
["Progress in Port Town","",-1,5],
["港町 総合計画","town/",-1,0],
["FY2024","years/2024/",1,5],
["図書館の利用促進","projects/library/",1,1],
["年間貸出数","#indicator-loans",3,2],
["Trends","trends/",1,5],
["Project changes","changes/",1,5],
["How ratings work","method/",1,5],
["Published figures checked","audit/",1,5],
["For printing","print/",1,5]
],
pairs:"",
words:""};
