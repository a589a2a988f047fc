package disclosuredesk.published;

import disclosuredesk.report.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** Measures what the compressed streams of a PDF unfold to, before a library builds any of them up in memory. */
final class PdfGuard {

    private static final long MOST_INFLATED = 192L << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfGuard() {}

    /** @throws UnusableInput if they unfold beyond all bounds */
    static void requireNoBomb(byte[] pdf, String name) {
        long left = MOST_INFLATED;
        for (int i = 0; i + STREAM.length + 4 < pdf.length; i++) {
            if (isStream(pdf, i)) {
                int data = i + STREAM.length;
                while (data < pdf.length - 1 && Character.isWhitespace(pdf[data])) {
                    data++;
                }
                left -= inflated(pdf, data, left);
                if (left < 0) {
                    throw new UnusableInput("PDF解压后过大，不予打开：" + name);
                }
            }
        }
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static long inflated(byte[] pdf, int from, long most) {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(pdf, from, pdf.length - from))) {
            for (int read = stream.read(buffer); read >= 0 && size <= most; read = stream.read(buffer)) {
                size += read;
            }
        } catch (IOException otherwiseCompressed) {
            return size; // or cut off: the library says so if it matters
        }
        return size;
    }
}
