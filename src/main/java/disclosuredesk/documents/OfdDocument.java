package disclosuredesk.documents;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A PDF letter of ours as OFD (GB/T 33190-2016): the same text as text, each character where the PDF has it, with the
 * part of the fonts it uses. Written here and not with ofdrw-layout, which embeds whole fonts and leaves characters
 * beyond the basic plane (王𬭶) blank; ofdrw reads it back in the tests.
 */
public final class OfdDocument {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final int REGULAR_ID = 1;
    private static final int BOLD_ID = 2;
    private static final int FIRST_OBJECT_ID = 100;

    private OfdDocument() {}

    /** The OFD of a PDF made by {@link PdfDocument}. */
    public static byte[] of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PageMarks> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PageMarks marks = new PageMarks(page);
                marks.read();
                pages.add(marks);
            }
            return write(pages);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static byte[] write(List<PageMarks> pages) throws IOException {
        Map<Boolean, Subset> fonts = new HashMap<>();
        for (boolean bold : new boolean[] {false, true}) {
            Set<Integer> used = new TreeSet<>();
            pages.forEach(page -> page.texts().stream()
                    .filter(text -> text.bold() == bold)
                    .forEach(text -> text.text().codePoints().forEach(used::add)));
            if (!used.isEmpty()) {
                fonts.put(bold, Subset.of(bold, used));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD xmlns:ofd=\"" + NAMESPACE
                            + "\" Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                            + "<ofd:DocID>"
                            + java.util
                                    .UUID
                                    .nameUUIDFromBytes(text(pages).getBytes(StandardCharsets.UTF_8))
                                    .toString()
                                    .replace("-", "")
                            + "</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            StringBuilder document =
                    new StringBuilder("<ofd:Document xmlns:ofd=\"" + NAMESPACE + "\"><ofd:CommonData><ofd:MaxUnitID>");
            StringBuilder list = new StringBuilder();
            int id = FIRST_OBJECT_ID;
            for (int i = 0; i < pages.size(); i++) {
                int pageId = id++;
                list.append("<ofd:Page ID=\"")
                        .append(pageId)
                        .append("\" BaseLoc=\"Pages/Page_")
                        .append(i)
                        .append("/Content.xml\"/>");
                StringBuilder content = new StringBuilder();
                id = content(pages.get(i), fonts, id, content);
                put(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", content.toString());
            }
            document.append(id)
                    .append("</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>")
                    .append(pages.get(0).box())
                    .append(
                            "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>")
                    .append(list)
                    .append("</ofd:Pages></ofd:Document>");
            put(zip, "Doc_0/Document.xml", document.toString());
            StringBuilder resources =
                    new StringBuilder("<ofd:Res xmlns:ofd=\"" + NAMESPACE + "\" BaseLoc=\"Res\"><ofd:Fonts>");
            for (Map.Entry<Boolean, Subset> font : fonts.entrySet()) {
                boolean bold = font.getKey();
                String file = bold ? "bold.ttf" : "regular.ttf";
                resources
                        .append("<ofd:Font ID=\"")
                        .append(bold ? BOLD_ID : REGULAR_ID)
                        .append("\" FontName=\"")
                        .append(Fonts.FAMILY)
                        .append("\" FamilyName=\"")
                        .append(Fonts.FAMILY)
                        .append(bold ? "\" Bold=\"true" : "")
                        .append("\"><ofd:FontFile>")
                        .append(file)
                        .append("</ofd:FontFile></ofd:Font>");
                zip.putNextEntry(new ZipEntry("Doc_0/Res/" + file));
                zip.write(font.getValue().file());
                zip.closeEntry();
            }
            put(
                    zip,
                    "Doc_0/PublicRes.xml",
                    resources.append("</ofd:Fonts></ofd:Res>").toString());
        }
        return out.toByteArray();
    }

    private static int content(PageMarks page, Map<Boolean, Subset> fonts, int firstId, StringBuilder xml) {
        int id = firstId;
        xml.append("<ofd:Page xmlns:ofd=\"" + NAMESPACE + "\"><ofd:Area><ofd:PhysicalBox>")
                .append(page.box())
                .append("</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"")
                .append(id++)
                .append("\" Type=\"Body\">");
        for (PageMarks.Fill fill : page.fills()) {
            xml.append("<ofd:PathObject ID=\"")
                    .append(id++)
                    .append("\" Boundary=\"")
                    .append(page.box())
                    .append("\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"")
                    .append(fill.color())
                    .append("\"/><ofd:AbbreviatedData>")
                    .append(fill.data())
                    .append("</ofd:AbbreviatedData></ofd:PathObject>");
        }
        for (PageMarks.Text text : page.texts()) {
            xml.append("<ofd:TextObject ID=\"")
                    .append(id++)
                    .append("\" Boundary=\"")
                    .append(page.box())
                    .append("\" Font=\"")
                    .append(text.bold() ? BOLD_ID : REGULAR_ID)
                    .append("\" Size=\"")
                    .append(number(text.size()))
                    .append("\"><ofd:FillColor Value=\"")
                    .append(text.color())
                    .append("\"/>");
            if (text.text().codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
                int glyph = requireNonNull(fonts.get(text.bold()))
                        .glyphs()
                        .getOrDefault(text.text().codePointAt(0), 0);
                xml.append("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>")
                        .append(glyph)
                        .append("</ofd:Glyphs></ofd:CGTransform>");
            }
            xml.append("<ofd:TextCode X=\"")
                    .append(number(text.x()))
                    .append("\" Y=\"")
                    .append(number(text.y()))
                    .append('"');
            if (!text.advances().isEmpty()) {
                xml.append(" DeltaX=\"")
                        .append(String.join(
                                " ",
                                text.advances().stream()
                                        .map(OfdDocument::number)
                                        .toList()))
                        .append('"');
            }
            xml.append('>')
                    .append(text.text()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"))
                    .append("</ofd:TextCode></ofd:TextObject>");
        }
        xml.append("</ofd:Layer></ofd:Content></ofd:Page>");
        return id;
    }

    private static String text(List<PageMarks> pages) {
        StringBuilder all = new StringBuilder();
        pages.forEach(page -> page.texts().forEach(text -> all.append(text.text())));
        return all.toString();
    }

    static String number(double value) {
        String number = String.format(Locale.ROOT, "%.3f", value);
        return number.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /**
     * The part of a font that a document uses.
     *
     * @param glyphs the glyph in the part of each character beyond the basic plane: the part's own table has no room for it
     */
    private record Subset(byte[] file, Map<Integer, Integer> glyphs) {

        static Subset of(boolean bold, Set<Integer> characters) throws IOException {
            try (var font = Fonts.parse(bold)) {
                TTFSubsetter subsetter = new TTFSubsetter(font);
                Map<Integer, Integer> wanted = new HashMap<>();
                for (int character : characters) {
                    if (Character.isSupplementaryCodePoint(character)) {
                        wanted.put(Fonts.glyph(character, bold), character);
                    } else {
                        subsetter.add(character);
                    }
                }
                subsetter.addGlyphIds(wanted.keySet());
                Map<Integer, Integer> glyphs = new HashMap<>();
                subsetter.getGIDMap().forEach((part, whole) -> {
                    Integer character = wanted.get(whole);
                    if (character != null) {
                        glyphs.put(character, part);
                    }
                });
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                subsetter.writeToStream(out);
                return new Subset(out.toByteArray(), glyphs);
            }
        }
    }
}
