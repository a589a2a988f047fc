package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook of the cells that are seen, with what they show: no formulas, names, notes, links, pivots, and nothing that is hidden. */
final class CleanWorkbook {

    /** Unfolded, in bytes: the library takes some ten times as much memory. */
    private static final long MOST = 16L << 20;

    private CleanWorkbook() {}

    /** @return null if it is too large, or shows more than cells: pictures and charts would be lost */
    static byte @Nullable [] of(byte[] file) throws IOException {
        if (!isOfCells(file)) {
            return null;
        }
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFWorkbook clean = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            clean.getProperties().getCoreProperties().setCreator("");
            Map<Short, CellStyle> styles = new HashMap<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    copy(book.getSheetAt(i), clean.createSheet(book.getSheetName(i)), styles);
                }
            }
            clean.write(out);
            return out.toByteArray();
        }
    }

    private static boolean isOfCells(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long all = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                all += Math.max(0, part.getSize());
                if (part.getName().matches("(?i)xl/(?:media|charts|embeddings|chartsheets|diagrams)/.*")
                        || part.getName().matches("(?i)xl/drawings/drawing[^/]*\\.xml") && isAnchored(zip, part)) {
                    return false;
                }
            }
            return all <= MOST;
        }
    }

    /** Whether anything hangs on the sheet; some programs write an empty part. */
    private static boolean isAnchored(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes((int) MOST), StandardCharsets.UTF_8).contains("Anchor");
        }
    }

    private static void copy(Sheet from, Sheet to, Map<Short, CellStyle> styles) {
        DataFormatter shown = new DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        to.setDefaultRowHeight(from.getDefaultRowHeight());
        to.setDefaultColumnWidth(Math.max(1, from.getDefaultColumnWidth()));
        int widest = 0;
        for (Row row : from) {
            if (row.getZeroHeight() || row.getHeight() == 0) {
                continue;
            }
            Row copy = to.createRow(row.getRowNum());
            copy.setHeight(row.getHeight());
            for (Cell cell : row) {
                if (!isHidden(from, cell.getColumnIndex())) {
                    copy(cell, copy.createCell(cell.getColumnIndex()), shown, styles);
                    widest = Math.max(widest, cell.getColumnIndex());
                }
            }
        }
        for (int column = 0; column <= widest; column++) {
            to.setColumnWidth(column, isHidden(from, column) ? 1 << 8 : from.getColumnWidth(column));
        }
        for (CellRangeAddress merged : from.getMergedRegions()) {
            to.addMergedRegionUnsafe(merged);
        }
    }

    private static boolean isHidden(Sheet sheet, int column) {
        return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) < 128;
    }

    /** A number stays one where it is shown as one; of a formula what it shows. */
    private static void copy(Cell from, Cell to, DataFormatter shown, Map<Short, CellStyle> styles) {
        CellStyle style = styles.computeIfAbsent(from.getCellStyle().getIndex(), index -> {
            CellStyle copy = to.getSheet().getWorkbook().createCellStyle();
            copy.cloneStyleFrom(from.getCellStyle());
            return copy;
        });
        to.setCellStyle(style);
        CellType type = from.getCellType() == CellType.FORMULA ? from.getCachedFormulaResultType() : from.getCellType();
        String text = shown.formatCellValue(from);
        if (type == CellType.NUMERIC && !text.isBlank()) {
            to.setCellValue(from.getNumericCellValue());
        } else if (type != CellType.BLANK && !text.isBlank()) {
            to.setCellValue(text);
        }
    }
}
