var ayumiIndex={entries:[
["港町 計画の進捗","",-1,5],
["港町 総合計画","town/",-1,0],
["町民所得","composites/liveliness/#indicator-income",1,2],
["令和6年度（2024年度）","years/2024/",1,5],
["ダッシュボード","dashboard/",1,5],
["にぎわい","composites/liveliness/",1,2],
["図書館の利用促進","projects/library/",1,1],
["年間貸出数","#indicator-loans",6,2],
["みなと祭り","projects/festival/",1,1],
["来場者数","#indicator-visitors",8,2],
["推移","trends/",1,5],
["事業の変遷","changes/",1,5],
["評価の方法","method/",1,5],
["公表値の照合","audit/",1,5],
["印刷用","print/",1,5]
],
pairs:"",
words:""};
