package disclosuredesk.report.files;

import disclosuredesk.report.TableLayout;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A printed table as a Word table: cells merged as the layout says, its rows on one page if that can be. */
final class WordTable {

    private static final String FONT = "宋体";
    private static final int SIZE = 9;

    private final TableLayout layout;
    private final int[] widths;

    private WordTable(TableLayout layout, int width) {
        this.layout = layout;
        int[] shares = layout.widths();
        int all = Arrays.stream(shares).sum();
        this.widths = Arrays.stream(shares).map(share -> share * width / all).toArray();
    }

    /** @param width of the whole table, in twentieths of a point */
    static void add(XWPFDocument word, TableLayout layout, int width) {
        new WordTable(layout, width).add(word.createTable(layout.rows().size(), 1));
    }

    private void add(XWPFTable table) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.setWidth(Arrays.stream(widths).sum());
        table.setCellMargins(30, 40, 30, 40);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        // for each column the rows a cell above still reaches down, and how wide that cell is
        int[] below = new int[widths.length];
        int[] spans = new int[widths.length];
        for (int at = 0; at < layout.rows().size(); at++) {
            XWPFTableRow row = table.getRow(at);
            row.setCantSplitRow(true);
            row.setRepeatHeader(at < layout.headRows());
            row.removeCell(0);
            fill(row, layout.rows().get(at), below, spans, at < layout.rows().size() - 1);
        }
    }

    private void fill(XWPFTableRow row, List<TableLayout.Cell> cells, int[] below, int[] spans, boolean keepWithNext) {
        Iterator<TableLayout.Cell> next = cells.iterator();
        for (int column = 0; column < widths.length; ) {
            CTTcPr look;
            if (below[column] > 0) {
                below[column]--;
                look = cell(row, column, spans[column], "", keepWithNext);
                look.addNewVMerge().setVal(STMerge.CONTINUE);
            } else {
                TableLayout.Cell cell = next.next();
                spans[column] = cell.columns();
                look = cell(row, column, cell.columns(), cell.text(), keepWithNext);
                if (cell.rows() > 1) {
                    below[column] = cell.rows() - 1;
                    look.addNewVMerge().setVal(STMerge.RESTART);
                }
            }
            column += spans[column];
        }
    }

    private CTTcPr cell(XWPFTableRow row, int column, int span, String text, boolean keepWithNext) {
        XWPFTableCell cell = row.addNewTableCell();
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        cell.setWidth(String.valueOf(width));
        CTTcPr look = cell.getCTTc().getTcPr();
        if (span > 1) {
            look.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        paragraph.setKeepNext(keepWithNext);
        ReportDocx.run(paragraph, text, FONT, SIZE);
        return look;
    }
}
