package disclosuredesk.statistics.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The paragraphs and tables of a Word document in their order; a table inside a cell stands before its table. */
final class WordBlocks {

    private static final int DEEPEST = 8;

    private final List<Block> blocks = new ArrayList<>();

    private WordBlocks() {}

    static List<Block> of(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            WordBlocks read = new WordBlocks();
            read.add(word.getBodyElements(), 0);
            return read.blocks;
        }
    }

    private void add(List<IBodyElement> elements, int depth) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                blocks.add(new Block.Text(paragraph.getText()));
            } else if (element instanceof XWPFTable table && depth < DEEPEST) {
                add(table, depth);
            } else if (element instanceof XWPFSDT control) {
                blocks.add(new Block.Text(control.getContent().getText()));
            }
        }
    }

    private void add(XWPFTable table, int depth) {
        Grid.Builder grid = new Grid.Builder();
        Map<Integer, Start> open = new HashMap<>();
        List<Start> starts = new ArrayList<>();
        int row = 0;
        for (XWPFTableRow each : table.getRows()) {
            int column = gridBefore(each.getCtRow().getTrPr());
            for (ICell cell : each.getTableICells()) {
                CTTcPr properties = cell instanceof XWPFTableCell real ? real.getCTTc().getTcPr() : null;
                int span = properties == null || properties.getGridSpan() == null ? 1
                        : bounded(properties.getGridSpan().getVal());
                boolean merged = properties != null && properties.getVMerge() != null;
                boolean continues = merged && properties.getVMerge().getVal() != STMerge.RESTART;
                Start above = open.get(column);
                if (continues && above != null) {
                    above.rows++;
                } else {
                    Start start = new Start(row, column, span, text(cell, depth));
                    starts.add(start);
                    open.remove(column);
                    if (merged) {
                        open.put(column, start);
                    }
                }
                column += span;
            }
            row++;
        }
        for (Start start : starts) {
            grid.put(start.row, start.column, start.rows, start.columns, start.text);
        }
        blocks.add(grid.build(row));
    }

    /** A cell that may reach down into the next rows. */
    private static final class Start {
        final int row;
        final int column;
        final int columns;
        final String text;
        int rows = 1;

        Start(int row, int column, int columns, String text) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.text = text;
        }
    }

    private static int gridBefore(CTTrPr properties) {
        return properties == null || properties.sizeOfGridBeforeArray() == 0 ? 0
                : Math.max(0, bounded(properties.getGridBeforeArray(0).getVal()));
    }

    private static int bounded(BigInteger span) {
        return span.min(BigInteger.valueOf(Grid.MOST_COLUMNS)).max(BigInteger.ZERO).intValue();
    }

    private String text(ICell cell, int depth) {
        if (cell instanceof XWPFSDTCell control) {
            return control.getContent().getText();
        }
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : ((XWPFTableCell) cell).getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(text.isEmpty() ? "" : "\n").append(paragraph.getText());
            } else if (element instanceof XWPFTable inner && depth < DEEPEST) {
                add(inner, depth + 1);
            }
        }
        return text.toString();
    }
}
