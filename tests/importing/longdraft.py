"""A draft of our own in the shape of those that offices send: one block, no title, code at the end.

Facts of the meeting of 17 July 2025; every sentence is ours.
"""

BLOCK = (
    "Komisi Pemilihan Umum (KPU) Kota Kediri menyimak rapat koordinasi kehumasan yang digelar KPU "
    "Provinsi Jawa Timur lewat Zoom Meeting, Kamis (17/7). Tiga puluh delapan kantor kabupaten dan "
    "kota ikut serta. Dari Kediri hadir Ketua KPU Kota Kediri, Reza Cristian, bersama Anggota KPU "
    "Kota Kediri, Roihatul Jannah, dan Sekretaris KPU Kota Kediri, Fany Wijayanto. Kasubbag Parmas "
    "dan SDM, Henny Nurdiany, mencatat jalannya rapat bersama staf sekretariat. Ketua KPU Provinsi "
    "Jawa Timur, Aang Kunaifi, membuka rapat dan mengingatkan bahwa sekretaris di setiap kantor "
    "bertugas mengawal pekerjaan Bakohumas. Menurutnya, kantor yang diam di luar tahapan membuat "
    "warga mencari kabar dari sumber lain. Ia meminta setiap kantor menunjuk orang yang jelas "
    "untuk menulis, memotret, dan menjawab pertanyaan. Sementara itu, Nur Salam dari Divisi "
    "Sosdiklih dan Parmas menyampaikan bahwa program KPU perlu diceritakan lewat banyak saluran, "
    "dari media sosial dan situs web sampai media massa setempat. Ia memberi contoh sosialisasi di "
    "sekolah yang beritanya baru terbit seminggu kemudian. Hal ini, katanya, membuat kabar baik "
    "kehilangan pembaca. Sesi pertama disampaikan oleh Kabag Humas dan Informasi Publik KPU RI, "
    "Reni Rinjani Pratiwi. Dalam paparannya, ia mengajak semua kantor memakai ukuran yang sama "
    "untuk foto, video, berita, media sosial, dan situs web. Foto harus tajam, berimbang, dan "
    "menceritakan kegiatan menurut urutannya. Video sebaiknya pendek dan diberi teks, sebab banyak "
    "orang menontonnya tanpa suara. Berita ditulis pada hari yang sama dan diperiksa dua orang "
    "sebelum terbit. Reni juga menunjuk Peraturan KPU Nomor 14 Tahun 2020 sebagai dasar tugas "
    "kehumasan. Selain itu, situs web perlu menjadi sumber utama, bukan tempat menaruh unggahan "
    "rutin. Permintaan informasi dijawab menurut Peraturan KPU Nomor 11 Tahun 2024. Kantor yang "
    "belum mempunyai podcast didorong memulainya dengan peralatan sederhana. Media Center dirawat "
    "supaya pantas menerima wartawan. Lebih lanjut, perpustakaan pemilu diminta mendata koleksinya "
    "dan mengurus ISBN lewat KPU RI. Siaran langsung mengikuti etika penyiaran dan menghormati hak "
    "cipta, terutama musik pengiring. Sesi kedua diisi Kabag Parmas dan SDM KPU Provinsi Jawa "
    "Timur, Popong Anjarseno, yang membacakan evaluasi laporan triwulan kedua. Baru 4 dari 38 "
    "kantor memakai grup WhatsApp Bakohumas dengan pihak luar. Sebanyak 13 persen bekerja sama "
    "dengan media, 37 persen dengan lembaga pendidikan, 82 persen dengan lembaga pemerintah, dan "
    "50 persen dengan lembaga di luar pemerintah. Popong mencatat bahwa tenaga, anggaran, dan "
    "sarana masih menjadi kendala. Kemudian, dua kantor diminta segera memperbarui laporannya. "
    "Kantor yang kekurangan tenaga boleh meminta bantuan kantor tetangga. Pada kesempatan itu "
    "peserta juga bertanya tentang cara menyimpan foto lama dan siapa yang berwenang meralat "
    "berita. Jawabannya, setiap ralat dicatat dengan tanggal dan alasan. Arsip foto disimpan "
    "bersama keterangannya, supaya orang yang datang kemudian tahu siapa yang tampak. Nur Salam "
    "menutup rapat dengan ajakan agar setiap kantor mengevaluasi diri, menjaga hubungan dengan "
    "pendahulunya di Bakohumas, dan merangkul pemangku kepentingan setempat. Kegiatan yang tidak "
    "memerlukan biaya dapat dimulai besok pagi. Dengan langkah kecil yang teratur, kabar tentang "
    "pemilu sampai kepada warga tepat waktu dan dapat dipercaya. KPU Kota Kediri menjadwalkan "
    "evaluasi sendiri pada pekan berikutnya. Setiap bagian diminta membawa contoh berita dan foto "
    "terbaiknya, lalu menilai mana yang sudah sesuai ukuran bersama. Catatan rapat dibagikan "
    "kepada seluruh staf agar yang tidak hadir dapat mengikuti. Sekretariat menyiapkan lembar "
    "periksa yang dipakai sebelum berita diterbitkan. Lembar itu memuat hal-hal yang sering "
    "terlewat, misalnya nama hari, gelar, dan keterangan foto."
)

DATELINE = "Kediri, kota-kediri.kpu.go.id –"
FIRST_CAPTION = (
    "tangkap layar sambutan Ketua KPU Provinsi Jawa Timur, Aang Kunaifi, saat membuka rapat (17/7)"
)
SECOND_CAPTION = "Keterangan foto: Jajaran KPU Kota Kediri di ruang rapat kantor, Kamis (17/7)."
LIST = (
    "Yang diminta dari daerah adalah :",
    "1. memakai ukuran yang sama untuk foto, video, dan berita;",
    "2. menjadikan situs web sumber utama; dan",
    "3. mengevaluasi kerja kehumasan sendiri.",
)
CLOSING = "Rapat berlangsung sampai siang dan diikuti dari ruang rapat kantor. wsw"
DRAFT = "\n".join(
    [f"{DATELINE} {BLOCK}", "", FIRST_CAPTION, "", *LIST, "", SECOND_CAPTION, "", CLOSING, ""]
)
