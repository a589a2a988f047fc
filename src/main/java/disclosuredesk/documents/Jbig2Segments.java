package disclosuredesk.documents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * The segments of a JBIG2 picture as PDF holds them (ISO/IEC 14492, 7.2), followed for the sizes they claim alone: the decoder sets
 * them aside and goes through every dot of them, whether there are data or not.
 */
final class Jbig2Segments {

    private static final int PAGE_INFORMATION = 48;

    /** Of text, halftones, dots and refinements. */
    private static final Set<Integer> REGIONS = Set.of(4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43);

    private static final long UNKNOWN = 0xffffffffL;
    private static final int MOST = 10_000;

    private Jbig2Segments() {}

    /** Whether a width and a height are those of a picture that is drawn. */
    interface Fits {
        boolean fits(long width, long height);
    }

    /** Whether the page and all that is laid on it fit; what cannot be followed is left to the decoder. */
    static boolean areBounded(byte[] data, Fits picture) {
        ByteBuffer in = ByteBuffer.wrap(data);
        try {
            long dots = 0;
            for (int segment = 0; in.remaining() > 10; segment++) {
                in.getInt();
                int flags = in.get() & 0xff;
                skipReferences(in);
                in.position(in.position() + ((flags & 0x40) == 0 ? 1 : 4));
                long length = in.getInt() & 0xffffffffL;
                int kind = flags & 0x3f;
                if (kind == PAGE_INFORMATION || REGIONS.contains(kind)) {
                    long width = in.getInt(in.position()) & 0xffffffffL;
                    long height = in.getInt(in.position() + 4) & 0xffffffffL;
                    height = height == UNKNOWN ? 1 : height;
                    dots += width * height;
                    if (!picture.fits(width, height) || !picture.fits(dots / 4, 1) || segment > MOST) {
                        return false;
                    }
                }
                if (length > in.remaining()) {
                    return true;
                }
                in.position(in.position() + (int) length);
            }
            return true;
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException torn) {
            return true;
        }
    }

    /** The count, in three bits or long, the marks of which are kept, and the numbers, as wide as this segment's own asks for. */
    private static void skipReferences(ByteBuffer in) {
        long number = in.getInt(in.position() - 5) & 0xffffffffL;
        int count = (in.get(in.position()) & 0xff) >> 5;
        if (count == 7) {
            count = in.getInt() & 0x1fffffff;
            in.position(in.position() + (count + 8) / 8);
        } else {
            in.get();
        }
        in.position(in.position() + Math.multiplyExact(count, number <= 256 ? 1 : number <= 65_536 ? 2 : 4));
    }
}
