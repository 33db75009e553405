var ayumiIndex={entries:[
["Plans of Minato Town","",-1,5],
["Minato Town Plan","town/",-1,0],
["FY2023","years/2023/",1,5],
["FY2024","years/2024/",1,5],
["Library","projects/library/",1,1],
["Loans","#indicator-loans",4,2],
["Fields","categories/",1,5],
["Learning","categories/learning/",1,3],
["Trends","trends/",1,5],
["Project changes","changes/",1,5],
["How ratings work","method/",1,5],
["Published figures checked","audit/",1,5],
["For printing","print/",1,5]
],
pairs:"です! 港町! 計画!",
words:"of&text&the&"};
