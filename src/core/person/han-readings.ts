/** How characters of Chinese names, and the commonest Japanese names, are read. Written down from general knowledge. */

/** Pinyin without tones, and the characters that names write with it, simplified and traditional. */
export const PINYIN = `
ai 艾爱愛 an 安岸 ang 昂 ao 敖傲奥 ba 巴 bai 白百柏 ban 班 bang 邦 bao 包宝寶保鲍鮑豹 bei 贝貝蓓北 bi 毕畢碧璧必 bian 边邊卞 biao 标彪
bin 斌彬宾賓滨濱 bing 冰兵炳秉丙 bo 博波伯柏勃薄渤 bu 卜步布 cai 蔡才彩财采 can 灿燦 cang 苍 cao 曹操 cen 岑 chai 柴 chang 常昌长長畅暢 chao 超朝潮晁
che 车車 chen 陈陳晨辰臣沉尘 cheng 程成城诚誠承澄呈 chi 池迟遲驰 chong 冲崇充 chou 仇 chu 楚储褚初 chuan 川传傳 chun 春纯淳純 ci 慈词 cong 聪聰丛叢从
cui 崔翠 da 达達大 dai 戴代岱 dan 丹单單旦 dang 党 dao 道 de 德 deng 邓鄧登灯 di 迪狄帝笛 dian 典殿 ding 丁定鼎 dong 董东東冬栋棟动 dou 窦竇豆 du 杜都笃
duan 段端 dun 敦 duo 多朵 e 娥 en 恩 er 尔爾儿 fa 发法 fan 范樊凡帆繁 fang 方芳房放 fei 飞飛菲费費斐非 fen 芬奋 feng 冯馮丰豐峰锋鋒枫楓凤鳳风風封 fu 傅付福富夫芙甫符伏
gai 盖 gan 甘干淦 gang 刚剛钢鋼岗 gao 高皋 ge 葛戈歌格 gen 根 geng 耿庚耕 gong 龚龔宫宮公功巩恭 gou 苟 gu 顾顧谷古辜 guan 关關管冠官观 guang 光广廣 gui 桂贵貴归 guo 郭国國果 hai 海
han 韩韓涵汉漢寒晗翰瀚函 hang 航杭 hao 郝浩豪昊好皓灏 he 何贺賀和禾河荷鹤赫 hei 黑 heng 恒恆衡亨 hong 洪红紅宏虹鸿鴻弘泓 hou 侯厚 hu 胡虎湖扈 hua 华華花化桦骅 huai 怀懷淮 huan 欢歡环寰焕煥桓
huang 黄黃煌凰 hui 惠慧辉輝会會卉晖徽蕙回 huo 霍火 ji 季吉纪紀姬冀继基积济濟及嵇极 jia 贾賈家佳嘉甲 jian 简簡建剑劍健坚堅剪俭鉴 jiang 江姜蒋蔣将 jiao 焦娇嬌 jie 杰傑洁潔捷解介婕节 jin 金晋进進锦錦津靳今瑾近 jing 景静靜晶京经敬精婧菁靖井荆 jiong 炯
jiu 久九 ju 鞠菊居举巨 juan 娟涓 jue 珏觉 jun 军軍君俊骏駿钧鈞均 kai 凯凱开開楷恺 kan 阚 kang 康亢 ke 柯可科克珂 kong 孔空 kuang 匡邝鄺况旷 kui 奎魁葵 kun 坤昆鲲琨 lai 赖賴来來莱 lan 兰蘭岚蓝藍澜 lang 郎朗浪 lao 劳
le 乐樂 lei 雷磊蕾垒 leng 冷 li 李黎丽麗力立利莉厉厲理礼禮里历栗励璃 lian 连廉莲蓮联恋 liang 梁亮良凉樑 liao 廖辽 lie 烈列 lin 林琳临霖麟 ling 凌玲灵靈令岭翎铃菱 liu 刘劉柳流六 long 龙龍隆 lou 娄婁楼樓 lu 卢盧陆陸鲁魯路吕呂露禄鹿璐律旅绿 luan 栾 lun 伦倫 luo 罗羅骆駱洛络 lv 吕律绿
ma 马馬麻 man 满曼 mao 毛茅茂 mei 梅美媚玫枚 men 门 meng 孟蒙梦夢萌猛 mi 米宓 mian 冕 miao 苗缪繆妙淼 min 民敏闵閔旻珉 ming 明铭鳴鸣名茗 mo 莫墨默 mou 牟 mu 穆木慕牧沐 na 娜那纳 nan 南楠男 ni 倪妮尼霓 nian 年念 nie 聂聶 ning 宁寧甯凝 niu 牛 nuo 诺 nong 农
ou 欧歐 pan 潘盘攀 pang 庞龐 pei 裴沛培佩 peng 彭鹏鵬朋蓬 pi 皮 pian 片 piao 朴 ping 平萍苹屏 pu 蒲浦普濮溥 qi 齐齊祁琪奇启啟其琦旗戚绮 qian 钱錢千前倩谦謙乾茜 qiang 强強 qiao 乔喬巧桥 qin 秦琴勤钦欽芹覃沁 qing 青清庆慶晴卿情 qiong 琼瓊 qiu 邱秋丘裘仇求 qu 曲屈瞿 quan 全权權泉 que 阙 qun 群
ran 冉然 rao 饶饒 ren 任仁人 ri 日 rong 荣榮容蓉融戎 ru 茹如儒汝 ruan 阮 rui 瑞锐睿蕊芮 run 润潤 ruo 若 sai 赛 san 三 sang 桑 sen 森 sha 沙莎 shan 山单珊善姗杉 shang 尚商上 shao 邵少绍紹韶 she 佘舍 shen 沈申深慎 sheng 盛胜勝生声圣聖升晟 shi 石施史时時世士诗詩实實仕师適 shou 寿壽守 shu 舒书書淑树樹叔姝 shuai 帅帥 shuang 双雙爽霜 shui 水 shun 顺順舜 shuo 硕朔
si 司思斯四丝 song 宋松嵩颂 su 苏蘇素肃 sui 隋随 sun 孙孫 suo 索 ta 塔 tai 太泰台 tan 谭譚谈談覃坦檀 tang 唐汤湯堂棠 tao 陶涛濤桃韬 teng 滕腾騰 ti 提 tian 田天甜 tie 铁鐵 ting 婷庭挺亭廷汀 tong 童佟通同彤桐 tu 涂屠土图 tuo 拓 wan 万萬婉晚宛 wang 王汪旺望网 wei 魏韦韋卫衛伟偉威维維薇玮瑋微巍为蔚炜 wen 文温溫闻聞雯稳 weng 翁 wo 沃 wu 吴吳武伍邬午五悟 
xi 西希喜席习奚熙曦锡溪汐 xia 夏霞侠 xian 贤賢先显仙冼咸娴 xiang 向项項香祥翔湘响想相 xiao 肖萧蕭小晓曉孝笑潇霄筱校 xie 谢謝解协 xin 辛新欣心鑫馨信昕忻 xing 邢兴興星行杏幸 xiong 熊雄 xiu 秀修休 xu 徐许許旭絮续胥 xuan 宣轩軒选璇旋萱玄 xue 薛雪学學 xun 荀寻勋勳 
ya 亚亞雅娅鸭 yan 严嚴颜顏闫阎燕艳艷彦岩言妍焱炎雁晏 yang 杨楊阳陽洋扬羊央漾 yao 姚耀瑶瑤遥尧堯 ye 叶葉业業烨晔夜 yi 易一怡义義艺藝宜毅逸益伊仪依亦奕意轶翊懿 yin 尹银銀殷音印阴茵寅 ying 英应應颖穎莹瑩迎影盈樱瑛 yong 永勇雍咏泳 you 尤游友有优幽佑 yu 于余俞宇玉雨煜羽钰育裕喻虞郁愉语御瑜豫昱渝毓 yuan 袁元园源圆远遠媛苑原缘渊 yue 岳月越悦玥粤 yun 云雲芸运韵昀允 
zai 载 zan 昝 zang 臧 ze 泽澤则 zeng 曾增 zha 查 zhai 翟 zhan 詹展占战湛 zhang 张張章彰璋 zhao 赵趙兆昭钊照朝 zhe 哲喆 zhen 甄真振珍震贞镇桢臻 zheng 郑鄭正征政铮峥 zhi 志智治之芝支枝植直知致 zhong 钟鐘锺鍾中仲忠众 zhou 周洲舟州 zhu 朱祝诸竹珠主筑 zhuang 庄莊壮 zhuo 卓 zi 子紫自梓姿资滋 zong 宗 zou 邹鄒 zu 祖 zuo 左佐
`;

/** Family names of two characters and more in China. */
export const LONG_FAMILIES = `ouyang 欧阳 歐陽 sima 司马 司馬 zhuge 诸葛 諸葛 shangguan 上官 situ 司徒 dongfang 东方 東方 huangfu 皇甫 murong 慕容 linghu 令狐 xiahou 夏侯 duanmu 端木`;

export const JAPANESE_FAMILIES = `
sato 佐藤 suzuki 鈴木 takahashi 高橋 tanaka 田中 ito 伊藤 watanabe 渡辺 渡邊 渡邉 yamamoto 山本 nakamura 中村 kobayashi 小林 kato 加藤 yoshida 吉田 yamada 山田 sasaki 佐々木 yamaguchi 山口
matsumoto 松本 inoue 井上 kimura 木村 hayashi 林 saito 斎藤 斉藤 齋藤 齊藤 shimizu 清水 yamazaki 山崎 mori 森 abe 阿部 安部 ikeda 池田 hashimoto 橋本 yamashita 山下 ishikawa 石川 nakajima 中島 maeda 前田
fujita 藤田 ogawa 小川 goto 後藤 okada 岡田 hasegawa 長谷川 murakami 村上 kondo 近藤 ishii 石井 sakamoto 坂本 endo 遠藤 aoki 青木 fujii 藤井 nishimura 西村 fukuda 福田 ota 太田 大田 miura 三浦 okamoto 岡本
fujiwara 藤原 matsuda 松田 nakagawa 中川 nakano 中野 harada 原田 ono 小野 大野 tamura 田村 takeuchi 竹内 kaneko 金子 wada 和田 nakayama 中山 ishida 石田 ueda 上田 morita 森田 hara 原 shibata 柴田 sakai 酒井 kudo 工藤
yokoyama 横山 miyazaki 宮崎 miyamoto 宮本 uchida 内田 takagi 高木 ando 安藤 taniguchi 谷口 maruyama 丸山 imai 今井 takada 高田 fujimoto 藤本 takeda 武田 竹田 murata 村田 ueno 上野 sugiyama 杉山 masuda 増田 sugawara 菅原
hirano 平野 kojima 小島 otsuka 大塚 chiba 千葉 kubo 久保 matsui 松井 iwasaki 岩崎 sakurai 桜井 櫻井 kinoshita 木下 noguchi 野口 matsuo 松尾 nomura 野村 kikuchi 菊地 菊池 sano 佐野 onishi 大西 sugimoto 杉本 arai 新井 荒井
hamada 浜田 濱田 ichikawa 市川 furukawa 古川 mizuno 水野 komatsu 小松 shimada 島田 koyama 小山 yano 矢野 nishida 西田 higuchi 樋口 takano 高野 nagai 永井 yoshikawa 吉川 kawasaki 川崎 nakashima 中嶋 tsuchiya 土屋 kubota 久保田 honda 本田 本多 ishihara 石原 oyama 大山 hirose 広瀬 okumura 奥村 kitamura 北村 fukushima 福島 iwata 岩田 kawaguchi 川口 matsushita 松下 toyoda 豊田 hattori 服部 kawamura 川村 河村 nagata 永田 homma 本間
`;

export const JAPANESE_GIVEN = `
taro 太郎 ichiro 一郎 jiro 次郎 kenta 健太 shota 翔太 daisuke 大輔 naoki 直樹 kazuya 和也 takuya 拓也 卓也 kenichi 健一 賢一 takashi 隆 孝 崇 貴志 makoto 誠 hiroshi 浩 博 寛 osamu 修 yoko 陽子 洋子 keiko 恵子 啓子 yumiko 由美子 mayumi 真由美 yuko 裕子 優子
naoko 直子 tomoko 智子 朋子 misaki 美咲 takeshi 武 剛 健 satoshi 聡 智 hiroyuki 弘之 博之 裕之 kenji 健二 健司 賢治 yusuke 祐介 裕介 雄介 ryota 亮太 涼太 daiki 大樹 大輝 tatsuya 達也 tetsuya 哲也 masato 正人 真人 akira 明 彰 晃 hideki 秀樹 英樹 koji 浩二 孝司 kazuhiro 和弘 和博 masahiro 正博 雅弘
shinichi 真一 伸一 yuki 由紀 有紀 雪 haruka 遥 sakura 桜 さくら aya 彩 綾 emi 恵美 akiko 明子 晶子 michiko 美智子 道子 kumiko 久美子 noriko 典子 紀子 masako 正子 雅子 kazuko 和子 sachiko 幸子 hiroko 裕子 弘子 広子 junko 順子 純子 kyoko 京子 恭子 mariko 真理子 kana 佳奈 ai 愛 yui 結衣 hina 陽菜 ren 蓮 haruto 陽翔 sota 颯太 hiroki 大樹 弘樹 裕樹 shun 駿 瞬 kaito 海斗 ryo 亮 涼 sho 翔 jun 純 淳 潤 manabu 学 minoru 実 稔 kiyoshi 清 susumu 進 isamu 勇 noboru 昇 mitsuru 満 shigeru 茂 tadashi 正 忠
`;
