package disclosuredesk.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The directories of a TIFF file, followed before a library does: the libraries follow a ring without end, and set aside what a
 * field claims to hold.
 */
public final class TiffPages {

    /** Pages. */
    public static final int MOST = 1_000;

    private static final int MOST_FIELDS = 4_096;
    private static final int FIELD = 12;

    private static final int WIDE = 256;
    private static final int HIGH = 257;
    private static final int SAMPLES = 277;
    private static final int TILE_WIDE = 322;
    private static final int TILE_HIGH = 323;

    /** Of one page, its colours counted each: 40 million dots of four. */
    private static final long MOST_SAMPLES = 160_000_000;

    /** Bytes of a value, by the type of the field (TIFF 6.0, section 2). */
    private static final int[] WIDTH = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private TiffPages() {}

    /**
     * Counts them.
     *
     * @return 0 if it is no TIFF; more than {@link #MOST} if there are too many, in a ring or not
     * @throws UnreadableDocument if a directory lies outside the file or claims more than the file holds
     */
    public static int count(byte[] file) throws UnreadableDocument {
        if (file.length < 8) {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Set<Long> seen = new HashSet<>();
        long at = tiff.getInt(4) & 0xffffffffL;
        while (at != 0) {
            if (!seen.add(at) || seen.size() > MOST) {
                return MOST + 1;
            }
            at = next(tiff, at);
        }
        return seen.size();
    }

    private static long next(ByteBuffer tiff, long at) throws UnreadableDocument {
        require(at + 2 <= tiff.limit());
        int fields = tiff.getShort((int) at) & 0xffff;
        long end = at + 2 + (long) fields * FIELD;
        require(fields <= MOST_FIELDS && end <= tiff.limit());
        for (int i = 0; i < fields; i++) {
            int field = (int) at + 2 + i * FIELD;
            int type = tiff.getShort(field + 2) & 0xffff;
            long size = (tiff.getInt(field + 4) & 0xffffffffL) * WIDTH[type < WIDTH.length ? type : 0];
            require(size <= tiff.limit());
        }
        long samples = Math.max(1, value(tiff, at, fields, SAMPLES));
        require(fits(value(tiff, at, fields, WIDE), value(tiff, at, fields, HIGH), samples));
        require(fits(value(tiff, at, fields, TILE_WIDE), value(tiff, at, fields, TILE_HIGH), samples));
        return end + 4 <= tiff.limit() ? tiff.getInt((int) end) & 0xffffffffL : 0;
    }

    /** Of a field of one value; 0 without it. */
    private static long value(ByteBuffer tiff, long at, int fields, int tag) {
        for (int i = 0; i < fields; i++) {
            int field = (int) at + 2 + i * FIELD;
            if ((tiff.getShort(field) & 0xffff) == tag) {
                return tiff.getShort(field + 2) == 3
                        ? tiff.getShort(field + 8) & 0xffff
                        : tiff.getInt(field + 8) & 0xffffffffL;
            }
        }
        return 0;
    }

    private static boolean fits(long width, long height, long samples) {
        return width <= MOST_SAMPLES
                && height <= MOST_SAMPLES
                && samples <= MOST_SAMPLES
                && width * height <= MOST_SAMPLES / samples;
    }

    private static void require(boolean right) throws UnreadableDocument {
        if (!right) {
            throw new UnreadableDocument("扫描件已经损坏，不能显示");
        }
    }
}
