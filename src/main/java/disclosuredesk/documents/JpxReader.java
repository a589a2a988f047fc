package disclosuredesk.documents;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * JPEG 2000 as the library reads it, but for two things that it never comes to an end with, which would hold up every page that is drawn
 * after it: behind the end of the data it goes on reading marks, and two bytes of ones in the head of a packet it takes for ones for ever.
 */
final class JpxReader extends J2KImageReader {

    /** Bytes behind the end: a sound picture reads none, one that ends early a few. */
    private static final int MOST_BEHIND_THE_END = 10_000;

    private static final int ONES = 0xff;

    private JpxReader(ImageReaderSpi provider) {
        super(provider);
    }

    /** Puts this one in the library's place. */
    static void install() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        List<ImageReaderSpi> theirs = new ArrayList<>();
        for (Iterator<ImageReaderSpi> each = registry.getServiceProviders(ImageReaderSpi.class, true);
                each.hasNext(); ) {
            if (each.next() instanceof J2KImageReaderSpi spi) {
                theirs.add(spi);
            }
        }
        theirs.forEach(registry::deregisterServiceProvider);
        registry.registerServiceProvider(new Provider());
    }

    @Override
    public void setInput(Object input, boolean forward, boolean ignoresMetadata) {
        super.setInput(input instanceof ImageInputStream stream ? new Ending(stream) : input, forward, ignoresMetadata);
    }

    /** The library has errors of the machine's kind for what is wrong in a file. */
    @Override
    public BufferedImage read(int image, ImageReadParam how) throws IOException {
        try {
            return super.read(image, how);
        } catch (Error damaged) {
            if (damaged.getClass() == Error.class) {
                throw new IIOException("damaged", damaged);
            }
            throw damaged;
        }
    }

    /** Found by the names of the library's. */
    public static final class Provider extends J2KImageReaderSpi {

        @Override
        public ImageReader createReaderInstance(Object extension) {
            return new JpxReader(this);
        }

        @Override
        public String getDescription(Locale locale) {
            return super.getDescription(locale) + ", ending at the end";
        }
    }

    /** Heads of packets are read a byte at a time; all else, in which such bytes may stand, at once. */
    private static final class Ending extends ImageInputStreamImpl {

        private final ImageInputStream stream;
        private int behind;
        private int last = -1;
        private long lastAt;

        Ending(ImageInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            stream.seek(streamPos);
            int one = stream.read();
            if (one == ONES
                    && last == ONES
                    && lastAt == streamPos - 1) { // the first bit behind such a byte is 0 (ISO/IEC 15444-1, B.10.1)
                throw new IIOException("no head of a packet");
            }
            last = one;
            lastAt = streamPos;
            passed(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            stream.seek(streamPos);
            int read = stream.read(into, from, length);
            passed(read);
            return read;
        }

        private void passed(int read) throws IOException {
            bitOffset = 0;
            if (read >= 0) {
                streamPos += read;
            } else if (++behind > MOST_BEHIND_THE_END) {
                throw new EOFException("the picture ends early");
            }
        }

        @Override
        public long length() {
            try {
                return stream.length();
            } catch (IOException unknown) {
                return -1;
            }
        }
    }
}
