package disclosuredesk.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of months as bars or as a line, drawn on the server. Across it counts in percent of the width, down in pixels: so it
 * fits every screen and its letters keep their size.
 *
 * @param name of the messages for its title and its numbers
 * @param series what the bars of a month are, in order: message keys, or the words themselves
 */
record Chart(String name, List<String> series, List<Tick> ticks, List<Mark> marks, List<Stroke> strokes) {

    static final int CEILING = 12;
    static final int FLOOR = 192;
    private static final double LEFT = 9; // percent; before it stand the numbers of the scale
    private static final double WIDTH = 90;
    private static final double BARS = 0.8; // of the width of a month
    private static final double MOST_TICKS = 5;

    /**
     * What is drawn.
     *
     * @param number null where there is none; then nothing is drawn
     * @param words the number as it is read
     * @param address of the list behind it
     */
    record Value(@Nullable Double number, String words, String address) {

        static Value of(BoardFigure figure) {
            return new Value((double) figure.count(), String.valueOf(figure.count()), figure.address());
        }
    }

    /** A line of the scale. */
    record Tick(double y, int number) {}

    /**
     * A bar, or a point that has no height.
     *
     * @param x of the left edge
     */
    record Mark(int month, int series, Value value, double x, double y, double width, double height) {

        public double middle() {
            return x + width / 2;
        }
    }

    /** The line from one point to the next. */
    record Stroke(double x1, double y1, double x2, double y2) {}

    /**
     * Side by side.
     *
     * @param months for each month as many values as there are series
     */
    static Chart bars(String name, List<String> series, List<List<Value>> months) {
        return drawn(name, series, months, false);
    }

    /**
     * One on the other.
     *
     * @param months for each month as many values as there are series
     */
    static Chart stacks(String name, List<String> series, List<List<Value>> months) {
        return drawn(name, series, months, true);
    }

    private static Chart drawn(String name, List<String> series, List<List<Value>> months, boolean stacked) {
        Scale scale = Scale.upTo(months.stream()
                .mapToDouble(values -> {
                    var numbers = values.stream().mapToDouble(Chart::number);
                    return stacked ? numbers.sum() : numbers.max().orElse(0);
                })
                .max()
                .orElse(0));
        double each = WIDTH / months.size();
        double width = each * BARS / (stacked ? 1 : series.size());
        List<Mark> marks = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            double x = LEFT + each * month + each * (1 - BARS) / 2;
            double under = 0;
            for (int one = 0; one < series.size(); one++) {
                Value value = months.get(month).get(one);
                if (number(value) > 0) {
                    double y = scale.y(under + number(value));
                    marks.add(new Mark(month, one, value, stacked ? x : x + one * width, y, width, scale.y(under) - y));
                }
                under += stacked ? number(value) : 0;
            }
        }
        return new Chart(name, series, scale.ticks(), marks, List.of());
    }

    /** @param least what the scale goes up to at least */
    static Chart line(String name, double least, List<Value> months) {
        Scale scale = Scale.upTo(
                Math.max(least, months.stream().mapToDouble(Chart::number).max().orElse(0)));
        double each = WIDTH / months.size();
        Mark[] points = new Mark[months.size()];
        List<Stroke> strokes = new ArrayList<>();
        for (int month = 0; month < points.length; month++) {
            Value value = months.get(month);
            if (value.number() == null) {
                continue;
            }
            points[month] = new Mark(month, 0, value, LEFT + each * month, scale.y(value.number()), each, 0);
            if (month > 0 && points[month - 1] != null) {
                strokes.add(new Stroke(
                        points[month - 1].middle(), points[month - 1].y(), points[month].middle(), points[month].y()));
            }
        }
        List<Mark> marks = new ArrayList<>(Arrays.asList(points));
        marks.removeAll(Collections.singleton(null));
        return new Chart(name, List.of(name), scale.ticks(), marks, strokes);
    }

    /** The middle of a month, for its label. */
    public double middle(int month, int months) {
        return LEFT + WIDTH / months * (month + 0.5);
    }

    private static double number(Value value) {
        return value.number() == null ? 0 : value.number();
    }

    /** From nought up to a round number, in whole round steps. */
    private record Scale(int step, int top) {

        static Scale upTo(double most) {
            int step = 1;
            while (step * MOST_TICKS < most) {
                step = String.valueOf(step).startsWith("2") ? step / 2 * 5 : step * 2;
            }
            return new Scale(step, Math.max(1, (int) Math.ceil(most / step)) * step);
        }

        double y(double number) {
            return Math.round(10 * (FLOOR - (FLOOR - CEILING) * number / top)) / 10.0;
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int number = 0; number <= top; number += step) {
                ticks.add(new Tick(y(number), number));
            }
            return ticks;
        }
    }
}
