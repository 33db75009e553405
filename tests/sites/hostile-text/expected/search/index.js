var ayumiIndex={entries:[
["<script>alert(\"title\")</script> & {{ site.title }} {% raw %}","",-1,5],
["<h1>計画</h1> & '\"` {{ 7 * 7 }}","town/",-1,0],
["令和6年度（2024年度）","years/2024/",1,5],
["</title></svg><script>project()</script> & \"図書館\" {{ name }}","projects/library/",1,1],
["</desc></svg><script>indicator()</script> & '貸出'","#indicator-loans",3,2],
["分野","categories/",1,5],
["</title><script>category()</script>","categories/town/",1,3],
["連携自治体","partners/",1,5],
["' onfocus='alert(1)' <港町>","partners/minato/",1,4],
["推移","trends/",1,5],
["事業の変遷","changes/",1,5],
["評価の方法","method/",1,5],
["公表値の照合","audit/",1,5]
],
pairs:"ぐと% たぐ% でー% のた% ーた% 以上% 冊% 出し% 押す% 文中% 目的% 絵% 見出%",
words:"1##11%12%500%800%a%alert##amp#href%javascript%li#onmouseover#plaintext%quoted%script#section#textarea%words#x%"};
