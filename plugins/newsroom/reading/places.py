"""Names of Indonesia's provinces, regencies and cities, as a dateline may print them.

A bare capitalised word before a dash is taken for a dateline only when it is such a name, or when
other signs speak for it. Names stand without "Kabupaten" and "Kota"; a missing one costs nothing
but a typed dateline left where it is. Source: the offices listed by KPU (514 regencies and cities,
38 provinces), and the seats of those that are named otherwise. Left out are names that also begin
ordinary sentences (Negara, Puncak, Rantau, Nusantara).
"""

PROVINCES = """
Aceh, Sumatera Utara, Sumatera Barat, Riau, Kepulauan Riau, Jambi, Sumatera Selatan, Bengkulu,
Lampung, Kepulauan Bangka Belitung, Bangka Belitung, Banten, DKI Jakarta, Jakarta, Jawa Barat,
Jawa Tengah, DI Yogyakarta, D.I. Yogyakarta, Daerah Istimewa Yogyakarta, Jawa Timur, Bali,
Nusa Tenggara Barat, NTB, Nusa Tenggara Timur, NTT, Kalimantan Barat, Kalimantan Tengah,
Kalimantan Selatan, Kalimantan Timur, Kalimantan Utara, Sulawesi Utara, Sulawesi Tengah,
Sulawesi Selatan, Sulawesi Tenggara, Gorontalo, Sulawesi Barat, Maluku, Maluku Utara, Papua,
Papua Barat, Papua Barat Daya, Papua Selatan, Papua Tengah, Papua Pegunungan
"""

REGENCIES_AND_CITIES = """
Aceh Barat, Aceh Barat Daya, Aceh Besar, Aceh Jaya, Aceh Selatan, Aceh Singkil, Aceh Tamiang,
Aceh Tengah, Aceh Tenggara, Aceh Timur, Aceh Utara, Bener Meriah, Bireuen, Gayo Lues, Nagan Raya,
Pidie, Pidie Jaya, Simeulue, Banda Aceh, Langsa, Lhokseumawe, Sabang, Subulussalam,
Asahan, Batu Bara, Dairi, Deli Serdang, Humbang Hasundutan, Karo, Labuhanbatu, Labuhan Batu,
Labuhanbatu Selatan, Labuhanbatu Utara, Langkat, Mandailing Natal, Nias, Nias Barat, Nias Selatan,
Nias Utara, Padang Lawas, Padang Lawas Utara, Pakpak Bharat, Samosir, Serdang Bedagai, Simalungun,
Tapanuli Selatan, Tapanuli Tengah, Tapanuli Utara, Toba, Toba Samosir, Binjai, Gunungsitoli, Medan,
Padangsidimpuan, Padang Sidempuan, Pematangsiantar, Pematang Siantar, Sibolga, Tanjungbalai,
Tanjung Balai, Tebing Tinggi,
Agam, Dharmasraya, Kepulauan Mentawai, Lima Puluh Kota, Padang Pariaman, Pasaman, Pasaman Barat,
Pesisir Selatan, Sijunjung, Solok, Solok Selatan, Tanah Datar, Bukittinggi, Padang, Padang Panjang,
Pariaman, Payakumbuh, Sawahlunto,
Bengkalis, Indragiri Hilir, Indragiri Hulu, Kampar, Kepulauan Meranti, Kuantan Singingi, Pelalawan,
Rokan Hilir, Rokan Hulu, Siak, Dumai, Pekanbaru, Bintan, Karimun, Kepulauan Anambas, Lingga, Natuna,
Batam, Tanjungpinang, Tanjung Pinang,
Batanghari, Batang Hari, Bungo, Kerinci, Merangin, Muaro Jambi, Sarolangun, Tanjung Jabung Barat,
Tanjung Jabung Timur, Tebo, Jambi, Sungai Penuh, Sungaipenuh,
Banyuasin, Empat Lawang, Lahat, Muara Enim, Musi Banyuasin, Musi Rawas, Musi Rawas Utara, Ogan Ilir,
Ogan Komering Ilir, Ogan Komering Ulu, Ogan Komering Ulu Selatan, Ogan Komering Ulu Timur,
Penukal Abab Lematang Ilir, Lubuklinggau, Lubuk Linggau, Pagar Alam, Palembang, Prabumulih,
Bengkulu Selatan, Bengkulu Tengah, Bengkulu Utara, Kaur, Kepahiang, Lebong, Muko-Muko, Mukomuko,
Rejang Lebong, Seluma,
Lampung Barat, Lampung Selatan, Lampung Tengah, Lampung Timur, Lampung Utara, Mesuji, Pesawaran,
Pesisir Barat, Pringsewu, Tanggamus, Tulang Bawang, Tulang Bawang Barat, Way Kanan, Bandar Lampung,
Metro,
Bangka, Bangka Barat, Bangka Selatan, Bangka Tengah, Belitung, Belitung Timur, Pangkalpinang,
Pangkal Pinang,
Lebak, Pandeglang, Serang, Tangerang, Cilegon, Tangerang Selatan, Kepulauan Seribu, Jakarta Barat,
Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Utara,
Bandung, Bandung Barat, Bekasi, Bogor, Ciamis, Cianjur, Cirebon, Garut, Indramayu, Karawang,
Kuningan, Majalengka, Pangandaran, Purwakarta, Subang, Sukabumi, Sumedang, Tasikmalaya, Banjar,
Cimahi, Depok, Cikarang, Cibinong, Soreang, Singaparna, Palabuhanratu, Ngamprah,
Banjarnegara, Banyumas, Batang, Blora, Boyolali, Brebes, Cilacap, Demak, Grobogan, Jepara,
Karanganyar, Kebumen, Kendal, Klaten, Kudus, Magelang, Pati, Pekalongan, Pemalang, Purbalingga,
Purworejo, Rembang, Semarang, Sragen, Sukoharjo, Tegal, Temanggung, Wonogiri, Wonosobo, Salatiga,
Surakarta, Solo, Purwokerto, Purwodadi, Slawi, Ungaran, Mungkid, Kajen,
Bantul, Gunungkidul, Gunung Kidul, Kulon Progo, Sleman, Yogyakarta, Wates, Wonosari,
Bangkalan, Banyuwangi, Blitar, Bojonegoro, Bondowoso, Gresik, Jember, Jombang, Kediri, Lamongan,
Lumajang, Madiun, Magetan, Malang, Mojokerto, Nganjuk, Ngawi, Pacitan, Pamekasan, Pasuruan,
Ponorogo, Probolinggo, Sampang, Sidoarjo, Situbondo, Sumenep, Trenggalek, Tuban, Tulungagung, Batu,
Surabaya, Kepanjen, Kanigoro, Caruban, Kraksaan, Bangil, Ngasem, Pare,
Badung, Bangli, Buleleng, Gianyar, Jembrana, Karangasem, Klungkung, Tabanan, Denpasar, Singaraja,
Semarapura, Amlapura, Mangupura,
Bima, Dompu, Lombok Barat, Lombok Tengah, Lombok Timur, Lombok Utara, Sumbawa, Sumbawa Barat,
Mataram, Praya, Selong, Gerung, Taliwang,
Alor, Belu, Ende, Flores Timur, Kupang, Lembata, Malaka, Manggarai, Manggarai Barat,
Manggarai Timur, Nagekeo, Ngada, Rote Ndao, Sabu Raijua, Sikka, Sumba Barat, Sumba Barat Daya,
Sumba Tengah, Sumba Timur, Timor Tengah Selatan, Timor Tengah Utara, Atambua, Maumere, Ruteng,
Labuan Bajo, Larantuka, Kefamenanu, Soe, Waingapu, Waikabubak, Kalabahi, Bajawa,
Bengkayang, Kapuas Hulu, Kayong Utara, Ketapang, Kubu Raya, Landak, Melawi, Mempawah, Sambas,
Sanggau, Sekadau, Sintang, Pontianak, Singkawang,
Barito Selatan, Barito Timur, Barito Utara, Gunung Mas, Kapuas, Katingan, Kotawaringin Barat,
Kotawaringin Timur, Lamandau, Murung Raya, Pulang Pisau, Seruyan, Sukamara, Palangka Raya,
Palangkaraya, Sampit, Pangkalan Bun, Buntok, Muara Teweh, Puruk Cahu,
Balangan, Barito Kuala, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Kotabaru,
Tabalong, Tanah Bumbu, Tanah Laut, Tapin, Banjarbaru, Banjarmasin, Martapura, Pelaihari, Amuntai,
Barabai, Kandangan, Marabahan, Paringin, Batulicin,
Berau, Kutai Barat, Kutai Kartanegara, Kutai Timur, Mahakam Ulu, Paser, Penajam Paser Utara,
Balikpapan, Bontang, Samarinda, Tenggarong, Sangatta, Tanah Grogot, Tanjung Redeb,
Bulungan, Malinau, Nunukan, Tana Tidung, Tarakan, Tanjung Selor,
Bolaang Mongondow, Bolaang Mongondow Selatan, Bolaang Mongondow Timur, Bolaang Mongondow Utara,
Kepulauan Sangihe, Kepulauan Siau Tagulandang Biaro, Sitaro, Kepulauan Talaud, Minahasa,
Minahasa Selatan, Minahasa Tenggara, Minahasa Utara, Bitung, Kotamobagu, Manado, Tomohon, Tondano,
Airmadidi, Tahuna,
Banggai, Banggai Kepulauan, Banggai Laut, Buol, Donggala, Morowali, Morowali Utara, Parigi Moutong,
Poso, Sigi, Tojo Una-Una, Tolitoli, Toli-Toli, Palu, Luwuk, Ampana,
Bantaeng, Barru, Bone, Bulukumba, Enrekang, Gowa, Jeneponto, Kepulauan Selayar, Luwu, Luwu Timur,
Luwu Utara, Maros, Pangkajene dan Kepulauan, Pangkep, Pinrang, Sidenreng Rappang, Sidrap, Sinjai,
Soppeng, Takalar, Tana Toraja, Toraja Utara, Wajo, Makassar, Palopo, Parepare, Pare-Pare,
Sungguminasa, Watampone, Sengkang, Makale, Masamba,
Bombana, Buton, Buton Selatan, Buton Tengah, Buton Utara, Kolaka, Kolaka Timur, Kolaka Utara,
Konawe, Konawe Kepulauan, Konawe Selatan, Konawe Utara, Muna, Muna Barat, Wakatobi, Baubau,
Bau-Bau, Kendari, Unaaha, Raha,
Boalemo, Bone Bolango, Gorontalo Utara, Pohuwato, Limboto, Marisa, Kwandang, Suwawa, Tilamuta,
Majene, Mamasa, Mamuju, Mamuju Tengah, Mamuju Utara, Pasangkayu, Polewali Mandar, Polewali,
Buru, Buru Selatan, Kepulauan Aru, Kepulauan Tanimbar, Maluku Barat Daya, Maluku Tengah,
Maluku Tenggara, Maluku Tenggara Barat, Seram Bagian Barat, Seram Bagian Timur, Ambon, Tual,
Namlea, Masohi, Saumlaki, Dobo,
Halmahera Barat, Halmahera Selatan, Halmahera Tengah, Halmahera Timur, Halmahera Utara,
Kepulauan Sula, Pulau Morotai, Pulau Taliabu, Ternate, Tidore Kepulauan, Tidore, Sofifi, Tobelo,
Sanana, Labuha, Weda, Jailolo,
Biak Numfor, Biak, Jayapura, Keerom, Kepulauan Yapen, Mamberamo Raya, Sarmi, Supiori, Waropen,
Sentani, Serui,
Fakfak, Fak-Fak, Kaimana, Manokwari, Manokwari Selatan, Pegunungan Arfak, Teluk Bintuni,
Teluk Wondama, Bintuni, Maybrat, Raja Ampat, Sorong, Sorong Selatan, Tambrauw, Waisai, Teminabuan,
Asmat, Boven Digoel, Mappi, Merauke, Agats, Tanah Merah, Kepi,
Deiyai, Dogiyai, Intan Jaya, Mimika, Nabire, Paniai, Puncak Jaya, Timika, Enarotali,
Jayawijaya, Lanny Jaya, Mamberamo Tengah, Nduga, Pegunungan Bintang, Tolikara, Yahukimo, Yalimo,
Wamena, Dekai, Oksibil
"""

PLACES = frozenset(
    " ".join(name.split()).casefold()
    for name in (PROVINCES + "," + REGENCIES_AND_CITIES).split(",")
)
"""Every name, casefolded."""

SENTENCE_OPENERS = """
acara ada adalah adapun adhoc agar agenda ahad akan akhirnya anggota antara apel atas audiensi aula
awal badan bagi bagian bahwa bakohumas bakti bawaslu beberapa berdasarkan berikut bersama bertempat
bimtek bupati catatan coklit daftar dalam dan dari debat demi demikian demokrasi dengan dewan di
dialog dinas direktur diskusi divisi dpr dprd edaran evaluasi fgd foto gedung gerakan goes gubernur
guna hadir halo hari hasil hingga hotel humas hut ia ikuti info informasi ini itu jadwal jajaran jam
jelang jum'at jumat kabag kabar kamis kampanye kantor karena kasubag kasubbag kasus kata kegiatan
kepala ketua kick kini kip kode komisi komisioner konferensi koordinator kpps kpu kunjungan lalu
launching lembaga logistik lokasi lomba mahasiswa malam masa masyarakat media melalui memasuki
mengawali menindaklanjuti menjelang menteri mereka minggu monitoring mulai narasumber oleh pada pagi
pantarlih para partisipasi pasca pejabat pelajar pelantikan pelatihan pemateri pembentukan pembukaan
pemerintah pemilih pemilihan pemilu pemuda pemungutan penandatanganan pencocokan pendidikan
penelitian penetapan pengumuman penting penutupan penyelenggara penyerahan penyusunan peringatan
perlu peserta pilbup pilgub pilkada pilwali pjs plh plt polres ppid ppk pps program pukul puncak
rabu raker rakor rakornas rapat rekapitulasi rekrutmen rencana rilis road ruang saat sabtu salah
sambutan sampai sebagai sebanyak sebelum sehubungan sejak sejumlah sekolah sekretariat sekretaris
selain selama selamat selasa seleksi seluruh semua senin serah sesuai setelah setiap siang siaran
simulasi singkat siswa situs sore sosialisasi staf studi suara suasana sub tahap tahapan tahun
tanggal telah tema terima terkait tim tips tujuan tur turut ucapan undangan untuk upacara usai
verifikasi video visi wakil waktu wali walikota webinar website zoom
"""

NO_PLACES = frozenset(SENTENCE_OPENERS.split())
"""Words that begin a sentence, a title or a name, and hence no place."""
