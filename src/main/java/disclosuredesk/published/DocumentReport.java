package disclosuredesk.published;

import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.Tika;

/** A report of any kind of file, told by its content: JSON, Word (docx), Excel (xlsx), a web page or PDF. */
public final class DocumentReport {

    private static final Tika TIKA = new Tika();
    private static final int LOOKED_AT = 1 << 16;

    private DocumentReport() {}

    /**
     * Reads a report.
     *
     * @param name the file's name, for sentences and, where the text has no title, for the year
     * @throws UnusableInput in one line, if it is no report or none that can be read
     */
    public static PublishedReport read(byte[] content, String name) {
        if (content.length == 0) {
            throw new UnusableInput("文件是空的：" + name);
        }
        String type = TIKA.detect(content);
        try {
            if (type.equals("application/pdf")) {
                PdfBlocks.Document pdf = PdfBlocks.of(content, name);
                return BlockReport.read(pdf.blocks(), List.of(name), pdf.remarks());
            }
            if (content[0] == 'P' && content.length > 1 && content[1] == 'K') {
                return switch (OfficePackage.kind(content, name)) {
                    case WORD -> BlockReport.read(WordBlocks.of(content), List.of(name), List.of());
                    case EXCEL -> BlockReport.read(ExcelBlocks.of(content), List.of(name), List.of());
                };
            }
            if (type.contains("tika-msoffice")
                    || type.contains("ms-excel")
                    || type.contains("msword")
                    || type.contains("ole")) {
                throw new UnusableInput("文件已加密，或者是旧版Word、Excel（doc、xls），请另存为docx或者xlsx：" + name);
            }
            if (isPage(content, type)) {
                HtmlBlocks.Page page = HtmlBlocks.of(content, name);
                return BlockReport.read(page.blocks(), List.of(page.title(), name), List.of());
            }
            return JsonReport.read(content, name);
        } catch (IOException | StackOverflowError damaged) {
            throw new UnusableInput("文件已损坏，不能读取：" + name);
        } catch (UnusableInput unusable) {
            throw unusable;
        } catch (RuntimeException damaged) { // the libraries' many ways to say so
            throw new UnusableInput("文件已损坏，不能读取：" + name);
        }
    }

    /** A page begins with a mark of HTML; a file of ours begins with a brace. */
    private static boolean isPage(byte[] content, String type) {
        String beginning = HtmlBlocks.decoded(Arrays.copyOf(content, Math.min(content.length, LOOKED_AT)))
                .replaceFirst("^\\ufeff", "")
                .stripLeading();
        if (beginning.startsWith("{") || beginning.startsWith("[")) {
            return false;
        }
        return type.contains("html")
                || beginning.startsWith("<")
                || beginning.toLowerCase(Locale.ROOT).contains("<table");
    }
}
