package disclosuredesk.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Many office PDFs name 宋体 or 仿宋 and do not carry them. Where the machine has no font for Chinese either, our own is drawn
 * instead: a page burnt anew must not lose its characters.
 */
final class HanFallback implements FontMapper {

    private final FontMapper usual;

    private HanFallback(FontMapper usual) {
        this.usual = usual;
    }

    static void install() {
        if (!(FontMappers.instance() instanceof HanFallback)) {
            FontMappers.set(new HanFallback(FontMappers.instance()));
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return usual.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return usual.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
        CIDFontMapping found = usual.getCIDFont(name, descriptor, characters);
        if (found != null && !found.isFallback()) {
            return found;
        }
        try {
            return new CIDFontMapping(null, Fonts.parse(false), true);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
