package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The compressed streams of a PDF before it is opened: found by their keyword, so those in which a file keeps its own directory,
 * which a library unfolds at once, are measured too.
 */
final class PackedStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int NESTED_FILTERS = 3;

    /** Bytes of one stream, unfolded. */
    static final long LARGEST_STREAM = 128L << 20;

    /** Bytes of all streams of a file. */
    static final long ALL_STREAMS = 512L << 20;

    /** How far before its stream the dictionary of a directory begins at most. */
    private static final int DICTIONARY = 400;

    private static final Pattern DIRECTORY = Pattern.compile("/(?:ObjStm|XRef)\\b");

    /** Every program that writes directories deflates them or leaves them plain. */
    private static final Pattern UNUSUAL =
            Pattern.compile("/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)\\b");

    private static final Pattern ENTRIES =
            Pattern.compile("/(?:N|Size|First|Columns)\\s*(\\d{8,})|/Index\\s*\\[[^\\]]*?(\\d{8,})");

    private PackedStreams() {}

    /**
     * Measures them.
     *
     * @throws BoundedPdf.Unbounded if one or all together unfold beyond the bounds
     */
    static void requireBounded(byte[] pdf) throws BoundedPdf.Unbounded {
        long size = 0;
        for (int i = indexOf(pdf, 0); i >= 0; i = indexOf(pdf, i + STREAM.length)) {
            requireUsual(
                    new String(pdf, Math.max(0, i - DICTIONARY), Math.min(i, DICTIONARY), StandardCharsets.ISO_8859_1));
            int data = i + STREAM.length;
            while (data < pdf.length && Character.isWhitespace(pdf[data])) {
                data++;
            }
            if (data + 2 < pdf.length && isZlib(pdf[data], pdf[data + 1])) {
                size += inflated(pdf, data);
                if (size > ALL_STREAMS) {
                    throw new BoundedPdf.Unbounded("all streams");
                }
            }
        }
    }

    private static void requireUsual(String before) throws BoundedPdf.Unbounded {
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        if (DIRECTORY.matcher(dictionary).find()
                && (UNUSUAL.matcher(dictionary).find()
                        || ENTRIES.matcher(dictionary).find())) {
            throw new BoundedPdf.Unbounded("directory");
        }
    }

    private static int indexOf(byte[] pdf, int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            if (pdf[i] == 's' && Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isZlib(byte first, byte second) {
        return (first & 0x0f) == 8 && ((first & 0xff) << 8 | second & 0xff) % 31 == 0;
    }

    /** The size of the stream and, where what comes out is compressed again, of what that unfolds to. */
    private static long inflated(byte[] content, int from) throws BoundedPdf.Unbounded {
        long all = 0;
        for (int depth = 1; depth <= NESTED_FILTERS; depth++) {
            InputStream in = new ByteArrayInputStream(content, from, content.length - from);
            for (int i = 0; i < depth; i++) {
                in = new InflaterInputStream(in);
            }
            PushbackInputStream opened = new PushbackInputStream(in, 2);
            try {
                byte[] head = opened.readNBytes(2);
                opened.unread(head);
                all += counted(opened);
                if (head.length < 2 || !isZlib(head[0], head[1])) {
                    return all;
                }
            } catch (BoundedPdf.Unbounded bomb) {
                throw bomb;
            } catch (IOException otherwiseCompressed) {
                return all; // the library says so if it matters
            }
        }
        throw new BoundedPdf.Unbounded("packed again and again");
    }

    private static long counted(InputStream in) throws BoundedPdf.Unbounded {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST_STREAM) {
                    throw new BoundedPdf.Unbounded("stream");
                }
            }
        } catch (BoundedPdf.Unbounded bomb) {
            throw bomb;
        } catch (IOException cutOff) {
            return size;
        }
        return size;
    }
}
