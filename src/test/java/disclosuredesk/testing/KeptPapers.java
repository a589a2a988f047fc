package disclosuredesk.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as people send them besides the usual: mails, old office files, scans, telephone pictures, plain texts. */
public final class KeptPapers {

    private KeptPapers() {}

    /** A mail with its head, its text and a picture. */
    public static byte[] eml(String attachment) {
        return ("Received: from mail.example.com by mx.example.gov.cn; Sat, 21 Nov 2026 00:05:00 +0800\r\n"
                        + "From: =?UTF-8?B?" + base64("王某甲")
                        + "?= <wangmoujia@example.com>\r\nTo: xxgk@example.gov.cn\r\n"
                        + "Subject: =?UTF-8?B?" + base64("政府信息公开申请")
                        + "?=\r\nDate: Fri, 20 Nov 2026 23:59:58 +0800\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: "
                        + "base64\r\n\r\n"
                        + base64("申请公开和平路改造项目规划许可证\n<script>alert(1)</script>")
                        + "\r\n--b\r\nContent-Type: application/octet-stream; name=\"a.bin\"\r\n"
                        + "Content-Disposition: attachment; filename=\"a.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64(attachment) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A mail as Outlook keeps it, of the streams it must have. */
    public static byte[] msg() {
        return compound(
                "__properties_version1.0",
                new byte[32],
                "__substg1.0_0037001F",
                wide("政府信息公开申请"),
                "__substg1.0_1000001F",
                wide("申请公开和平路改造项目规划许可证"),
                "__substg1.0_0C1A001F",
                wide("王某甲"),
                "__substg1.0_001A001F",
                wide("IPM.Note"));
    }

    /** The same with the head it came with. */
    public static byte[] msgFromOutside() {
        return compound(
                "__properties_version1.0",
                new byte[32],
                "__substg1.0_0037001F",
                wide("政府信息公开申请"),
                "__substg1.0_1000001F",
                wide("申请公开和平路改造项目规划许可证"),
                "__substg1.0_0C1A001F",
                wide("王某甲"),
                "__substg1.0_001A001F",
                wide("IPM.Note"),
                "__substg1.0_007D001F",
                wide(
                        "Received: from mail.example.com by mx.example.gov.cn; Sat, 21 Nov 2026 00:05:00 +0800\r\nFrom: <wangmoujia@example.com>\r\n"
                                + "Date: Fri, 20 Nov 2026 23:59:58 +0800\r\n"));
    }

    /** An old Word file of these paragraphs, and a footnote. */
    public static byte[] oldWord(String... paragraphs) {
        return oldWord(word -> {
            word.getRange().delete();
            word.getRange().insertBefore(String.join("\r", paragraphs));
        });
    }

    /** An old Word file all of whose text is hidden, but for the footnote. */
    public static byte[] hiddenOldWord() {
        return oldWord(word -> word.getRange().getCharacterRun(1).setVanished(true));
    }

    private static byte[] oldWord(Consumer<HWPFDocument> change) {
        try (InputStream in = KeptPapers.class.getResourceAsStream("/documents/footnote.doc");
                HWPFDocument word = new HWPFDocument(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(word);
            word.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /** A compound file of the streams. */
    public static byte[] compound(Object... namesAndContents) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                file.createDocument(
                        new ByteArrayInputStream((byte[]) namesAndContents[i + 1]), (String) namesAndContents[i]);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An old Excel file, as Excel and WPS write it. */
    public static byte[] xls(String text) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("台账").createRow(0).createCell(0).setCellValue(text);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A scan of so many pages. */
    public static byte[] tiff(int pages) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (int i = 0; i < pages; i++) {
                    writer.writeToSequence(
                            new IIOImage(new BufferedImage(60, 90, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
                }
                writer.endWriteSequence();
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
    }

    /** The beginning of a telephone's picture. */
    public static byte[] heic() {
        byte[] file = new byte[256];
        byte[] head = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    /** A restricted PDF whose page unfolds to so many MiB. */
    public static byte[] restrictedBomb(int mebibytes) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDStream stream = new PDStream(pdf);
            try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < mebibytes; i++) {
                    content.write(new byte[1 << 20]);
                }
            }
            page.setContents(stream);
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PDF that opens for everybody and may only not be changed or copied from. */
    public static byte[] restricted(byte[] plain) {
        try (PDDocument pdf = Loader.loadPDF(plain);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission few = new AccessPermission();
            few.setCanModify(false);
            few.setCanExtractContent(false);
            pdf.protect(new StandardProtectionPolicy("owner", "", few));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
