package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data of a picture go on to its end. The decoders fill up what is missing with white or grey and say nothing; and what
 * a picture says about its size inside is held to the bound that is kept for the size outside.
 */
final class ImageData {

    /** As for pictures that are put on file; in JPEG 2000, which takes most memory, there are no more anywhere. */
    private static final long MOST_PIXELS = 40_000_000;

    /** Of a picture on a page: A3 at 600 dots per inch with a rim. */
    static final long MOST_ON_A_PAGE = 80_000_000;

    /** Of a picture of 40 million dots in tiles of 64 by 64. */
    private static final int MOST_TILES = 10_000;

    /** Four inks and what shines through. */
    private static final int MOST_COMPONENTS = 5;

    private static final int BEGIN_OF_SCAN = 0xda;
    private static final int BEGIN_OF_CODESTREAM = 0x4f;
    private static final int BEGIN_OF_DATA = 0x93;
    private static final int SIZE = 0x51;
    private static final int END = 0xd9;

    /** Behind the picture's lines in the data of a fax of group 4: two ends of line. */
    private static final int END_OF_BLOCK = 0x001001;

    private ImageData() {}

    /** @throws IOException if they end early */
    static void requireWhole(PDImageXObject image) throws IOException {
        PDStream stream = image.getStream();
        List<COSName> filters = stream.getFilters();
        COSName last = filters.isEmpty() ? null : full(filters.get(filters.size() - 1));
        if (COSName.DCT_DECODE.equals(last)) {
            require(endsAfter(raw(stream, filters), BEGIN_OF_SCAN), "JPEG");
        } else if (COSName.JPX_DECODE.equals(last)) {
            require(endsAfter(raw(stream, filters), BEGIN_OF_DATA), "JPEG 2000");
        } else if (COSName.CCITTFAX_DECODE.equals(last)) {
            require(!isGroup4(stream, filters.size()) || hasEndOfBlock(raw(stream, filters)), "fax");
        } else if (!COSName.JBIG2_DECODE.equals(last)) {
            requireSamples(image);
        }
    }

    private static boolean isGroup4(PDStream stream, int filters) {
        COSDictionary fax = parameters(stream, filters);
        return fax != null && fax.getInt(COSName.K, 0) < 0 && fax.getBoolean(COSName.getPDFName("EndOfBlock"), true);
    }

    /** Of the last filter. */
    private static @Nullable COSDictionary parameters(PDStream stream, int filters) {
        COSBase said = stream.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase last = said instanceof COSArray each && each.size() == filters ? each.getObject(filters - 1) : said;
        return last instanceof COSDictionary parameters ? parameters : null;
    }

    /** The same of a picture that is a file of its own; one of no known kind is left to who opens it. */
    static void requireBounded(byte[] picture) throws IOException {
        requireBounded(picture, MOST_PIXELS);
    }

    /** @return dots it says it has; 0 if it is of no known kind */
    private static long requireBounded(byte[] picture, long most) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, true, true);
                    long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                    require(dots <= most, "size");
                    return dots;
                } finally {
                    reader.dispose();
                }
            }
            return 0;
        }
    }

    /** The same of a picture that is written in the drawing itself. */
    static void requireBounded(PDInlineImage image) throws IOException {
        require(fits(image.getWidth(), image.getHeight()), "size");
    }

    /**
     * Before a decoder sets memory aside for it.
     *
     * @return dots it unfolds to, as is said outside or inside, whichever are more
     * @throws IOException if a picture is larger, outside or inside, than pictures may be
     */
    static long requireBounded(PDStream stream) throws IOException {
        COSDictionary said = stream.getCOSObject();
        long width = said.getInt(COSName.WIDTH, COSName.W, 0);
        long height = said.getInt(COSName.HEIGHT, COSName.H, 0);
        require(fits(width, height), "size");
        List<COSName> filters = stream.getFilters();
        COSName last = filters == null || filters.isEmpty() ? null : full(filters.get(filters.size() - 1));
        long inside = 0;
        if (COSName.DCT_DECODE.equals(last)) {
            inside = requireBounded(raw(stream, filters), MOST_ON_A_PAGE);
        } else if (COSName.CCITTFAX_DECODE.equals(last)) {
            COSDictionary fax = parameters(stream, filters.size());
            inside = fax == null ? 0 : product(fax.getInt(COSName.COLUMNS, 1_728), fax.getInt(COSName.ROWS, 0));
        } else if (COSName.JPX_DECODE.equals(last)) {
            inside = requireBoundedTiles(raw(stream, filters));
        } else if (COSName.JBIG2_DECODE.equals(last)) {
            require(Jbig2Segments.areBounded(raw(stream, filters), ImageData::fits), "size");
        }
        return Math.max(width * height, inside);
    }

    private static long product(long width, long height) throws IOException {
        require(fits(width, height), "size");
        return width * height;
    }

    /** The size, the tiles and the components of JPEG 2000 (ISO/IEC 15444-1, A.5.1): much is set aside for each. */
    private static long requireBoundedTiles(byte[] data) throws IOException {
        int begin =
                indexOf(data, 0xff, BEGIN_OF_CODESTREAM, 0xff, SIZE); // such a pair alone stands in colour tables too
        int at = begin + 2;
        if (begin < 0 || at + 40 > data.length) {
            return 0; // the library says so
        }
        long width = integer(data, at + 6) - integer(data, at + 14);
        long height = integer(data, at + 10) - integer(data, at + 18);
        long across = integer(data, at + 22);
        long down = integer(data, at + 26);
        int components = (data[at + 38] & 0xff) << 8 | data[at + 39] & 0xff;
        require(
                product(width, height) <= MOST_PIXELS
                        && across > 0
                        && down > 0
                        && components <= MOST_COMPONENTS
                        && ((width + across - 1) / across) * ((height + down - 1) / down) <= MOST_TILES,
                "size");
        return width * height;
    }

    private static boolean fits(long width, long height) {
        return width >= 0
                && height >= 0
                && width <= MOST_ON_A_PAGE
                && height <= MOST_ON_A_PAGE
                && width * height <= MOST_ON_A_PAGE;
    }

    private static void requireSamples(PDImageXObject image) throws IOException {
        int components = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
        long row =
                ((long) image.getWidth() * components * (image.isStencil() ? 1 : image.getBitsPerComponent()) + 7) / 8;
        long due = row * image.getHeight();
        long there = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = image.getStream().createInputStream()) {
            for (int read = in.read(buffer); read >= 0 && there < due; read = in.read(buffer)) {
                there += read;
            }
        }
        require(there >= due - Math.max(row, due / 100), there + " of " + due + " bytes");
    }

    private static byte[] raw(PDStream stream, List<COSName> filters) throws IOException {
        try (InputStream in =
                stream.createInputStream(List.of(filters.get(filters.size() - 1).getName()))) {
            return in.readAllBytes();
        }
    }

    private static COSName full(COSName filter) {
        return COSName.DCT_DECODE_ABBREVIATION.equals(filter)
                ? COSName.DCT_DECODE
                : COSName.CCITTFAX_DECODE_ABBREVIATION.equals(filter) ? COSName.CCITTFAX_DECODE : filter;
    }

    /** Neither end mark occurs within the data of such a picture. */
    private static boolean endsAfter(byte[] data, int begin) {
        int from = begin == BEGIN_OF_SCAN ? lastIndexOf(data, begin) : indexOf(data, 0xff, begin);
        return lastIndexOf(data, END) > from;
    }

    private static int indexOf(byte[] data, int... bytes) {
        for (int i = 0; i + bytes.length <= data.length; i++) {
            int same = 0;
            while (same < bytes.length && (data[i + same] & 0xff) == bytes[same]) {
                same++;
            }
            if (same == bytes.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] data, int mark) {
        for (int i = data.length - 2; i >= 0; i--) {
            if ((data[i] & 0xff) == 0xff && (data[i + 1] & 0xff) == mark) {
                return i;
            }
        }
        return -1;
    }

    /** At any bit near the end: some programs fill up behind it. */
    private static boolean hasEndOfBlock(byte[] data) {
        int bits = 0;
        for (int i = Math.max(0, data.length - 64); i < data.length; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                bits = (bits << 1 | data[i] >> bit & 1) & 0xffffff;
                if (bits == END_OF_BLOCK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long integer(byte[] data, int at) {
        return (data[at] & 0xffL) << 24
                | (data[at + 1] & 0xffL) << 16
                | (data[at + 2] & 0xffL) << 8
                | data[at + 3] & 0xffL;
    }

    private static void require(boolean right, String what) throws IOException {
        if (!right) {
            throw new IOException("the data of a picture end early or are too large: " + what);
        }
    }
}
