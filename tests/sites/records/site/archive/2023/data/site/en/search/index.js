var ayumiIndex={entries:[
["The town's plan","",-1,5],
["Town plan","town/",-1,0],
["FY2023","years/2023/",1,5],
["Dashboard","dashboard/",1,5],
["Reading","composites/reading/",1,2],
["Library","projects/library/",1,1],
["Loans","#indicator-loans",5,2],
["Trends","trends/",1,5],
["Figures and tables","figures/",1,5],
["Project changes","changes/",1,5],
["How ratings work","method/",1,5],
["Published figures checked","audit/",1,5],
["For printing","print/",1,5]
],
pairs:"",
words:""};
