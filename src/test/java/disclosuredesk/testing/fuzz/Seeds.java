package disclosuredesk.testing.fuzz;

import disclosuredesk.documents.OfdDocument;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.EmptyTemplate;
import disclosuredesk.testing.KeptPapers;
import disclosuredesk.testing.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sound files that are made wrong: small ones, so that many can be tried. */
final class Seeds {

    private static final String LETTER =
            "<html><body><h1>政府信息公开申请答复书</h1><p>某公开〔2026〕3号</p><p>陈某：</p><p>本机关于2026年3月2日收到你提交的政府信息公开申请。"
                    + "根据《中华人民共和国政府信息公开条例》第三十六条第（一）项的规定，现答复如下。</p><table border=\"1\"><tr><td colspan=\"2\">一</td><td rowspan=\"3\">二</td></tr>"
                    + "<tr><td style=\"display:none\">三</td></tr></table><p>某局</p><p>2026年3月20日</p></body></html>";

    private Seeds() {}

    /**
     * A file.
     *
     * @param name as it would be uploaded
     */
    record Seed(String name, byte[] content) {

        /** Without the dot. */
        String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** They are made wrong too; their readers never answer. */
    static final Set<String> ONLY_REFUSED = Set.of("a.rtf");

    static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Seed> letters() {
        byte[] pdf = PdfDocument.ofHtml(LETTER);
        return List.of(
                new Seed("letter.docx", resource("/documents/letter.docx")),
                new Seed("a.docx", WordFiles.rich()),
                new Seed("a.pdf", uncompressed(pdf)),
                new Seed("b.pdf", uncompressed(resource("/documents/rot90.pdf"))),
                new Seed("c.pdf", pdf),
                new Seed("a.ofd", OfdDocument.of(pdf)),
                new Seed("b.ofd", WordFiles.ofd()),
                new Seed("a.html", bytes(LETTER)),
                new Seed("a.txt", bytes("答复书\n陈某：\n现答复如下。\n")),
                new Seed("b.txt", "答复书\n陈某：".getBytes(java.nio.charset.Charset.forName("GB18030"))),
                new Seed("a.rtf", bytes("{\\rtf1{\\fonttbl{\\f0 a;}}{\\b x}}")),
                new Seed("a.doc", KeptPapers.oldWord("答复书", "陈某：", "现答复如下。")));
    }

    static List<Seed> reports() {
        var report = EmptyTemplate.of("示例市某局", 2025);
        Stream<Seed> ours = Stream.of(ReportForm.values())
                .map(form -> new Seed("2025." + form.ending(), ReportFiles.of(report, form)));
        Stream<Seed> shapes = Stream.of(
                        "d06-sdt-tables.docx",
                        "d09-hidden-text.docx",
                        "h10-rowspan21.html",
                        "h08-split-two.html",
                        "x08-formula-nocache.xlsx",
                        "hanzi.html")
                .map(name -> new Seed(name, resource("/reports/shapes/" + name)));
        Stream<Seed> others = Stream.of(
                new Seed("sound-2023.json", resource("/reports/sound-2023.json")),
                new Seed("2025-u.pdf", uncompressed(ReportFiles.of(report, ReportForm.PDF))));
        return Stream.concat(Stream.concat(ours, shapes), others).toList();
    }

    static List<Seed> drawable() {
        return List.of(
                new Seed("rich.pdf", PdfFiles.rich()),
                new Seed("latin.pdf", uncompressed(Papers.pdf("110101199003077475 13800138000"))),
                new Seed(
                        "han.pdf",
                        uncompressed(
                                PdfDocument.ofHtml(
                                        "<html><head><style>@page{size:40mm 40mm;margin:2mm}</style></head><body><p>电话13800138000</p></body></html>"))),
                new Seed("restricted.pdf", KeptPapers.restricted(Papers.pdf("few"))),
                new Seed("fields.pdf", PdfFiles.form()),
                new Seed("a.png", Papers.picture("png", 40, 30)),
                new Seed("a.jpg", Papers.picture("jpg", 40, 30)),
                new Seed("exif.jpg", resource("/documents/photo-exif6.jpg")),
                new Seed("jpx.pdf", PdfFiles.picture(resource("/documents/scan-rgb.jp2"), COSName.JPX_DECODE)),
                new Seed("jbig2.pdf", resource("/documents/scan-jbig2.pdf")));
    }

    static List<Seed> packages() {
        return List.of(
                new Seed("a.docx", WordFiles.rich()),
                new Seed("pivot.xlsx", resource("/documents/x-pivot.xlsx")),
                new Seed("a.xlsx", workbook()),
                new Seed("b.ofd", WordFiles.ofd()));
    }

    static List<Seed> kept() {
        return List.of(
                new Seed("a.msg", KeptPapers.msg()),
                new Seed("a.xls", KeptPapers.xls("台账")),
                new Seed("a.doc", KeptPapers.oldWord("申请表", "申请人：陈某")),
                new Seed("a.eml", KeptPapers.eml("x")),
                new Seed("a.txt", bytes("说明\n")),
                new Seed("a.heic", KeptPapers.heic()),
                new Seed("a.tif", KeptPapers.tiff(2)));
    }

    static List<Seed> materials() {
        return Stream.of(drawable(), packages(), kept()).flatMap(List::stream).toList();
    }

    static List<Seed> scans() {
        return List.of(
                new Seed("a.tif", KeptPapers.tiff(2)),
                new Seed("b.tif", PictureFiles.tiff("LZW")),
                new Seed("c.tif", PictureFiles.tiff("Deflate")),
                new Seed("d.tif", PictureFiles.tiff("JPEG")),
                new Seed("e.tif", PictureFiles.tiff("CCITT T.6")));
    }

    static List<Seed> mails() {
        return List.of(
                new Seed("a.eml", KeptPapers.eml("x")),
                new Seed(
                        "b.eml",
                        bytes(
                                "From: =?GBK?Q?=B3=C2?= <a@example.com>\nReceived: by x; Mon, 2 Mar 2026 08:00:00 +0800\n"
                                        + "Subject: =?UTF-8?B?55Sz6K+3?= =?UTF-8?Q?=E8=A1=A8?=\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html; charset=gb2312\n"
                                        + "Content-Transfer-Encoding: quoted-printable\n\n<table><tr><td>=C9=EA</td></tr></table>\n--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\nz\n--y--\n--x--\n")));
    }

    static List<Seed> pasted() {
        return Stream.concat(
                        mails().stream(),
                        Stream.of(
                                        "chat-01",
                                        "export-02-json",
                                        "export-04-tsv",
                                        "export-05-xml",
                                        "export-09-nested",
                                        "form-l01",
                                        "form-t01",
                                        "form-t11-pipes",
                                        "card-and-phone")
                                .map(name -> new Seed(name + ".txt", resource("/paste/" + name + ".txt"))))
                .toList();
    }

    static List<Seed> notices() {
        return List.of(
                new Seed("a.csv", bytes("date,is_workday,name\n2027-01-01,false,元旦\n2027-01-04,true,元旦\n")),
                new Seed(
                        "a.json",
                        bytes(
                                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"元旦\",\"date\":\"2027-01-03\",\"isOffDay\":false}]}")));
    }

    static List<Seed> templates() {
        return List.of(new Seed("letter.docx", resource("/documents/letter.docx")));
    }

    static List<Seed> editedLetters() {
        return Stream.concat(templates().stream(), Stream.of(new Seed("a.docx", WordFiles.rich())))
                .toList();
    }

    static List<Seed> facts() {
        return List.of(
                new Seed("good.json", resource("/letters/good.json")),
                new Seed("faulty.json", resource("/letters/faulty.json")),
                new Seed(
                        "own.json",
                        bytes(
                                "{\"outcome\":\"DISCLOSED\",\"decidedOn\":\"2026-03-20\",\"receivedOn\":\"2026-03-02\",\"applicant\":\"陈某\",\"servedOnline\":true}")));
    }

    /** Further files out of a folder that the property {@code fuzz-seeds} names. */
    static List<Seed> further() {
        String folder = System.getProperty("fuzz-seeds");
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile).sorted().map(Seeds::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seed read(Path file) {
        try {
            return new Seed(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] workbook() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue(3);
            sheet.createRow(2).createCell(1).setCellFormula("A1*2");
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(0, 1, 0, 2));
            sheet.setColumnHidden(3, true);
            book.createSheet("隐").createRow(1).setZeroHeight(true);
            book.setSheetHidden(1, true);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same PDF with its objects as text, so that what is inside them is made wrong too. Pictures stay as they are. */
    static byte[] uncompressed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                COSBase base = object.getObject();
                if (base instanceof COSStream stream && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    byte[] content;
                    try (InputStream in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    ((COSDictionary) stream).removeItem(COSName.FILTER);
                    ((COSDictionary) stream).removeItem(COSName.DECODE_PARMS);
                    try (OutputStream to = stream.createRawOutputStream()) {
                        to.write(content);
                    }
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
