package disclosuredesk.published;

import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table3Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a row of table 三 by the words beside it, also where they are misprinted. */
final class Table3Labels {

    private static final double ALIKE = 0.6;
    private static final double ALIKE_IN_PLACE = 0.3;
    private static final double CLEARLY = 0.08;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int LONGEST = 120;
    private static final Set<String> UNITS = Set.of("件", "宗", "个", "件数", "单位件");

    private String family = "";

    /**
     * What the words of a row say.
     *
     * @param row null for none of the table
     * @param label the row's own words as printed
     * @param heading whether they only head the rows below: 三、本年度办理结果, （三）不予公开
     */
    record Answer(@Nullable Table3Row row, String label, boolean heading) {}

    /**
     * Looks at the words of a row, left to right.
     *
     * @param read rows already read; a misprint is not taken for one of them
     */
    Answer find(List<String> words, Set<Table3Row> read) {
        for (String word : words) {
            String own = Remarks.without(word);
            for (Table3Row row : Table3Row.values()) {
                String name = row.family();
                if (!name.isEmpty() && own.equals(own(name))) {
                    family = name;
                }
            }
        }
        List<String> names = words.stream()
                .filter(word -> !UNITS.contains(ReportLabels.folded(word)))
                .toList();
        String label = Ink.label(names.isEmpty() ? words.get(words.size() - 1) : names.get(names.size() - 1))
                .strip();
        String own = own(label);
        if (own.length() > LONGEST) {
            return new Answer(null, label, false);
        }
        Table3Row row = exact(own);
        if (row == null) {
            row = exactWithoutRemarks(label);
            if (row != null) {
                return new Answer(row, row.shortLabel(), false);
            }
        }
        if (row == null && isHeading(Remarks.without(label))) {
            return new Answer(null, label, true);
        }
        if (row == null) {
            row = ending(ReportLabels.folded(label));
            if (row != null) {
                return new Answer(row, row.shortLabel(), false);
            }
        }
        if (row == null) {
            row = beginning(own);
        }
        return new Answer(row == null ? alike(label, own, read) : row, label, false);
    }

    private static String own(String label) {
        return ReportLabels.folded(Numbering.without(label));
    }

    private static @Nullable Table3Row exact(String own) {
        for (Table3Row row : Table3Row.values()) {
            if (own(row.shortLabel()).equals(own)) {
                return row;
            }
        }
        return null;
    }

    /** 部分公开（见说明）, 1.属于国家秘密（含工作秘密）; 其他 only where it is that row by its number or its family. */
    private @Nullable Table3Row exactWithoutRemarks(String label) {
        String bare = Remarks.without(label);
        for (Table3Row row : Table3Row.values()) {
            boolean another = row == Table3Row.R6_3
                    && !row.family().equals(family)
                    && !Numbering.of(label).equals(Numbering.of(row.shortLabel()));
            if (Remarks.without(row.shortLabel()).equals(bare) && !another) {
                return row;
            }
        }
        return null;
    }

    private static boolean isHeading(String own) {
        if (own.equals("本年度办理结果") || own.equals("办理结果")) {
            return true;
        }
        for (Table3Row row : Table3Row.values()) {
            if (own.equals(own(row.family()))) {
                return true;
            }
        }
        return false;
    }

    /** （三）不予公开1.属于国家秘密 in one cell. */
    private static @Nullable Table3Row ending(String folded) {
        Table3Row longest = null;
        for (Table3Row row : Table3Row.values()) {
            String name = ReportLabels.folded(row.shortLabel());
            if (folded.length() > name.length()
                    && folded.endsWith(name)
                    && (longest == null
                            || name.length()
                                    > ReportLabels.folded(longest.shortLabel()).length())) {
                longest = row;
            }
        }
        return longest;
    }

    /** 部分公开 without its remark. */
    private static @Nullable Table3Row beginning(String own) {
        Table3Row found = null;
        for (Table3Row row : Table3Row.values()) {
            if (own.length() >= SHORTEST_BEGINNING && own(row.shortLabel()).startsWith(own)) {
                if (found != null) {
                    return null;
                }
                found = row;
            }
        }
        return found;
    }

    private @Nullable Table3Row alike(String label, String own, Set<Table3Row> read) {
        Table3Row best = null;
        double first = 0;
        double second = 0;
        String number = Numbering.of(label);
        for (Table3Row row : Table3Row.values()) {
            if (read.contains(row)) {
                continue;
            }
            boolean inPlace = !number.isEmpty()
                    && number.equals(Numbering.of(row.shortLabel()))
                    && row.family().equals(family);
            double like = Likeness.of(own, own(row.shortLabel()));
            double score = like >= (inPlace ? ALIKE_IN_PLACE : ALIKE) ? like + (inPlace ? 1 : 0) : 0;
            if (score > first) {
                second = first;
                first = score;
                best = row;
            } else if (score > second) {
                second = score;
            }
        }
        return first - second >= CLEARLY ? best : null;
    }
}
