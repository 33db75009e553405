var ayumiIndex={entries:[
["町の計画","",-1,5],
["町の計画","town/",-1,0],
["令和5年度（2023年度）","years/2023/",1,5],
["ダッシュボード","dashboard/",1,5],
["読書","composites/reading/",1,2],
["図書館","projects/library/",1,1],
["貸出数","#indicator-loans",5,2],
["推移","trends/",1,5],
["数値と表","figures/",1,5],
["事業の変遷","changes/",1,5],
["評価の方法","method/",1,5],
["公表値の照合","audit/",1,5],
["印刷用","print/",1,5]
],
pairs:"",
words:""};
