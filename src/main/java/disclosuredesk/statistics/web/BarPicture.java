package disclosuredesk.statistics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers as bars, in groups side by side, drawn on the server.
 *
 * @param series the message keys of the bars of each group, in order
 */
record BarPicture(String titleKey, List<String> series, List<Group> groups) {

    static final int WIDTH = 720;
    static final int HEIGHT = 230;
    private static final int FLOOR = 196;
    private static final int TALLEST = 160;
    private static final int WIDEST_BAR = 40;

    /** The bars over one label. */
    record Group(String label, int middle, List<Bar> bars) {}

    /** One bar and its number. */
    record Bar(int x, int y, int width, int height, int number) {}

    /** @param numbers for each label as many as there are series */
    static BarPicture of(String titleKey, List<String> series, List<String> labels, List<int[]> numbers) {
        int most =
                Math.max(1, numbers.stream().flatMapToInt(Arrays::stream).max().orElse(1));
        int each = WIDTH / Math.max(1, labels.size());
        int bar = Math.min(WIDEST_BAR, (each - 16) / series.size());
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < labels.size(); group++) {
            int left = group * each + (each - bar * series.size()) / 2;
            List<Bar> bars = new ArrayList<>();
            for (int number : numbers.get(group)) {
                int height = Math.toIntExact((long) TALLEST * number / most);
                bars.add(new Bar(left + bars.size() * bar, FLOOR - height, bar - 2, height, number));
            }
            groups.add(new Group(labels.get(group), group * each + each / 2, bars));
        }
        return new BarPicture(titleKey, series, groups);
    }
}
