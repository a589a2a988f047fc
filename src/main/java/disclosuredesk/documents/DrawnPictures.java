package disclosuredesk.documents;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/** The pictures of one page: each is looked at and paid for as a whole once, and for less each time it is drawn again. */
final class DrawnPictures {

    /** A page in JPEG 2000 takes some 600 MB while it is decoded, one of A3 at 600 dpi in colour a thousand. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** Seconds. */
    private static final int LONGEST_WAIT = 60;

    /** Dots; of larger ones there is one in memory at a time. */
    private static final long LARGE = 40_000_000;

    private final DrawingLimit limit;
    private final Map<COSDictionary, Long> sound = new IdentityHashMap<>();

    DrawnPictures(DrawingLimit limit) {
        this.limit = limit;
    }

    /** How a picture is drawn that has been looked at. */
    @FunctionalInterface
    interface Show {
        void show(PDImage image) throws IOException;
    }

    /** @throws IOException if it is too large, its data end early, or there is too much on the page */
    void draw(PDImage image, Show how) throws IOException {
        boolean costly = false;
        if (image instanceof PDInlineImage written) {
            ImageData.requireBounded(written);
            limit.picture((double) image.getWidth() * image.getHeight(), false);
        }
        if (image instanceof PDImageXObject stored) {
            boolean jpx = stored.getStream().getFilters().contains(COSName.JPX_DECODE);
            Long known = sound.get(stored.getCOSObject());
            if (known != null) {
                limit.again(known);
            } else {
                known = requireSound(stored);
                limit.picture(known, jpx);
                sound.put(stored.getCOSObject(), known);
            }
            costly = jpx || known > LARGE;
        }
        if (!costly) {
            how.show(image);
            return;
        }
        takeTurn();
        try {
            how.show(image);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /**
     * Its size is looked at before anything else asks for it: the library would decode it to answer.
     *
     * @return dots it unfolds to, or its mask if they are more: it is made as large as that
     */
    private static long requireSound(PDImageXObject stored) throws IOException {
        long dots = ImageData.requireBounded(stored.getStream());
        for (COSStream mask : masks(stored)) {
            dots = Math.max(dots, ImageData.requireBounded(new PDStream(mask)));
        }
        ImageData.requireWhole(stored);
        return dots;
    }

    private static List<COSStream> masks(PDImageXObject stored) {
        return List.of(COSName.SMASK, COSName.MASK).stream()
                .map(stored.getCOSObject()::getDictionaryObject)
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast)
                .toList();
    }

    /** Nobody waits for ever behind a picture that the decoder does not come to an end with. */
    private static void takeTurn() throws IOException {
        try {
            if (ONE_AT_A_TIME.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("another picture is still being decoded");
    }
}
