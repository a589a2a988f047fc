package disclosuredesk.fees;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tariff of the processing fee (国办函〔2020〕109号), in yuan. A request is charged by item or by page, never by both;
 * both tariffs are progressive: each unit costs what its own band says.
 */
public final class ProcessingFee {

    /** The most units one computation is asked for; far beyond any case, so that no sum can overflow. */
    public static final int MOST = 100_000;

    private ProcessingFee() {}

    /**
     * A part of the sum.
     *
     * @param from the first unit of the band charged
     * @param to the last one charged
     * @param each yuan for each of them
     */
    public record Band(int from, int to, int each) {

        public long fee() {
            return (long) (to - from + 1) * each;
        }
    }

    /** What the k-th item of the same applicant in one calendar month costs: 1 to 10 nothing, 11 to 30 100, then 100 more with each ten. */
    public static int ofItem(int k) {
        require(k, 1);
        if (k <= 10) {
            return 0;
        }
        return k <= 30 ? 100 : 100 * ((k - 31) / 10 + 2);
    }

    /** The bands of the first so many items of the month. */
    public static List<Band> byItem(int items) {
        require(items, 0);
        List<Band> bands = new ArrayList<>();
        add(bands, 1, 10, 0, items);
        add(bands, 11, 30, 100, items);
        for (int from = 31; from <= items; from += 10) {
            add(bands, from, from + 9, ofItem(from), items);
        }
        return bands;
    }

    /** The bands of so many pages: 30 free, to 100 10 yuan, to 200 20 yuan, then 40 yuan. */
    public static List<Band> byPage(int pages) {
        require(pages, 0);
        List<Band> bands = new ArrayList<>();
        add(bands, 1, 30, 0, pages);
        add(bands, 31, 100, 10, pages);
        add(bands, 101, 200, 20, pages);
        add(bands, 201, MOST, 40, pages);
        return bands;
    }

    /** The sum of bands. */
    public static long total(List<Band> bands) {
        return bands.stream().mapToLong(Band::fee).sum();
    }

    private static void add(List<Band> bands, int from, int to, int each, int units) {
        if (units >= from) {
            bands.add(new Band(from, Math.min(to, units), each));
        }
    }

    private static void require(int units, int least) {
        if (units < least || units > MOST) {
            throw new IllegalArgumentException("%d to %d units, not %d".formatted(least, MOST, units));
        }
    }

    /** The bands in words, e.g. {@code 第11至30件每件100元}; empty if nothing is charged. */
    public static @Nullable String words(List<Band> bands, String unit) {
        List<String> parts = bands.stream()
                .filter(band -> band.each() > 0)
                .map(band ->
                        "第%d至%d%s，每%s%d元，计%d元".formatted(band.from(), band.to(), unit, unit, band.each(), band.fee()))
                .toList();
        return parts.isEmpty() ? null : String.join("；", parts);
    }
}
