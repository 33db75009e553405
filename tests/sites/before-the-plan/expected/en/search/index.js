var ayumiIndex={entries:[
["Minato Town: progress of the plan","",-1,5],
["Minato Town Plan","town/",-1,0],
["Income per resident","composites/liveliness/#indicator-income",1,2],
["FY2024","years/2024/",1,5],
["Dashboard","dashboard/",1,5],
["Liveliness","composites/liveliness/",1,2],
["Use of the library","projects/library/",1,1],
["Loans a year","#indicator-loans",6,2],
["Port festival","projects/festival/",1,1],
["Visitors","#indicator-visitors",8,2],
["Trends","trends/",1,5],
["Project changes","changes/",1,5],
["How ratings work","method/",1,5],
["Published figures checked","audit/",1,5],
["For printing","print/",1,5]
],
pairs:"",
words:""};
