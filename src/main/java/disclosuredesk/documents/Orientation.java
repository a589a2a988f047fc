package disclosuredesk.documents;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** How a photograph is to be turned to be seen upright: what its camera noted down (EXIF, tag 274, values 1 to 8). */
final class Orientation {

    private static final int TAG = 274;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_AROUND = 12;

    private Orientation() {}

    /** @return 1, which is upright, if the picture does not say */
    static int of(byte[] picture) {
        byte[] said = startsWith(picture, 0, PNG) ? ofPng(picture) : ofJpeg(picture);
        return said == null ? 1 : value(said);
    }

    /** Whether width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= 5;
    }

    /**
     * Where a picture drawn on the unit square comes to lie upright on a page of its own, in the coordinates of a PDF page.
     *
     * @param width of the page, upright
     */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-width, 0, 0, height, width, 0);
            case 3 -> new AffineTransform(-width, 0, 0, -height, width, height);
            case 4 -> new AffineTransform(width, 0, 0, -height, 0, height);
            case 5 -> new AffineTransform(0, -height, -width, 0, width, height);
            case 6 -> new AffineTransform(0, -height, width, 0, 0, height);
            case 7 -> new AffineTransform(0, height, width, 0, 0, 0);
            case 8 -> new AffineTransform(0, height, -width, 0, width, 0);
            default -> new AffineTransform(width, 0, 0, height, 0, 0);
        };
    }

    private static int value(byte[] tiff) {
        ImageReader reader = reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in, true, false);
            TIFFField field =
                    TIFFDirectory.createFromMetadata(reader.getImageMetadata(0)).getTIFFField(TAG);
            int value = field == null ? 1 : field.getAsInt(0);
            return value >= 1 && value <= 8 ? value : 1;
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        } finally {
            reader.dispose();
        }
    }

    /** The platform's own: another one on board calls the same things otherwise. */
    private static ImageReader reader() {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff"); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("the platform reads no TIFF");
    }

    /** The segments before the picture's data. */
    private static byte @Nullable [] ofJpeg(byte[] picture) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        for (int at = 2; at + 4 <= picture.length && (picture[at] & 0xff) == 0xff; ) {
            int marker = picture[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = in.getShort(at + 2) & 0xffff;
            if (marker == 0xda || length < 2) {
                return null;
            }
            if (marker == 0xe1 && startsWith(picture, at + 4, EXIF)) {
                return Arrays.copyOfRange(picture, at + 4 + EXIF.length, Math.min(picture.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return null;
    }

    private static byte @Nullable [] ofPng(byte[] picture) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        for (long at = PNG_SIGNATURE; at + PNG_AROUND <= picture.length; ) {
            int from = (int) at;
            long length = in.getInt(from) & 0xffffffffL;
            if (new String(picture, from + 4, 4, StandardCharsets.ISO_8859_1).equals("eXIf")) {
                return Arrays.copyOfRange(picture, from + 8, (int) Math.min(picture.length, at + 8 + length));
            }
            at += PNG_AROUND + length;
        }
        return null;
    }

    private static boolean startsWith(byte[] file, int at, byte[] with) {
        return at + with.length <= file.length && Arrays.equals(file, at, at + with.length, with, 0, with.length);
    }
}
