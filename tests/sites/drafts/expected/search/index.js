var ayumiIndex={entries:[
["港町の計画","",-1,5],
["港町 総合計画","town/",-1,0],
["令和5年度（2023年度）","years/2023/",1,5],
["令和6年度（2024年度）","years/2024/",1,5],
["図書館","projects/library/",1,1],
["貸出数","#indicator-loans",4,2],
["分野","categories/",1,5],
["学び","categories/learning/",1,3],
["推移","trends/",1,5],
["事業の変遷","changes/",1,5],
["評価の方法","method/",1,5],
["公表値の照合","audit/",1,5],
["印刷用","print/",1,5]
],
pairs:"です! 文章&",
words:""};
