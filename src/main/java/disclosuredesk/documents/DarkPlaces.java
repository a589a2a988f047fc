package disclosuredesk.documents;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a picture is dark by its own data, at some 250,000 places of it at most. Each is the average of what lies around it: a single dot
 * is lost when a page is drawn coarsely, and rightly.
 */
final class DarkPlaces {

    private static final double MOST = 250_000;

    /** Darker than this is ink, of 255. */
    static final int INK = 128;

    /** Dots around a place that its average is taken of, in each direction. */
    private static final int FARTHEST = 4;

    /** As parts of the picture's width and height, from its lower left corner. */
    record Place(float x, float y) {}

    private final BufferedImage picture;
    private final int step;
    private final int reach;

    /** Of the values of a picture that has a table of colours, or shades of grey; else none. */
    private final int[] greys;

    /** Whether its dots are at hand as they are painted. */
    private final boolean isPlain;

    /** Read over and over: a place at a time would set memory aside for each dot. */
    private final int[] around = new int[(2 * FARTHEST + 1) * (2 * FARTHEST + 1)];

    private DarkPlaces(BufferedImage picture) {
        this.picture = picture;
        this.step = Math.max(1, (int) Math.sqrt((double) picture.getWidth() * picture.getHeight() / MOST));
        this.reach = Math.max(1, Math.min(FARTHEST, step));
        this.isPlain =
                picture.getType() == BufferedImage.TYPE_INT_RGB || picture.getType() == BufferedImage.TYPE_INT_ARGB;
        boolean few = picture.getRaster().getNumBands() == 1
                && picture.getSampleModel().getSampleSize(0) <= 8;
        this.greys = new int[few ? 1 << picture.getSampleModel().getSampleSize(0) : 0];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = grey(picture.getColorModel().getRGB(i));
        }
    }

    static List<Place> of(BufferedImage picture) {
        return new DarkPlaces(picture).all();
    }

    private List<Place> all() {
        List<Place> places = new ArrayList<>();
        for (int y = step / 2; y < picture.getHeight(); y += step) {
            for (int x = step / 2; x < picture.getWidth(); x += step) {
                if (isDark(x, y)) {
                    places.add(new Place((x + 0.5f) / picture.getWidth(), 1 - (y + 0.5f) / picture.getHeight()));
                }
            }
        }
        return places;
    }

    private boolean isDark(int x, int y) {
        int left = Math.max(0, x - reach);
        int top = Math.max(0, y - reach);
        int wide = Math.min(picture.getWidth() - 1, x + reach) - left + 1;
        int high = Math.min(picture.getHeight() - 1, y + reach) - top + 1;
        read(left, top, wide, high);
        int sum = 0;
        for (int i = 0; i < wide * high; i++) {
            sum += greys.length > 0 ? greys[around[i]] : grey(around[i]);
        }
        return sum < INK * wide * high;
    }

    private void read(int left, int top, int wide, int high) {
        if (greys.length > 0) {
            picture.getRaster().getSamples(left, top, wide, high, 0, around);
        } else if (isPlain) {
            picture.getRaster().getDataElements(left, top, wide, high, around);
            for (int i = 0; picture.getType() == BufferedImage.TYPE_INT_RGB && i < wide * high; i++) {
                around[i] |= 0xff000000;
            }
        } else {
            picture.getRGB(left, top, wide, high, around, 0, wide);
        }
    }

    /** As it is seen on white. */
    static int grey(int argb) {
        int alpha = argb >>> 24;
        int grey = ((argb >> 16 & 255) * 3 + (argb >> 8 & 255) * 6 + (argb & 255)) / 10;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }
}
