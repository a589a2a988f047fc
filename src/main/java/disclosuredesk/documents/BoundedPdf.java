package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * PDFs from outside, within bounds: what the streams of one unfold to is measured, whatever they are packed with, before a library
 * builds it up in memory. Pictures are measured when they are drawn.
 */
public final class BoundedPdf {

    private static final int MOST_FILTERS = 5;
    private static final int DEEPEST = 200;

    /** Of a font: ten times as many as there are characters of two bytes. */
    private static final int MOST_WIDTHS = 10 << 16;

    /** Bytes: a line of the widest picture in the most colours. */
    private static final long LONGEST_ROW = 8L << 20;

    /** What only pictures are packed with. */
    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private BoundedPdf() {}

    /** That a file unfolds beyond all bounds. */
    public static final class Unbounded extends IOException {
        Unbounded(String what) {
            super(what);
        }
    }

    /**
     * Opens a PDF from outside.
     *
     * @throws Unbounded if it unfolds beyond the bounds
     * @throws IOException if it is damaged or encrypted
     */
    public static PDDocument open(byte[] file) throws IOException {
        PackedStreams.requireBounded(file);
        PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        try {
            requireBounded(pdf);
            PageTree.mend(pdf);
            return pdf;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            pdf.close();
            throw damaged instanceof IOException told ? told : new IOException(damaged);
        }
    }

    /**
     * Measures every stream of a document that is open.
     *
     * @throws Unbounded if one or all together unfold beyond the bounds
     */
    public static void requireBounded(PDDocument pdf) throws IOException {
        long all = 0;
        Set<COSBase> sound = Collections.newSetFromMap(new IdentityHashMap<>());
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
            requireBoundedFonts(object, 0);
            requireNoRing(object, 0, sound);
            if (object instanceof COSStream stream) {
                all += unfolded(stream);
                if (all > PackedStreams.ALL_STREAMS) {
                    throw new Unbounded("all streams");
                }
            }
        }
    }

    /** An array that holds itself, be it by way of others, is walked without end when a file is written. */
    private static void requireNoRing(COSBase base, int depth, Set<COSBase> sound) throws IOException {
        if (depth > DEEPEST) {
            throw new Unbounded("nested");
        }
        if (base instanceof COSArray array && !sound.contains(array)) {
            for (int i = 0; i < array.size(); i++) {
                requireNoRing(array.getObject(i), depth + 1, sound);
            }
            sound.add(array);
        }
    }

    /** The widths of a font's characters are given for ranges, and set aside one by one. */
    private static void requireBoundedFonts(COSBase base, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Unbounded("nested");
        }
        if (base instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.CIDSYSTEMINFO)) {
                requireBoundedWidths(dictionary.getCOSArray(COSName.W), 1);
                requireBoundedWidths(dictionary.getCOSArray(COSName.W2), 3);
            }
            for (COSBase value : dictionary.getValues()) {
                requireBoundedFonts(value, depth + 1);
            }
        } else if (base instanceof COSArray array) {
            for (COSBase value : array) {
                requireBoundedFonts(value, depth + 1);
            }
        }
    }

    /** @param values that follow a range of codes */
    private static void requireBoundedWidths(@Nullable COSArray widths, int values) throws IOException {
        long all = 0;
        int i = 0;
        while (widths != null
                && i + 1 < widths.size()) { // a code and its list, or two codes and what all between them have (ISO
            // 32000-1, 9.7.4.3)
            if (widths.getObject(i) instanceof COSNumber first && widths.getObject(i + 1) instanceof COSNumber last) {
                all += Math.max(0, last.longValue() - first.longValue());
                i += 2 + values;
            } else {
                i += 2;
            }
        }
        if (all > MOST_WIDTHS) {
            throw new Unbounded("widths");
        }
    }

    private static long unfolded(COSStream stream) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        if (filters.isEmpty()) {
            return 0;
        }
        try (InputStream in = stream.createRawInputStream()) {
            return unfolded(stream, filters, in.readAllBytes());
        }
    }

    /**
     * Measures a picture that is written in the drawing itself.
     *
     * @throws Unbounded if it unfolds beyond the bound
     */
    public static void requireBounded(COSDictionary image, byte[] data) throws IOException {
        COSBase said = image.getDictionaryObject(COSName.F, COSName.FILTER);
        unfolded(
                image,
                said instanceof COSName one
                        ? List.of(one)
                        : said instanceof COSArray several
                                ? several.toCOSNameStringList().stream()
                                        .map(COSName::getPDFName)
                                        .toList()
                                : List.of(),
                data);
    }

    private static long unfolded(COSDictionary stream, List<COSName> filters, byte[] packed) throws IOException {
        if (filters.size() > MOST_FILTERS) {
            throw new Unbounded("filters");
        }
        byte[] content = packed;
        long size = 0;
        for (int i = 0; i < filters.size() && !OF_PICTURES.contains(filters.get(i)); i++) {
            requireBoundedRow(stream, i);
            boolean last = i + 1 == filters.size();
            Counted out = new Counted(!last);
            try {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(new ByteArrayInputStream(content), out, stream, i, DecodeOptions.DEFAULT);
            } catch (Unbounded bomb) {
                throw bomb;
            } catch (IOException | RuntimeException damaged) {
                return size; // the library says so if it matters
            }
            size += out.size;
            content = out.kept.toByteArray();
        }
        return size;
    }

    /** A predictor sets a line aside as long as the stream says. */
    private static void requireBoundedRow(COSDictionary stream, int filter) throws IOException {
        COSBase said = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase one = said instanceof COSArray each ? filter < each.size() ? each.getObject(filter) : null : said;
        if (one instanceof COSDictionary how) {
            long bits = Math.max(1, Math.min(32, how.getLong(COSName.COLORS, 1)))
                    * Math.max(1, Math.min(32, how.getLong(COSName.BITS_PER_COMPONENT, 8)));
            if (how.getLong(COSName.COLUMNS, 1) > LONGEST_ROW
                    || bits * how.getLong(COSName.COLUMNS, 1) / 8 > LONGEST_ROW) {
                throw new Unbounded("row");
            }
        }
    }

    /** Counts what is written, keeps it if it is to be unfolded further, and ends what would write too much. */
    private static final class Counted extends OutputStream {

        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Counted(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            if (keeps) {
                kept.write(one);
            }
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            count(length);
            if (keeps) {
                kept.write(some, from, length);
            }
        }

        private void count(int more) throws IOException {
            size += more;
            if (size > PackedStreams.LARGEST_STREAM) {
                throw new Unbounded("stream");
            }
        }
    }
}
