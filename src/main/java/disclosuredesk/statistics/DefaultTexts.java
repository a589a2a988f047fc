package disclosuredesk.statistics;

import disclosuredesk.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The text a chapter has before anybody edits it, so that a new report is complete from the first look at it. */
final class DefaultTexts {

    private static final Map<String, String> BY_CHAPTER = read();

    private DefaultTexts() {}

    /**
     * The text for what is known.
     *
     * @param chapter 1 to 6
     * @param records what is told beside the tables
     */
    static String of(ReportNumbers numbers, int chapter, WorkRecords records) {
        String text = of(numbers, chapter);
        for (Map.Entry<String, String> block : records.blocks().entrySet()) {
            text = text.replace(block.getKey(), block.getValue());
        }
        return text;
    }

    private static String of(ReportNumbers numbers, int chapter) {
        Set<String> marks = Set.of(
                ReportFormat.of(numbers.year()).code(), numbers.unbooked().isEmpty() ? "BOOKED" : "UNBOOKED");
        return BY_CHAPTER
                .getOrDefault(String.valueOf(chapter), "")
                .lines()
                .filter(line -> !line.startsWith("[") || marks.contains(line.substring(1, line.indexOf(']'))))
                .map(line -> line.startsWith("[") ? line.substring(line.indexOf(']') + 1) : line)
                .collect(Collectors.joining("\n"));
    }

    /**
     * A line {@code # 1} begins chapter 1. A line with [2019] before it stands in that format only, one with [UNBOOKED] only in
     * a sum some of whose units' fees are not booked in this system.
     */
    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(DefaultTexts.class.getResourceAsStream("/reports/chapters.txt"))) {
            Map<String, String> texts = new HashMap<>();
            for (String section : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^# ")) {
                int end = section.indexOf('\n');
                if (end > 0) {
                    texts.put(
                            section.substring(0, end).strip(),
                            section.substring(end + 1).strip());
                }
            }
            return Map.copyOf(texts);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
