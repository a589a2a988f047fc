package disclosuredesk.published;

import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table4;
import disclosuredesk.report.UnusableInput;
import java.util.ArrayList;
import java.util.List;

/** A report out of the paragraphs and grids of a document. */
final class BlockReport {

    private BlockReport() {}

    /**
     * Reads a report.
     *
     * @param names what may tell the year when the text does not: the title of the page, the name of the file
     * @param remarks sentences about what of the document could not be read
     */
    static PublishedReport read(List<Block> blocks, List<String> names, List<String> remarks) {
        Faults faults = new Faults();
        Table2Reader second = new Table2Reader(faults);
        Table3Reader third = new Table3Reader(faults);
        Table4Reader fourth = new Table4Reader(faults);
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                Ink.line(text.text()).lines().forEach(lines::add);
            } else if (block instanceof Grid grid) {
                boolean known = second.read(grid);
                known |= third.read(grid);
                known |= fourth.read(grid);
                if (!known) {
                    addLines(grid, lines);
                }
            }
        }
        remarks.forEach(faults::remark);
        String file = names.get(names.size() - 1);
        if (third.draft().isEmpty()) {
            throw new UnusableInput((remarks.isEmpty() ? "文件中没有表三（收到和处理政府信息公开申请情况）：" : remarks.get(0) + "：") + file);
        }
        ReportTitle title = ReportTitle.of(lines, names);
        if (title == null) {
            throw new UnusableInput("文件中没有写明报告年度（例如“2023年政府信息公开工作年度报告”）：" + file);
        }
        third.end();
        Table3 table3 = third.draft().table(title.year(), faults);
        Table2 table2 = second.table(title.year());
        Table4 table4 = fourth.table();
        if (table2 == null) {
            faults.remark("文件中没有读到表二（主动公开政府信息情况）");
        }
        if (table4 == null) {
            faults.remark("文件中没有读到表四（政府信息公开行政复议、行政诉讼情况）");
        }
        return new PublishedReport(
                title.organ(),
                title.year(),
                table2,
                table3,
                table4,
                ReportChapters.chapters(lines),
                third.draft().labels(),
                faults.all());
    }

    /** A grid that is none of the tables only lays out text. */
    private static void addLines(Grid grid, List<String> lines) {
        for (int row = 0; row < grid.rows().size(); row++) {
            int current = row;
            grid.words(row).stream()
                    .filter(cell -> cell.row() == current)
                    .forEach(cell -> Ink.line(cell.text()).lines().forEach(lines::add));
        }
    }
}
