package disclosuredesk.people;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workbook of people: the empty one to fill in, and one that was filled in as lines of text. A formula is text like any other and is not worked out. */
@Component
public class PeopleSheet {

    /** Bytes; two hundred people need a hundredth of it. */
    private static final int LARGEST = 1 << 20;

    /** Bytes of all parts unfolded: the library takes some ten times as much memory. */
    private static final int MOST_UNFOLDED = 8 << 20;

    /** Characters of a cell that are read; more is wrong in every column. */
    private static final int LONGEST_CELL = 300;

    private static final int COLUMN_WIDTH = 24 * 256;

    private final PeopleWords words;
    private final Agencies agencies;

    PeopleSheet(PeopleWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /**
     * The size alone, before a file is read.
     *
     * @throws Refused invalid, if so many bytes are too many
     */
    public static void requireSize(String name, long bytes) {
        InspectedFile.requireSize(name, bytes, LARGEST);
    }

    /**
     * The lines of the first sheet that is shown, below its heads, with a tab between the cells. The columns may stand in any order.
     *
     * @throws Refused invalid, at {@code file}: no workbook, one that is dangerous or too large, without the heads, or with too many lines
     */
    public String lines(String name, byte[] content) {
        try {
            InspectedFile file = InspectedFile.of(name, content, LARGEST);
            if (file.kind() != FileKind.XLSX) {
                throw Refused.invalid("file", "people.import.notExcel");
            }
            requireUnfolds(file.content());
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
                return lines(book.getSheetAt(book.getFirstVisibleTab()));
            }
        } catch (Refused refused) {
            throw Refused.invalid("file", refused.messageKey(), refused.arguments());
        } catch (IOException | RuntimeException damaged) { // the library has many words for it
            throw Refused.invalid("file", "people.import.unreadable");
        }
    }

    private static void requireUnfolds(byte[] content) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    if (all > MOST_UNFOLDED) {
                        throw Refused.invalid("file", "people.import.tooLarge");
                    }
                }
            }
        }
    }

    private String lines(Sheet sheet) {
        List<String> heads = words.heads();
        int[] columns = new int[heads.size()];
        boolean found = false;
        int number = 0;
        StringBuilder lines = new StringBuilder();
        for (Row row : sheet) {
            if (!found) {
                found = findHeads(row, heads, columns);
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(column < 0 ? "" : text(row.getCell(column)));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                if (++number > PeoplePreviews.MOST_ROWS) {
                    throw Refused.invalid("file", "people.import.tooManyRows", PeoplePreviews.MOST_ROWS);
                }
                lines.append(String.join("\t", cells).stripTrailing()).append('\n');
            }
        }
        if (!found) {
            throw Refused.invalid("file", "people.import.noHeads", String.join("、", heads));
        }
        if (number == 0) {
            throw Refused.invalid("file", "people.import.nobody");
        }
        return lines.toString();
    }

    /** @return whether the row has the heads without which there is nobody */
    private static boolean findHeads(Row row, List<String> heads, int[] columns) {
        Arrays.fill(columns, -1);
        for (Cell cell : row) {
            int head = heads.indexOf(text(cell));
            if (head >= 0 && columns[head] < 0) {
                columns[head] = cell.getColumnIndex();
            }
        }
        return columns[0] >= 0 && columns[1] >= 0 && columns[4] >= 0;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String text = switch (cell.getCellType()) {
            case FORMULA -> "=" + cell.getCellFormula();
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> cell.getCellType() == CellType.BLANK ? "" : new DataFormatter().formatCellValue(cell);
        };
        String plain =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029|]+", " ").strip();
        return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
    }

    /** What the workbook to fill in is called. */
    public String templateName() {
        return words.text("people.template.fileName");
    }

    /** The workbook to fill in, with the agency's departments and the roles on a second sheet. Everything is text. */
    public byte[] template(Officer by) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle plain = book.createCellStyle();
            plain.setDataFormat(book.createDataFormat().getFormat("@"));
            Sheet sheet = book.createSheet(words.text("agencies.officers.title"));
            for (int column = 0; column < words.heads().size(); column++) {
                sheet.setDefaultColumnStyle(column, plain);
                sheet.setColumnWidth(column, COLUMN_WIDTH);
            }
            write(sheet.createRow(0), words.heads(), plain);
            sheet.createFreezePane(0, 1);
            Sheet notes = book.createSheet(words.text("people.template.notes"));
            notes.setColumnWidth(0, 3 * COLUMN_WIDTH);
            List<String> lines = new ArrayList<>(List.of(
                    words.text("people.template.login"),
                    words.text("people.template.roles"),
                    words.text("people.template.limit", PeoplePreviews.MOST_ROWS),
                    words.text("people.template.allRoles")));
            Arrays.stream(Role.values()).map(words::name).forEach(lines::add);
            lines.add(words.text("people.template.allDepartments"));
            agencies.departments(by.agencyId()).stream().map(Department::name).forEach(lines::add);
            for (int i = 0; i < lines.size(); i++) {
                write(notes.createRow(i), List.of(lines.get(i)), plain);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Row row, List<String> values, CellStyle plain) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(plain);
            cell.setCellValue(values.get(i));
        }
    }
}
