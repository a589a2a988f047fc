package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The embedded fonts: Noto Serif SC (SIL OFL 1.1) cut to GB 2312 and 通用规范汉字表, regular and bold. */
final class Fonts {

    /** The name under which styles and OFD resources call the family. */
    static final String FAMILY = "Noto Serif SC";

    private static final byte[] REGULAR = read("/fonts/NotoSerifSC-gov.ttf");
    private static final byte[] BOLD = read("/fonts/NotoSerifSC-gov-bold.ttf");
    private static final CmapLookup GLYPHS = lookup(REGULAR);
    private static final CmapLookup BOLD_GLYPHS = lookup(BOLD);

    private Fonts() {}

    static InputStream stream(boolean bold) {
        return new ByteArrayInputStream(bold ? BOLD : REGULAR);
    }

    /** Parsed anew: a font object is not for two threads. */
    static TrueTypeFont parse(boolean bold) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bold ? BOLD : REGULAR));
    }

    static boolean has(int character) {
        return glyph(character, false) != 0;
    }

    static int glyph(int character, boolean bold) {
        return (bold ? BOLD_GLYPHS : GLYPHS).getGlyphId(character);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static CmapLookup lookup(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
