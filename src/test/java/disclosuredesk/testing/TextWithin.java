package disclosuredesk.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Every text that can be read out of some bytes: of each part of a package (docx, xlsx, ofd, zip), of a PDF, of anything else as it is. */
public final class TextWithin {

    private TextWithin() {}

    public static List<String> of(byte[] content) {
        List<String> texts = new ArrayList<>();
        read(content, texts);
        return texts;
    }

    private static void read(byte[] content, List<String> texts) {
        texts.add(new String(content, StandardCharsets.UTF_8));
        try {
            if (begins(content, "PK\3\4")) {
                try (ZipInputStream parts =
                        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
                    for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                        texts.add(part.getName());
                        read(parts.readAllBytes(), texts);
                    }
                }
            } else if (begins(content, "%PDF")) {
                try (PDDocument pdf = Loader.loadPDF(content)) {
                    texts.add(new PDFTextStripper().getText(pdf));
                    texts.add(String.valueOf(pdf.getDocumentInformation().getCOSObject()));
                }
            }
        } catch (IOException unreadable) {
            texts.add(new String(content, StandardCharsets.UTF_16LE));
        }
    }

    private static boolean begins(byte[] content, String mark) {
        return content.length >= mark.length()
                && new String(content, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
