package disclosuredesk.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published annual report as read from a file.
 *
 * @param table2 null when the file has none
 * @param table3 what could be read; faulty cells are null there and named in {@code faults}
 * @param table4 null when the file has none
 * @param chapters the text, where the file gives it
 * @param labels the labels printed beside the rows, where the file gives them
 * @param faults cells and rows that are not what a table can hold, each with its place
 */
public record PublishedReport(
        String organ,
        int year,
        @Nullable Table2 table2,
        Table3 table3,
        @Nullable Table4 table4,
        List<Chapter> chapters,
        Map<Table3Row, String> labels,
        List<Finding> faults) {

    /** The faults that make a cell unusable; a remark on one that could be read is none. */
    public List<Finding> unusable() {
        return faults.stream()
                .filter(fault -> fault.severity() == Finding.Severity.FINDING)
                .toList();
    }

    /** @throws UnusableInput naming the first faulty place, if there is one */
    public PublishedReport requireSound() {
        unusable().stream().findFirst().ifPresent(fault -> {
            throw new UnusableInput(fault.place() + "：" + fault.message());
        });
        return this;
    }
}
